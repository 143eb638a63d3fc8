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
  noLink: w("（请用发给贵单位的表格邮件）", "(please use the form sent to you by mail)"),
  missingItem: w("{period}（截止 {due}）", "{period} (due {due})"),
} as const;
