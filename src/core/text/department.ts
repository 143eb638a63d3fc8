import { speaker, w } from "./words";

/** Words of the tab in which a department of the office reports. */
export const departmentWords = {
  title: w("部门页 {unit}", "Tab of {unit}"),
  unitTitle: w("单位页 {unit}", "Unit tab of {unit}"),
  kind: w("类别", "Kind"),
  number: w("编号", "No."),
  item: w("事项", "Item"),
  duty: w("职责", "Duty"),
  asked: w("要求", "Asked for"),
  tick: w("报送", "Send"),
  status: w("状态", "Status"),
  answer: w("回执", "Answer"),
  submit: w("提交", "Submit"),
  zero: w("零报告", "Zero report"),
  report: w("报送", "Report"),
  task: w("任务", "Task"),
  row: w("数字", "Figures"),
  milestone: w("节点", "Milestone"),
  lead: w("牵头", "Lead"),
  co: w("配合", "Support"),
  due: w("{due} 前", "by {due}"),
  target: w("目标 {target}{word}", "target {target} {word}"),
  statusHelp: w(
    "任务的状态由牵头部门填；节点完成后选“已完成”。",
    "The lead department says how a task stands; choose “Done” once a milestone is reached.",
  ),
  tickHelp: w(
    "填好下面各行后，在这里选“提交”；下次收取时收下，右边的“回执”说明结果。",
    "Choose “Submit” once the rows below are filled in; the next collection takes them, and “Answer” on the right says what came of it.",
  ),
  recorded: w("{now} {receipt}", "{now} {receipt}"),
  returned: w(
    "{now} 已退回，请改好再选“提交”：{reason}",
    "{now} returned; mend it and choose “Submit” again: {reason}",
  ),
  onlyStatus: w(
    "{now} 状态和节点已写入；数字和进展还没有填，没有收下报表",
    "{now} status and milestones were taken; figures and progress are empty, so no report was",
  ),
  refused: w("{now} 没有收下：\n{problems}", "{now} not taken in:\n{problems}"),
  moved: w("{now} 已写入任务清单", "{now} written into Tasks"),
  computedToo: w(
    "；本任务有指标，汇总里的进度按指标的数字算，不按填的百分比",
    "; this task has indicators: Summary shows its progress by their figures, not by the percentage typed here",
  ),
  ticked: w("{now} 已标明完成", "{now} marked as done"),
  conflict: w(
    "{now} 没有覆盖：任务清单里已改为“{present}”。要用本页的“{told}”，请再提交一次；否则请把本行改成一样",
    "{now} not overwritten: Tasks says “{present}” by now. Submit once more to have “{told}” of this tab; else make this row say the same",
  ),
  reopened: w(
    "{now} 没有覆盖：阶段与节点里已改为未完成。确已完成的，请再提交一次；否则请清空本行的状态",
    "{now} not overwritten: Phases and milestones says that it is not done. Submit once more if it is; else clear the status of this row",
  ),
  notLead: w(
    "状态由牵头部门 {lead} 填写，没有写入任务清单",
    "The status is for {lead} to tell; it was not written into Tasks",
  ),
  mark: w("，", ", "),
} as const;

/** A text of them in one language with its placeholders filled. */
export const departmentText = speaker(departmentWords);
