import { w } from "../words";

/** Dialog 移交. */
export const handoverWords = {
  title: w("移交", "Hand over"),
  subtitle: w(
    "把本活动的时钟和建表账号交给另一个账号",
    "Clock and owner account of this campaign go to another account",
  ),
  owner: w("建表账号", "Owner account"),
  you: w("{owner}（您）", "{owner} (you)"),
  clock: w("时钟", "Clock"),
  running: w("正在运行", "Running"),
  silent: w("没有在运行", "Not running"),
  workbooks: w("填报表", "Workbooks"),
  count: w("{count} 份", "{count}"),
  steps: w("怎么交接", "How it is done"),
  stepOffer: w(
    "建表账号先点一次“分发填报表”（让接手的人打得开各单位的填报表），再在这里选人，按“移交”。时钟照常运行。",
    "The owner hands out workbooks once (which lets the new person into them), chooses them here and presses Hand over. The clock runs on.",
  ),
  stepTake: w(
    "接手的人用自己的账号打开本表，点“台账 → 移交”，检查填报表，按“接手”。从这时起时钟由新账号运行，旧时钟下一次到点时自行移除。",
    "The new person opens this workbook with their own account, presses Ledger → Hand over, checks the workbooks and takes over. From then on the clock runs as theirs; the old one removes itself when it next fires.",
  ),
  stepFiles: w(
    "旧账号要停用的，停用前由它在云端硬盘里把本表和活动文件夹里的文件转让给新账号（单位账号可请管理员代办）。不转让，文件会跟账号一起消失。",
    "If the old account is to be closed, it first makes the new one owner of this workbook and of the files in the campaign's folder, in Drive (an administrator can do it for accounts of an organisation). Otherwise the files go with the account.",
  ),
  to: w("交给谁", "To whom"),
  toHelp: w(
    "列出的是能编辑本表的人；没有的，先在“共享”里加为编辑者",
    "Those who may edit this workbook; let others in under Share first",
  ),
  nobody: w(
    "除您以外还没有人能编辑本表。请先在“共享”里把接手的人加为编辑者，再打开这里。",
    "Nobody else may edit this workbook yet. Let the new person in as an editor under Share, then open this again.",
  ),
  offer: w("移交", "Hand over"),
  withdraw: w("取消移交", "Take it back"),
  offered: w(
    "已记下：移交给 {to}（{at}）。在对方按“接手”以前，时钟照常由 {from} 运行。",
    "Noted: to {to} ({at}). Until they take over, the clock runs as {from}.",
  ),
  forYou: w("{from} 把本活动移交给您（{at}）。", "{from} hands this campaign over to you ({at})."),
  unfinished: w(
    "{to} 的接手没有做完（{at}），请用这个账号再按一次“接手”。",
    "{to} was interrupted while taking over ({at}): press Take over once more with this account.",
  ),
  check: w("检查填报表", "Check the workbooks"),
  checking: w("正在检查 {looked} / {total}…", "Checking {looked} / {total}…"),
  allOpen: w("{total} 份填报表您都能用。", "You can work with all {total} workbooks."),
  someClosed: w("{total} 份中有 {count} 份您用不了：", "Of {total}, you cannot work with {count}:"),
  anyway: w("先接手，用不了的随后补上共享", "Take over now; access to these follows"),
  reason: w("没有移交就接手的原因", "Why you take it over without having been asked"),
  reasonHelp: w(
    "至少 6 个字，例如“王示例已调离，账号停用”。会写进操作日志，并发邮件告诉 {owner}。",
    "At least 6 characters, such as “has left, the account is closed”. It goes into the log and to {owner} by mail.",
  ),
  take: w("接手", "Take over"),
  working: w("正在处理…", "Working…"),
  taken: w(
    "{to} 已从 {from} 接手（{at}），时钟由 {to} 运行。",
    "{to} has taken over from {from} ({at}); the clock runs as {to}.",
  ),
  after: w("接手以后", "From now on"),
  afterCollect: w(
    "{from} 建的填报表，云端硬盘不告诉新账号何时改过：时钟改为定时把它们全部看一遍（白天也看），提交后最晚一至几小时收到。急的按“收取”。",
    "Drive does not tell the new account when workbooks made by {from} change: the clock reads them all in rounds, by day as well. What is sent is in after one hour to a few; press Collect if it is urgent.",
  ),
  afterShare: w(
    "这些填报表的共享程序改不了：单位换联系人时，由文件的所有者在云端硬盘里改。新单位的填报表由新账号建，不受此限。",
    "The program cannot change who may open them: where a contact changes, the file's owner does it in Drive. Workbooks of new units are made by the new account as usual.",
  ),
  afterLinks: w(
    "用填报链接的，请新账号再做一次 npm run deploy:web 并换发链接；旧账号建的填报表不能再导出成表格邮件，请改用链接或共享。",
    "If links are used, the new account deploys the web app again (npm run deploy:web) and renews them; workbooks of the old account can no longer go out as files by mail.",
  ),
} as const;
