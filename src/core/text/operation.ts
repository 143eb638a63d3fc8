import { w } from "./words";

/** Words of review, the clock, chasing and repair that no page or tab has of its own. */
export const operationWords = {
  returned: w("退回（{at}）：{reason}", "Returned ({at}): {reason}"),
  extensionAsked: w("延期申请已收到，等待答复", "Your request for an extension was received"),
  extensionWhich: w(
    "哪一项要延期？请连事项写明，如“延期：{example} 到几月几日，原因”（现在可申请：{periods}）",
    "Which one? Name it, as in “extend: {example} until …, reason” (open now: {periods})",
  ),
  extensionUnknown: w(
    "没有“{period}”这一期，请按上面各期的写法改",
    "There is no period “{period}”: write one as it stands above",
  ),
  extensionGranted: w("同意延期到 {until}", "Granted: due on {until}"),
  extensionDeclined: w("不同意延期，请按原截止日报送", "Declined: the due day stays"),
  extensionRefused: w("不同意延期：{reason}。请按原截止日报送", "Declined: {reason}. The due day stays"),
  declined: w("更正建议未采纳（{at}）：{reason}", "Proposed correction declined ({at}): {reason}"),
  declinedChanges: w(
    "更正建议未采纳（{at}）：{changes}。原因：{reason}。数字仍按原来的计",
    "Proposed correction declined ({at}): {changes}. Reason: {reason}. The figures stay as they were",
  ),
  declinedHere: w(
    "▲ 未采纳的更正 {count} 处，不计入：{changes}",
    "▲ Declined ({count}), not counted: {changes}",
  ),
  declinedAgain: w(
    "▲ 原未采纳的更正 {count} 处，提交会再报上去；请改回，上级代填的请联系上级：{changes}",
    "▲ Declined before ({count}), sent again with a tick; change it back, or ask the office about its entries: {changes}",
  ),
  declinedChange: w("{label}（{before} → {after}）", "{label} ({before} → {after})"),
  received: w("已签收 {at}", "Received {at}"),
  anImport: w("可撤销的导入", "An import to undo"),
  beforeImport: w("{tab}（导入前）", "{tab} (before the import)"),
  openPeriods: w("打开新报告期", "Opening new periods"),
  repairTab: w("补建工作表“{tab}”", "Make the tab “{tab}” again"),
  repairColumn: w("在“{tab}”末尾加上“{column}”列", "Add the column “{column}” at the end of “{tab}”"),
  repairHeader: w("“{tab}”的表头改为“{column}”", "Call the column of “{tab}” “{column}”"),
  repairSetting: w("在“{tab}”末尾加上“{item}”一行", "Add the row “{item}” at the end of “{tab}”"),
  repairKeyRow: w("复原“{tab}”的标识行", "Restore the key row of “{tab}”"),
  repairBlankRows: w("删去“{tab}”表头上方的空行", "Delete the blank rows above the header of “{tab}”"),
  repairIds: w("给“{tab}”第 {row} 行补上编码", "Give row {row} of “{tab}” an id of its own"),
  repairRecord: w("把“{tab}”第 {row} 行归到“{name}”", "Put row {row} of “{tab}” under “{name}”"),
} as const;
