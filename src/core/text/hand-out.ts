import { speaker, w } from "./words";

/** What 分发 says before it starts, from the directory. */
export const handOutWords = {
  made: w("将新建填报表 {count} 份。", "Workbooks to be made: {count}."),
  kept: w(
    "已有填报表 {count} 份：不重建，只核对谁能打开。改了启用日期、类型或上级的单位，首页随下一次“推送变更”更新。",
    "Workbooks already there: {count}; only who may open them is looked after. Where the opening day, type or parent of a unit has changed, its Front page follows with the next push.",
  ),
  noPeriods: w(
    "还没有报告期：“活动设置”的“开始日期”或“结束日期”没有填好。现在分发，单位收到的填报表里没有可填的内容。请先填好再分发；已经分发的，填好以后“推送变更”。",
    "There is no period yet: the first or last day on the tab Campaign settings is missing. Workbooks handed out now hold nothing to fill in. Fill in both days first; where workbooks are out, push once they are filled in.",
  ),
  moreBurdens: w(
    "重复要的栏目另有 {count} 处，见“检查与修复”。",
    "Further columns that are asked for twice: {count}; Check and repair names them.",
  ),
  nothing: w("没有要建填报表的单位。", "There is no workbook to be made."),
  elsewhere: w(
    "不建：填报方式是“{channel}”的 {count} 个（{names}）。",
    "None for {count} with the channel “{channel}” ({names}).",
  ),
  closed: w("不建：已停用的 {count} 个（{names}）。", "None for {count} that are closed ({names})."),
  revoked: w(
    "收回打开权限：{count} 个单位的联系人将不能再打开填报表（{names}），因为已停用或不再用网络表格；填过的内容都留着。",
    "Taken back: the contacts of {count} units can no longer open their workbook ({names}), as they have closed or report in another way; what they typed is kept.",
  ),
  owing: w(
    "其中有到期没报的 {count} 个（{names}），收回以后就报不上来。要它们先报，请先把“填报方式”改回来，报完再改。",
    "Of these, {count} owe a report that is due ({names}) and cannot send it afterwards. To have it first, put their channel back until it is in.",
  ),
  keeping: w(
    "暂不收回：已停用的 {count} 个（{names}）还有没接收的报表，接收以后自动收回；不要它们报的，请在“例外”里写免报。",
    "Kept for now: {count} that are closed ({names}) owe reports which are not accepted; access is taken back once they are. Where nothing more is wanted, exempt them on the tab Exceptions.",
  ),
  unreachable: w(
    "建好也不能共享：联系邮箱没有填或不完整的 {count} 个（{names}）。请先在单位名录补上。",
    "Cannot be shared, because the contact's e-mail address is missing or incomplete: {count} ({names}). Please add it on the tab Units first.",
  ),
  unshared: w(
    "上次没能共享的 {count} 个（{names}）：会再试一次。地址登录不了 Google 账号的，请先在单位名录换一个，或改“填报方式”。",
    "Could not be shared last time: {count} ({names}); it is tried once more. Where an address has no Google account, first put in another one, or choose another channel.",
  ),
  address: w("{name} {mail}", "{name} {mail}"),
  late: w(
    "要新建的里面，{count} 个没有启用日期（{names}）：已到期的各期也算它们欠报，计入逾期和报送率。不用补报的，请先在单位名录填上启用日期。",
    "Of those to be made, {count} have no opening day ({names}): they owe what is overdue already. Fill in the opening day on the tab Units first where they do not.",
  ),
  waiting: w(
    "活动定义改过、还没有推送：新建的填报表和邮件仍按推送前的定义（截止日期、字段、任务）。要按改后的发，请先“推送变更”，再分发。",
    "The definition was changed and not pushed: new workbooks and mails go by what was pushed last. To send the changes with them, push first, then hand out.",
  ),
  mails: w(
    "填报表能打开后，给 {count} 个单位各发一封邮件：链接和填报步骤（今天还能发 {quota} 封，发不完的次日再发）。",
    "Once its workbook can be opened, each of {count} units gets one mail: link and first steps ({quota} mails left today; the rest follows the next day).",
  ),
  retold: w(
    "其中填报方式改了的 {count} 个（{names}）：邮件写明现在怎么填；不再用网络表格的，填报表不再共享给它。",
    "Of these, {count} report another way by now ({names}): their mail says how. Those that open no workbook any more lose access to it.",
  ),
  stopped: w(
    "填报链接已停用的 {count} 个（{names}）：换发以前不发邮件。",
    "Their link was stopped: {count} ({names}). They get no mail until it is renewed.",
  ),
  minutes: w(
    "约需 {minutes} 分钟；可以随时停下，下次接着做。",
    "This takes about {minutes} minutes; you may stop at any time and go on later.",
  ),
  sharing: w(
    "要共享给 {count} 个邮箱。有人在个人账号上一天共享约 60 次后被 Google 拦下（机关账号更多）：照此约需 {days} 天，余下的由时钟每天接着共享。等不及的，请先把一部分单位的“填报方式”改为“填报链接”或“表格邮件”。",
    "To be shared with {count} addresses. Personal accounts were seen to be held by Google after some 60 shares a day (accounts of organisations later): that is about {days} days, the clock goes on each day. Where this is too late, give some units the channel “Link page” or “Spreadsheet by mail” first.",
  ),
  byOwner: w(
    "按“开始”后，由建表账号 {owner} 的时钟去做。",
    "Once you press Start, the clock of the owner account {owner} does it.",
  ),
  byOwnerUnclocked: w(
    "填报表只有建表账号能建，它的时钟没有在运行：请建表账号 {owner} 打开本表，点“分发填报表”。按“开始”只是记下这件事，时钟开启后才会去做。",
    "Only the owner account can make workbooks, and its clock does not run: ask {owner} to open this spreadsheet and press Hand out workbooks. Start only notes the request; the clock takes it up once it runs.",
  ),
  asked: w(
    "已交给建表账号 {owner} 的时钟，下一次检查时去做（每 {minutes} 分钟一次），可以关闭此窗口。",
    "Left to the clock of the owner account {owner}, which takes it up at its next tick (one every {minutes} minutes). You may close this window.",
  ),
  askedUnclocked: w(
    "已记下，还没有开始：时钟没有在运行。请建表账号 {owner} 打开本表，点“分发填报表”；或开启时钟，由时钟去做。",
    "Noted and not begun: the clock does not run. Ask {owner}, the owner account, to open this spreadsheet and press Hand out workbooks, or to start the clock, which then does it.",
  ),
  first: w("{names} 等", "{names} and others"),
} as const;

/** A text of it in one language with its placeholders filled. */
export const handOutText = speaker(handOutWords);
