import { w } from "./words";

/** What 操作日志 calls what was done; a new action does not compile without its words. */
export const logActions = {
  collect: w("收取", "Collected"),
  "collect.skip": w("跳过收取", "Not collected"),
  proposal: w("更正建议", "Correction proposed"),
  "correction.accepted": w("采纳更正", "Correction accepted"),
  "correction.declined": w("不采纳更正", "Correction declined"),
  "review.draft": w("改为未报", "Set to not sent"),
  "review.submitted": w("重新打开", "Reopened"),
  "review.returned": w("退回", "Returned"),
  "review.accepted": w("接收", "Accepted"),
  "below.changed": w("下级已更改", "Changed below"),
  "extension.granted": w("同意延期", "Extension granted"),
  "extension.declined": w("不同意延期", "Extension declined"),
  "exception.typed": w("见到新填的例外", "New exception seen"),
  "exception.changed": w("见到改过的例外", "Changed exception seen"),
  selection: w("评选", "Selection"),
  "link.renew": w("换发填报链接", "Link renewed"),
  "link.revoke": w("停用填报链接", "Link taken back"),
  mergeFile: w("并入填报文件", "File merged"),
  submitFor: w("代报", "Submitted for a unit"),
  "activity.add": w("登记活动", "Entry added"),
  "activity.change": w("修改活动", "Entry changed"),
  "activity.undo": w("撤销活动", "Entry taken back"),
  "activity.delete": w("删除活动", "Entry deleted"),
  "activity.restore": w("恢复活动", "Entry brought back"),
  "activity.move": w("活动改期", "Entry moved"),
  "task.add": w("新增任务", "Task added"),
  "task.change": w("修改任务", "Task changed"),
  "milestone.done": w("标明节点完成", "Milestone done"),
  "units.move": w("改填报方式", "Way of reporting changed"),
  "units.import": w("登记单位", "Units entered"),
  "notice.apply": w("从通知导入", "Taken from a notice"),
  "definition.issue": w("推送变更", "Changes pushed"),
  "bulletin.issue": w("印发通报", "Bulletin issued"),
  distribute: w("分发", "Handed out"),
  "access.change": w("调整权限", "Access changed"),
  chase: w("催办", "Chased"),
  "robot.set": w("设置群机器人", "Group robot set"),
  "robot.drop": w("清除群机器人地址", "Group robot's address removed"),
  "robot.test": w("测试群机器人", "Group robot tested"),
  "robot.chase": w("群内催办", "Chased in a group"),
  "robot.failed": w("群消息未发出", "Group message not posted"),
  "clock.start": w("开启时钟", "Clock started"),
  "clock.stop": w("关闭时钟", "Clock stopped"),
  "campaign.seal": w("封存", "Sealed"),
  "campaign.unseal": w("启封", "Seal taken off"),
  "handover.offer": w("移交", "Handing over"),
  "handover.withdraw": w("取消移交", "Handing over taken back"),
  "above.take": w("从上级取定义", "Definition taken from above"),
  "handover.take": w("接手", "Taken over"),
  repair: w("修复", "Repaired"),
  "id.copied": w("编码重复，另给新编码", "Copied id renewed"),
  archive: w("归档", "Archived"),
  proof: w("核对记录", "Record proved"),
} as const;

/** What the lines of 操作日志 say of it in figures. */
export const logWords = {
  units: w("单位名录", "Units"),
  unitCounts: w("新增 {added}，改动 {changed}", "{added} added, {changed} changed"),
  minutes: w("每 {minutes} 分钟", "every {minutes} minutes"),
  places: w("{count} 处", "{count} places"),
  held: w("有问题，没有报出", "has problems, not proposed"),
  stays: w("已接收过，不再收取", "accepted before, nothing taken in"),
  mails: w("{count} 封邮件", "{count} mails"),
  cell: w("{column}：{value}", "{column}: {value}"),
  empty: w("（空）", "(empty)"),
  version: w("第 {version} 版", "version {version}"),
} as const;

/** What was done, as a line of 操作日志 tells it. */
export type LogAction = keyof typeof logActions;

/** What stands in 例外 beside what somebody has typed there. */
export const exceptionNotes = {
  typed: w("（在本表填写）", "(typed in this tab)"),
  withBelow: w("（含下级）", " (with all below)"),
  unread: w("▲ 不起作用，见操作日志", "▲ Holds for nobody, see the log"),
  holdsForNobody: w("不起作用：{exception}", "Holds for nobody: {exception}"),
} as const;
