import { w } from "./words";

/** Words that reminders are made of, beside those a campaign defines itself. */
export const reminderWords = {
  chaseSubject: w(
    "催办：请报送{campaign}台账（{periods}）",
    "Reminder: please report {periods} of {campaign}",
  ),
  chaseBody: w(
    "{unit}：\n\n截至 {today}，贵单位尚未报送：{missing}。\n请打开填报表核对后勾选“提交”；本期没有工作的，勾选“零报告”。\n\n填报表：{link}\n\n{issuer}",
    "{unit},\n\nAs of {today} we have not received: {missing}.\nPlease open your workbook, check it and tick “Submit”; if there was nothing to report, tick “Zero report”.\n\nWorkbook: {link}\n\n{issuer}",
  ),
  alsoMissing: w(
    "另外，{periods}也尚未报送，请一并报送。",
    "{periods} is missing as well; please report it too.",
  ),
  alsoDue: w("另外，{periods}请按时报送。", "Please also report in time: {periods}."),
  subjectAlso: w("{subject}；另有{periods}", "{subject}; also {periods}"),
  reachedAt: w("{issuer}（{contact}）", "{issuer} ({contact})"),
  withoutWorkbook: w(
    "{unit}：\n\n请报送：{periods}。\n贵单位不使用网络表格，请把本期活动和数字报给{where}，由其代为填报；本期没有工作的，也请告知。\n\n{issuer}",
    "{unit},\n\nPlease report: {periods}.\nYou have no online workbook: please send the events and figures of the period to {where}, who enters them for you; if there was nothing to report, please say so.\n\n{issuer}",
  ),
  noLink: w("（填报表尚未分发，请与我们联系）", "(your workbook is not ready yet; please ask us)"),
  missingItem: w("{period}（截止 {due}）", "{period} (due {due})"),
} as const;
