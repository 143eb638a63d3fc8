import { w } from "../words";

/** Dialog 审核. */
export const reviewWords = {
  title: w("审核", "Review"),
  waiting: w("待审核 {count} 份", "{count} reports wait"),
  none: w(
    "没有待审核的报表。单位提交并收取后会列在这里。",
    "No report waits. They appear here once units submit and they are collected.",
  ),
  chooseAll: w("全选", "Choose all"),
  choose: w("选择 {unit} {period}", "Choose {unit} {period}"),
  acceptMany: w("接收选中的 {count} 份", "Accept {count} chosen"),
  accept: w("接收", "Accept"),
  working: w("正在处理…", "Working…"),
  return: w("退回", "Return"),
  returnConfirm: w("确认退回", "Return it"),
  reason: w("退回原因", "Reason"),
  reasonHelp: w(
    "会写到该单位的首页，请写清哪里不对、怎么改",
    "The unit reads it on its first tab: say what is wrong and what to do",
  ),
  reviewers: w("由 {reviewers} 审核", "reviewed by {reviewers}"),
  others: w("也显示由别人审核的 {count} 份", "Also show {count} that others review"),
  noneOfMine: w(
    "没有等您审核的报表，由别人审核的有 {count} 份。",
    "None waits for you; {count} wait for others.",
  ),
  submitted: w("{at} 提交", "submitted {at}"),
  onTime: w("✓ 按时", "✓ on time"),
  late: w("● 迟报", "● late"),
  zero: w("零报告", "zero report"),
  zeroHelp: w("本期没有开展活动，按零报告报送。", "No activity in this period; sent as a zero report."),
  rows: w("{form} {count} 条", "{form}: {count}"),
  contents: w("查看内容", "What it says"),
  firstRows: w("（前 {count} 条）", " (the first {count})"),
  revision: w("第 {revision} 稿", "revision {revision}"),
  corrected: w("已更正", "corrected"),
  notes: w("校验提示 {count} 条", "{count} notes"),
  accepted: w("已接收 {count} 份报表", "{count} reports accepted"),
  notifying: w("正在写回各单位的首页", "Notifying the units"),
  notifyingStop: w("停止", "Stop"),
  notifiedLater: w(
    "还有 {count} 个单位的首页没有写到；开启的时钟会自动补上，也可以过几分钟再打开“审核”",
    "{count} units are not notified yet; a running clock does it by itself, or open Review again in a few minutes",
  ),
  returned: w(
    "已退回 {unit} {period}，原因会出现在该单位首页",
    "Returned {unit} {period}; the unit sees why",
  ),
  next: w("下一步：从“台账”菜单选“汇总”更新领导汇总表。", "Next: Ledger → Roll up."),
  noRows: w("这份报表没有内容", "This report holds nothing"),
  empty: w("（空）", "(empty)"),
} as const;
