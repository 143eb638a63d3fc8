import { w } from "../words";

/** Dialog 时钟. */
export const clockWords = {
  title: w("提醒与收取时钟", "Clock"),
  running: w("时钟正在运行", "The clock is running"),
  stopped: w("时钟没有开启", "The clock is stopped"),
  explain: w(
    "时钟由建表账号运行：按时收取各单位提交的报表、更新汇总、发送到期提醒。关掉表格也会继续。",
    "The clock runs as the owner account: it collects what units submit, keeps the summary and sends what is due, even while the workbook is closed.",
  ),
  owner: w("运行账号", "Runs as"),
  noOwner: w("开启后即为您的账号（{user}）", "Your account ({user}) once you start it"),
  you: w("{owner}（您）", "{owner} (you)"),
  lastRun: w("上次运行", "Last run"),
  nextRun: w("下次运行", "Next run"),
  interval: w("间隔", "Every"),
  minutes: w("每 {minutes} 分钟", "{minutes} minutes"),
  failures: w("连续失败", "Failures in a row"),
  times: w("{count} 次", "{count}"),
  none: w("—", "—"),
  start: w("开启时钟", "Start the clock"),
  stop: w("关闭时钟", "Stop the clock"),
  working: w("正在处理…", "Working…"),
  otherOwner: w(
    "只有 {owner} 能开启或关闭时钟。如需更换，请由该账号先关闭。",
    "Only {owner} can start or stop it. To change that, this account stops it first.",
  ),
  started: w(
    "时钟已开启。下一步：等单位提交，或从“台账”菜单随时“收取”。",
    "Started. Next: wait for submissions, or collect at any time.",
  ),
  stoppedNow: w("时钟已关闭，不再自动收取和提醒。", "Stopped; nothing is collected or sent any more."),
} as const;
