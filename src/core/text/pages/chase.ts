import { w } from "../words";

/** Dialog 催办. */
export const chaseWords = {
  title: w("催办", "Chase"),
  subtitle: w(
    "截至 {today}，{count} 个单位有过了截止日的报表未报",
    "As of {today}, {count} units owe reports past their due day",
  ),
  others: w(
    "其中 {count} 个不发邮件：{units}。由办公室代填、还没有填报表或已停用的，请电话联系。",
    "{count} of them get no mails: {units}. The office types for them, or they have no workbook yet, or are closed: please phone.",
  ),
  none: w("没有逾期未报的单位，不用催办。", "Nobody is late; there is nothing to chase."),
  quota: w("今天还能发 {count} 封邮件", "{count} mails can still be sent today"),
  overQuota: w(
    "选中的比今天能发的多，多出的 {count} 封明天自动发送",
    "{count} of them will be sent tomorrow",
  ),
  chooseAll: w("全选能发邮件的单位", "Choose all that can get mail"),
  choose: w("催办 {unit}", "Chase {unit}"),
  unit: w("单位", "Unit"),
  periods: w("缺报", "Missing"),
  overdue: w("逾期", "Overdue"),
  overdueDays: w("{days} 天", "{days} days"),
  returned: w("已退回", "returned"),
  to: w("发给", "To"),
  noMail: w("没有邮箱，请电话联系", "no mail address; please phone"),
  channel: w("填报方式", "Channel"),
  last: w("上次提醒", "Last reminded"),
  never: w("未提醒过", "never"),
  send: w("发送 {count} 封", "Send {count} mails"),
  sending: w("正在发送…", "Sending…"),
  sent: w("已发送 {sent} 封催办邮件", "{sent} mails sent"),
  held: w("{held} 封因额度留到明天自动发送", "{held} are kept for tomorrow"),
  logged: w("每一封都记在“提醒日志”。", "Each is noted on the tab Reminder log."),
} as const;
