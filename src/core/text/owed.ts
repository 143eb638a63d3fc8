import { speaker, w } from "./words";

/** Words of 应报清单 in the head workbook, and of 全部应报 in the workbook of a unit that reports to several campaigns. */
export const owedWords = {
  tab: w("应报清单", "Owed now"),
  pageTab: w("全部应报", "All that is owed"),
  unit: w("单位", "Unit"),
  campaign: w("活动", "Campaign"),
  return: w("报送事项", "Return"),
  period: w("报告期", "Period"),
  dueOn: w("截止日期", "Due on"),
  standing: w("状态", "Standing"),
  where: w("在哪里填", "Where to report"),
  title: w("{unit}：全部应报", "{unit}: all that is owed"),
  howTo: w(
    "本页由系统写，只供查看：本机关各项活动现在要您单位报的都在这里，各在自己的填报表里报送。本活动的最新状态看首页，其他活动以各自最近一次汇总为准。",
    "Written by the program: what all campaigns of the office ask of you by now; each is reported in its own workbook. The front page has the latest of this campaign; the others are as of their last summary.",
  ),
  nothing: w("✓ 现在没有应报的。", "✓ Nothing is owed now."),
  overdue: w("● 已过截止日期（{count}）", "● Overdue ({count})"),
  soon: w("▲ 七天内截止（{count}）", "▲ Due within seven days ({count})"),
  later: w("○ 以后截止（{count}）", "○ Due later ({count})"),
  brief: w("其他活动：{owed}，见“全部应报”", "Other campaigns: {owed}; see “All that is owed”"),
  briefOverdue: w("已过截止 {count} 项", "{count} overdue"),
  briefSoon: w("七天内截止 {count} 项", "{count} due within seven days"),
  briefLater: w("以后截止 {count} 项", "{count} due later"),
  unread: w(
    "还有 {count} 项活动这次没有读到，请看那里的填报表。",
    "{count} campaigns could not be read this time; please see their own workbooks.",
  ),
} as const;

/** A text of them in one language with its placeholders filled. */
export const owedText = speaker(owedWords);
