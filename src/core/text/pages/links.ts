import { w } from "../words";

/** Dialog 填报链接. */
export const linksWords = {
  title: w("填报链接", "Links"),
  subtitle: w(
    "用网页填报的单位：链接在各单位收到的邮件里，这里换发或停用",
    "Units that report on a page: their links are in their mails; renew them here or take them back",
  ),
  none: w(
    "没有填报方式为“填报链接”的单位。可以在“单位名录”的“填报方式”里改。",
    "No unit reports on a page. The channel is set on the tab Units.",
  ),
  unit: w("单位", "Unit"),
  to: w("收件人", "To"),
  state: w("链接", "Link"),
  good: w("可用，到 {until}", "good until {until}"),
  noneGood: w("没有可用的", "none that is good"),
  stopped: w("已停用，不发邮件", "stopped, no mails"),
  choose: w("选择 {unit}", "Choose {unit}"),
  renew: w("换发并发邮件（{count} 个）", "Renew and mail ({count})"),
  revoke: w("停用（{count} 个）", "Take back ({count})"),
  working: w("正在办理…", "Working…"),
  renewed: w(
    "已换发，发出 {sent} 封邮件；旧链接都不能用了。",
    "Renewed, {sent} mails sent; older links open nothing.",
  ),
  revoked: w(
    "已停用：换发以前，提醒和催办都不给这些单位发邮件。要恢复，请“换发并发邮件”。",
    "Taken back: until they are renewed no reminder goes to these units. Renew them to let the unit in again.",
  ),
} as const;
