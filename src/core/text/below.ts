import { w } from "./words";

/** Words of the built tab 下级报送 in the workbook of a unit with units below. */
export const belowWords = {
  tab: w("下级报送", "Units below"),
  title: w("{unit}：下级报送", "{unit}: units below"),
  ownOnly: w(
    "本页由系统写，只供查看。填报表里只填本级自己的数：下级已接收的数在这里自动相加，再填就会算两次。",
    "Written by the program. Report your own figures alone: what is accepted below is added here, and would count twice if you typed it as well.",
  ),
  howTo: w(
    "核对“合计（拟报）”后，照常在首页勾选“提交”。下级没有接收的不在合计里。",
    "Look at the proposed total, then tick Submit on the front page as usual. What is not accepted below is not in it.",
  ),
  nothing: w("还没有开始的报告期。", "No period has begun yet."),
  madeAt: w("更新于 {at}", "Updated {at}"),
  section: w(
    "{period}：下级应报 {owing}，已接收 {accepted}",
    "{period}: {owing} owed below, {accepted} accepted",
  ),
  name: w("单位", "Unit"),
  dueOn: w("截止日期", "Due on"),
  standing: w("状态", "Standing"),
  collectedAt: w("收取时间", "Collected at"),
  problems: w("问题或退回原因", "Problems or reason for return"),
  row: w("项目", "Row"),
  figure: w("指标", "Figure"),
  own: w("本级自报", "Own"),
  total: w("合计（拟报）", "Total (proposed)"),
  toDate: w("累计", "To date"),
} as const;
