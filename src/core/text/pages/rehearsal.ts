import { w } from "../words";

/** Dialog 提醒演练. */
export const rehearsalWords = {
  title: w("提醒演练", "Rehearsal of reminders"),
  subtitle: w(
    "按现在的提醒规则往后演一遍：哪天、几点、给谁、发什么。不写表，不发信",
    "Plays today's rules forward: which day and hour, to whom, about what. Nothing is written or sent",
  ),
  assumed: w("假定各单位", "Suppose that units"),
  nobody: w(
    "从今天起都不报（看催报会有多少）",
    "send nothing from today on (how many chases there would be)",
  ),
  everybody: w("都按时报送、按时完成", "send and finish everything in time"),
  quota: w("每天最多发几封", "Mails a day at most"),
  quotaHelp: w(
    "今天还能发 {quota} 封。普通账号一般每天 100 封，单位账号 1500 封",
    "{quota} may still leave today. Usually 100 a day, 1,500 with a Workspace account",
  ),
  noRungs: w("提醒规则是空的，没有可以演练的。", "There is no reminder rule to rehearse."),
  play: w("开始演练", "Rehearse"),
  playing: w("正在演练…", "Rehearsing…"),
  summary: w(
    "到 {until}：{days} 天要发信，共 {mails} 封，最多的一天 {most} 封",
    "Until {until}: mails on {days} days, {mails} in all, {most} on the fullest day",
  ),
  over: w(
    "有 {days} 天超出每天的封数，当天发不完，要紧的先发，其余第二天再发",
    "On {days} days the quota is too small: the weightiest leave first, the others the next day",
  ),
  fits: w("每天都发得完", "The quota is enough on every day"),
  none: w("到 {until} 没有要发的提醒。", "No reminder until {until}."),
  nowhere: w("没有邮箱、收不到的：{names}", "Without an address: {names}"),
  left: w(
    "不含：填报表通知、报送结果和手工催办。指标是否落后、材料是否还缺，按现在的数字算。",
    "Not included: first mails, results of reports and chases by hand. Targets and materials as they stand now.",
  ),
  listMark: w("、", ", "),
  dayMails: w("{day}：{count} 封", "{day}: {count} mails"),
  dayOver: w("{day}：{count} 封，超出 {waiting} 封", "{day}: {count} mails, {waiting} beyond the quota"),
  count: w("{count} 封", "{count}"),
  countOver: w("{count} 封 ▲", "{count} ▲"),
  choose: w("点有数字的日子，看发给谁", "Choose a day to see who is mailed"),
  time: w("时间", "Time"),
  subject: w("标题", "Subject"),
  readers: w("收件", "To"),
  waiting: w("（第二天再发：{names}）", "(the next day: {names})"),
  save: w("存为表格", "Save as a table"),
  file: w("{campaign} 提醒演练 {today}.csv", "{campaign} rehearsal {today}.csv"),
  day: w("日期", "Day"),
  reader: w("收件单位", "Reader"),
  fate: w("情况", "State"),
  leaves: w("发出", "Leaves"),
  waits: w("超出当天封数，第二天再发", "Beyond the quota, the next day"),
} as const;
