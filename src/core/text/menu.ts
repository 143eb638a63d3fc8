import { w } from "./words";

/** Menu, prompts and toasts of the head workbook. */
export const menuWords = {
  title: w("台账", "Ledger"),
  newCampaign: w("新建活动…", "New campaign…"),
  units: w("登记单位…", "Enter units…"),
  distribute: w("分发填报表", "Hand out workbooks"),
  push: w("推送变更", "Push changes"),
  tasks: w("任务清单…", "Tasks…"),
  activity: w("登记活动…", "Enter an activity…"),
  collect: w("收取", "Collect"),
  review: w("审核…", "Review…"),
  rollup: w("汇总", "Roll up"),
  exportPdf: w("导出和打印…", "Export and print…"),
  chase: w("催办…", "Chase…"),
  clock: w("时钟…", "Clock…"),
  guide: w("使用说明", "Guide"),
  tryForm: w("试填…", "Try a form…"),
  repair: w("检查与修复", "Check and repair"),
  notice: w("从通知导入…", "Import a notice…"),
  help: w("帮助", "Help"),
  selfCheck: w("自检", "Self-check"),
  distributed: w("分发完毕，共 {total} 个单位：{states}", "Handed out, units in all: {total}; {states}"),
  shared: w("已共享 {count} 个", "shared: {count}"),
  unshared: w("未能共享 {count} 个", "could not be shared: {count}"),
  waiting: w("待共享 {count} 个", "waiting to be shared: {count}"),
  unmade: w("还没有填报表 {count} 个", "without a workbook: {count}"),
  collected: w(
    "收取完毕：收下 {recorded} 个单位{proposed}，有问题 {withProblems} 个单位{names}，到期未报 {owing} 个单位",
    "Collected, in units: taken in {recorded}{proposed}, with problems {withProblems}{names}, overdue {owing}",
  ),
  proposed: w("，更正建议 {proposals} 处", " (proposed corrections: {proposals})"),
  named: w("（{names}）", " ({names})"),
  changedFirst: w(
    "先收取有改动的 {changed} 个，其余 {rest} 个约需 {minutes} 分钟",
    "The {changed} that have changed come first; the other {rest} take about {minutes} minutes",
  ),
  changedDone: w(
    "有改动的 {changed} 个已收取，其余 {rest} 个约需 {minutes} 分钟",
    "The {changed} that had changed are done; the other {rest} take about {minutes} minutes",
  ),
  othersLeft: w("还有 {rest} 个，约需 {minutes} 分钟", "{rest} are left, in about {minutes} minutes"),
  namedFirst: w("（{names} 等）", " ({names} and others)"),
  rolledUp: w(
    "汇总已更新，含 {reported} / {expected} 个单位",
    "The summary is up to date with {reported} / {expected} units",
  ),
} as const;
