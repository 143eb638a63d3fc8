import { p } from "./entry";

/** Reports: activities, ledger, submission and review. */
export const reportProblems = {
  "activity.taskUnknown": p(
    "任务“{value}”不在任务清单里",
    "请从下拉列表中选择任务",
    "The task “{value}” is not in the list",
    "Please choose a task from the list",
  ),
  "activity.otherPeriod": p(
    "日期 {value} 属于 {period}，那一期已经接收",
    "这条活动没有改动已接收的台账，已作为更正建议交上级审核",
    "The date {value} belongs to {period}, which has been accepted",
    "The accepted ledger was not changed; the event is proposed as a correction",
  ),
  "activity.duplicate": p(
    "与第 {other} 行的日期、任务和主题相同",
    "如是重复登记请删除一行；确为两场可不处理",
    "Same date, task and theme as row {other}",
    "Delete one if it was entered twice; otherwise nothing to do",
  ),
  "activity.themeCopied": p(
    "主题与 {period} 的一场活动完全相同",
    "请确认是否把上一期的内容误当本期登记",
    "The theme is the same as that of an event in {period}",
    "Please make sure it was not copied by mistake",
  ),
  "submit.periodUnknown": p(
    "首页上的报告期“{value}”不认识",
    "请不要改动首页的报告期一列；请联系上级恢复",
    "The period “{value}” on the front page is unknown",
    "Do not edit that column; ask the office to restore it",
  ),
  "submit.ownWorkbook": p(
    "“{unit}”有自己的填报表，不能代为提交",
    "请由该单位在填报表首页勾选“提交”；确需代填的，先把填报方式改为“代填”",
    "“{unit}” has a workbook of its own",
    "The unit ticks “Submit” there; otherwise change its road to “Staff” first",
  ),
  "submit.bothTicked": p(
    "同时勾选了“提交”和“零报告”",
    "有工作就勾“提交”，没有就只勾“零报告”",
    "Both “Submit” and “Zero report” were ticked",
    "Tick only one of them",
  ),
  "submit.notATick": p(
    "“提交”“零报告”格里写的是“{value}”，不算勾选",
    "方框已经恢复，请点一下方框打勾；不要把文字粘贴到方框里",
    "The boxes hold the words “{value}”, which is no tick",
    "The boxes are back: please click one; do not paste words over them",
  ),
  "submit.notBegun": p(
    "{period} 要到 {start} 才开始",
    "请到期再报",
    "{period} begins on {start}",
    "Please submit it then",
  ),
  "submit.locked": p(
    "{period} 已于 {lockOn} 锁定",
    "如确需补报，请联系上级解锁",
    "{period} was locked on {lockOn}",
    "Ask the office to unlock it if a late report is needed",
  ),
  "submit.alreadyAccepted": p(
    "{period} 的报表已经接收，不必再次提交",
    "需要更正时请联系上级退回",
    "The report of {period} has been accepted already",
    "Ask the office to return it if something must change",
  ),
  "submit.unitClosed": p(
    "“{unit}”已停用，不再报送",
    "如属误操作请联系上级",
    "“{unit}” is closed and no longer reports",
    "Ask the office if this is a mistake",
  ),
  "submit.zeroWithActivities": p(
    "勾选了零报告，但 {period} 登记了 {count} 场活动",
    "请改勾“提交”；如活动属误登请先删除",
    "A zero report was ticked, but {count} events are entered in {period}",
    "Tick “Submit” instead, or delete the events first",
  ),
  "submit.zeroWithFigures": p(
    "勾选了零报告，但台账里“{label}”填了 {value}",
    "请改勾“提交”，或先清空台账中的数字",
    "A zero report was ticked, but “{label}” in the ledger is {value}",
    "Tick “Submit” instead, or clear the figures",
  ),
  "submit.nothingEntered": p(
    "{period} 没有登记活动，台账也是空的",
    "本期没有工作请改勾“零报告”；空白不等于零",
    "Nothing is entered in {period}",
    "If there was nothing to report, tick “Zero report”; empty is not zero",
  ),
  "ledger.tabMissing": p(
    "找不到台账“{tab}”",
    "请在“文件 → 版本记录”中恢复，或联系上级重新分发",
    "The ledger “{tab}” was not found",
    "Restore it from the version history or ask the office",
  ),
  "ledger.rowMissing": p(
    "台账里没有任务“{task}”一行，它可能是分发之后才增加的",
    "由活动算出的数照常收下；需要填“数量”等栏时请联系上级",
    "The ledger has no row for “{task}”; the task may have been added after the workbook was handed out",
    "Figures computed from events are taken in; ask the office if more must be entered",
  ),
  "ledger.reasonMissing": p(
    "“{label}”由 {auto} 更正为 {value}，没有写明原因",
    "请在“更正原因”里写明，至少六个字",
    "“{label}” was corrected from {auto} to {value} without a reason",
    "Give the reason in at least six characters",
  ),
  "ledger.stockFell": p(
    "“{label}”由上期的 {previous} 减为 {value}",
    "存量一般不减少；如确有撤并请在更正原因或备注里说明",
    "“{label}” fell from {previous} to {value}",
    "A stock rarely falls; explain it if it did",
  ),
  "ledger.sameAsPrevious": p(
    "“{task}”的全部数字与上期相同",
    "请确认不是把上期数字抄了一遍",
    "All figures of “{task}” equal those of the period before",
    "Please make sure they were not copied",
  ),
  "rule.broken": p(
    "{message}",
    "请核对“{left}”（{leftValue}）与“{right}”（{rightValue}）",
    "{message}",
    "Please check “{left}” ({leftValue}) against “{right}” ({rightValue})",
  ),
  "rule.brokenRequired": p("{message}", "请填写“{left}”", "{message}", "Please fill in “{left}”"),
  "review.reasonMissing": p(
    "退回没有写原因",
    "请写明要改什么，至少六个字，报送人会看到",
    "The return has no reason",
    "Say what should change, in at least six characters",
  ),
  "review.notSubmitted": p(
    "{unit} {period} 的报表现在是“{state}”，不能这样处理",
    "请刷新后再试",
    "The report of {unit} for {period} is “{state}”",
    "Refresh and try again",
  ),
} as const;
