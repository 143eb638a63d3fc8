import { w } from "./words";

/** Formulas of numbers on built tabs, in words. */
export const traceWords = {
  allUnits: w("全部单位", "All units"),
  toDate: w("累计", "to date"),
  entries: w("条数", "entries"),
  clause: w("；", "; "),
  sentence: w("{words}。", "{words}."),
  count: w(
    "各份报表中“{form}”的条数相加；协办的活动只算主办单位的一条。",
    "The entries of “{form}” of each report are added up; a joint event counts once, at its host.",
  ),
  sum: w(
    "各份报表中“{form}”各条的“{field}”相加；协办的活动只算主办单位的一条。",
    "“{field}” of all entries of “{form}” of each report is added up; a joint event counts once, at its host.",
  ),
  notCorrected: w(
    "台账里更正的不计在内，按台账更正后为 {count}。",
    " What units corrected in their ledgers is not in it; as corrected it is {count}.",
  ),
  corrected: w("按台账更正后 {count}", "{count} as corrected in the ledger"),
  flow: w(
    "“{form}”中“{row}”一行的“{field}”，各单位、各期相加。",
    "“{field}” of the row “{row}” of “{form}”, added up over units and periods.",
  ),
  stock: w(
    "“{form}”中“{row}”一行的“{field}”，各单位取最近一期的数相加。",
    "“{field}” of the row “{row}” of “{form}”: the last one that each unit told, added up.",
  ),
  left: w(
    "已停用的 {count} 个单位（{names}）从停用后的下一期起不计。",
    " {count} units that have closed ({names}) are left out from the period after their closing on.",
  ),
  latest: w(
    "“{form}”中“{row}”一行的“{field}”，取最近一期，单位之间不相加。",
    "“{field}” of the row “{row}” of “{form}” as told last; units are never added up.",
  ),
  average: w(
    "“{form}”中“{row}”一行的“{field}”，各份报表的平均。",
    "“{field}” of the row “{row}” of “{form}”, the mean of all reports.",
  ),
  ratio: w(
    "“{form}”中“{row}”一行的“{field}”，由合计重新相除，各份的比率不相加。",
    "“{field}” of the row “{row}” of “{form}”: made anew from the totals; shares of single reports are never added up.",
  ),
  accepted: w(
    "按{basis}：每份报表取最近一次接收的一稿，从未接收的取最近收取的一稿。",
    " {basis}: of each report what was accepted last; of one that never was what was collected last.",
  ),
  collected: w(
    "按{basis}：每份报表取最近收取的一稿，退回的不计。",
    " {basis}: of each report what was collected last; a returned one does not count.",
  ),
  expectedTitle: w("应报份数", "Reports expected"),
  expected: w("到期应报的报表，一份算 1：共 {all} 份。", "Each report that is due counts 1: {all}."),
  actualTitle: w("已报份数", "Reports there"),
  actual: w("到期应报的 {all} 份中，已收下的 {yes} 份。", "Of {all} reports that are due {yes} are there."),
  onTimeTitle: w("按时份数", "Reports on time"),
  onTime: w("到期应报的 {all} 份中，按时的 {yes} 份。", "Of {all} reports that are due {yes} came in time."),
  rateTitle: w("报送率", "Reporting rate"),
  rate: w(
    "已收下的份数 ÷ 应报的份数 ＝ {yes} ÷ {all}。",
    "Reports there ÷ reports expected = {yes} ÷ {all}.",
  ),
  rateOnTimeTitle: w("按时率", "Rate on time"),
  rateOnTime: w(
    "按时的份数 ÷ 应报的份数 ＝ {yes} ÷ {all}。",
    "Reports on time ÷ reports expected = {yes} ÷ {all}.",
  ),
  overdueTitle: w("逾期未报", "Overdue"),
  overdue: w(
    "到期没有收下的报表（没报、有问题、退回未重报），一份算 1：共 {yes} 份。",
    "Each report that is late and not there (not sent, refused, or returned) counts 1: {yes}.",
  ),
  tasksTitle: w("完成任务", "Tasks done"),
  tasks: w(
    "任务清单里状态为“{status}”的任务 {yes} 项，共 {all} 项。{tasks}。",
    "{yes} of {all} tasks have the status “{status}” in the list of tasks. {tasks}.",
  ),
  quotaTyped: w("“{form}”里填的“{field}”", "“{field}” as told in “{form}”"),
  quotaCount: w("“{form}”里符合指标的条数相加", "Entries of “{form}” that the indicator means"),
  quotaSum: w(
    "“{form}”里符合指标的各条的“{field}”相加",
    "“{field}” of the entries of “{form}” that the indicator means",
  ),
  atLeast: w("要求不少于 {count}{word}", "at least {count}{word}"),
  atMost: w("不超过 {count}{word}", "at most {count}{word}"),
  short: w("还差 {count}{word}", "{count}{word} short"),
} as const;
