import { w } from "./words";

/** Words that only the layout of a unit workbook and its master needs. */
export const unitWorkbookLayoutText = {
  masterName: w("【母版，请勿填写】{type} {campaign}", "[Master, do not fill in] {type} {campaign}"),
  meta: w("_meta", "_meta"),
  unit: w("填报单位", "Reporting unit"),
  issuer: w("发文单位", "Issued by"),
  howToLabel: w("怎么填", "How to"),
  contact: w("联系人", "Contact"),
  contactLine: w("{issuer}　有疑问请联系：{contact}", "{issuer}　Questions: {contact}"),
  afterTick: w(
    "勾选后由系统定时收取，结果显示在“状态”和“问题”两列；收取之前还可以继续修改。",
    "Ticked reports are collected by the clock; the result appears under “State” and “Problems”. Until then you may still edit.",
  ),
  zeroTick: w("本期没有工作，勾选“零报告”。", " If there was nothing to report, tick “Zero report”."),
  periodId: w("期号", "Period id"),
  recordedState: w("已记录状态", "Recorded state"),
  todo: w("待办", "To do"),
  days: w("{start} 至 {end}", "{start} to {end}"),
  number: w("序号", "No."),
  rowId: w("行编号", "Row id"),
  last: w("上期（仅供对照）", "The period before"),
  events: w("本期{form}", "{form} of this period"),
  item: w("项目", "Item"),
  value: w("内容", "Content"),
  help: w("填写说明", "How to fill in"),
  computedHint: w(
    "灰色的自动格由登记的内容汇总而来，不必手填。",
    "Grey cells are computed from the entries.",
  ),
  dateHint: w("请输入 {start} 至 {end} 之间的日期，如 {start}", "A date from {start} to {end}, e.g. {start}"),
  numberHint: w("请只填数字", "Digits only"),
  momentHint: w("请输入日期和时间，如 2020-03-25 14:30", "A day and a time, e.g. 2020-03-25 14:30"),
  shareHint: w("请输入百分比，如 12.5%", "A percentage, e.g. 12.5%"),
  choiceHint: w("请从下拉列表中选择", "Please choose from the list"),
  dateIsText: w("{count} 行的日期不是日期", "{count} rows have a date that is none"),
  dateIsMissing: w("{count} 行没有日期", "{count} rows have no date"),
  dateIsOutside: w("{count} 行的日期不在活动期内", "{count} rows are dated outside the campaign"),
  numberIsText: w("{count} 行的“{label}”不是数字", "“{label}” is no number in {count} rows"),
  taskNotHere: w(
    "有 {count} 条活动的任务不在本表：还没有列入台账的，只计入活动场次和人次，不用改；任务名写错的请改正",
    "{count} rows name a task without a row here: one that is not in the ledger yet counts as an event only, a wrong name is to be corrected",
  ),
  taskNotInPeriod: w(
    "有 {count} 条活动的任务不在当期的表里：还没有列入台账的，只计入活动场次和人次，不用改；任务名写错的请改正",
    "{count} rows name a task without a row in their period: one that is not in the ledger yet counts as an event only, a wrong name is to be corrected",
  ),
  notCounted: w("，未计入，请改正", ": not counted, please correct"),
  byOfficeNote: w(
    "上级替本单位登记的活动，自动计入台账；如有出入请联系上级。",
    "Events that the office entered for this unit; they count in the ledger.",
  ),
} as const;
