import { w } from "./words";

/** Words of the workbook that a unit gets. */
export const unitWorkbookWords = {
  fileName: w("{unit} 填报表（{campaign}）", "{unit} – {campaign}"),
  home: w("首页", "Front page"),
  register: w("{form}记录", "{form} entries"),
  quoted: w("“{name}”", " “{name}”"),
  requiredFrom: w("{label}\n（{from}起必填）", "{label}\n(required from {from} on)"),
  byOffice: w("上级代填", "Typed by the office"),
  olderTab: w("{tab}（停用 {id}）", "{tab} (no longer asked for, {id})"),
  period: w("报告期", "Period"),
  start: w("起", "From"),
  end: w("止", "To"),
  dates: w("起止", "From – to"),
  returnName: w("报送事项", "Return"),
  dueOn: w("截止日期", "Due on"),
  state: w("状态", "State"),
  submit: w("提交", "Submit"),
  zero: w("零报告", "Zero report"),
  collectedAt: w("收取时间", "Collected at"),
  receipt: w("收到", "Received"),
  problems: w("问题或退回原因", "Problems or reason for return"),
  task: w("目标任务", "Task"),
  row: w("项目", "Row"),
  auto: w("{label}\n（自动）", "{label}\n(computed)"),
  correction: w("{label}\n（更正）", "{label}\n(correction)"),
  correctionReason: w("更正原因", "Reason for correction"),
  receiptText: w("已收到第 {revision} 稿：{content}", "Received, version {revision}: {content}"),
  receiptEntries: w("{form} {count} 条", "{form}: {count}"),
  receiptUncounted: w(
    "（其中 {count} 条的“{field}”在“{table}”里没有行，不计入该表）",
    " ({count} of them count in no row: “{table}” has none for their “{field}”)",
  ),
  receiptZero: w("已收到第 {revision} 稿：零报告", "Received, version {revision}: zero report"),
  receiptMoved: w(
    "活动改期后更新为第 {revision} 稿：{content}",
    "Version {revision} after an event was moved: {content}",
  ),
  receiptLate: w("（晚于截止日期 {due}）", " (after the due date {due})"),
  refused: w("本次没有收下：\n{problems}", "Not taken in:\n{problems}"),
  troubled: w("有问题", "Has problems"),
  proposed: w(
    "已接收；此后的改动已作为更正建议报上级，共 {count} 处，等待审核",
    "Accepted; {count} later changes were sent to the office as proposed corrections and wait for its decision",
  ),
  notProposed: w(
    "已接收；此后的改动中有问题，改好以前其他改动也一起等着，没有作为更正建议报出：\n{problems}",
    "Accepted; later changes have problems and were not proposed as corrections, the good ones wait with them:\n{problems}",
  ),
  notContained: w(
    "收取后有改动，第 {revision} 稿没有包含；要报送这些改动，请再勾选一次",
    "Changed since it was collected; version {revision} does not contain the changes: tick again to send them",
  ),
  reportGone: w(
    "总表里这一期的记录被删除了；请再次勾选“提交”，或请上级找回",
    "The record of this period was deleted at the office: tick again, or ask the office to bring it back",
  ),
  acceptanceGone: w(
    "总表里这一期的接收记录被删除了，请告知上级",
    "The record of this acceptance was deleted: please tell the office",
  ),
  hints: w("提示：{hints}", "Hints: {hints}"),
  howTo: w(
    "先在各张“记录”里逐条登记，当期的表会自动算好；核对、填全后在本页勾选“提交”。",
    "Enter each activity on its tab; the tables of the period are computed from them. Check and complete the tables, then tick “Submit” on this page.",
  ),
  explanation: w("说明", "Explanation"),
  explanationHelp: w(
    "提示的内容如属实，请写明原因（不少于6个字）",
    "If what a hint asks about is right, say why in at least six characters",
  ),
  previousOf: w("上期{label}", "{label} of the period before"),
} as const;
