import { w } from "../words";

/** Sidebar 这个数怎么来的. */
export const tracePageWords = {
  title: w("这个数怎么来的", "Where a number comes from"),
  look: w("看选中的格子", "Take the chosen cell apart"),
  looking: w("正在查…", "Looking…"),
  none: w(
    "先在“汇总”“报送情况”“指标与配额”或刚打印的表里点中一个数，再按下面的按钮。",
    "Choose a number on the summary, the status, the quotas or what was printed last, then press the button below.",
  ),
  older: w(
    "格子里写的是 {stood}，按现在的记录是 {now}。再做一次“汇总”或打印，格子就更新。",
    "The cell says {stood}; by the record of now it is {now}. Roll up or print again to renew the cell.",
  ),
  reports: w("由 {count} 份报表得来", "Made of {count} reports"),
  noReports: w("还没有报表计入这个数。", "No report is in this number yet."),
  revision: w("第 {revision} 稿", "revision {revision}"),
  collected: w("{at} 收取", "collected {at}"),
  accepted: w("{at} 接收（{by}）", "accepted {at} ({by})"),
  rows: w("计入的各行", "Rows that count"),
  noRows: w("这份报表里没有计入的行。", "No row of this report counts."),
  moreRows: w("另有 {count} 行", "{count} more rows"),
  moreReports: w("再看 {count} 份", "Show {count} more"),
  open: w("到 {cell}", "Go to {cell}"),
  openTab: w("打开填报表", "Open the workbook"),
  openOf: w("{label}：到单位填报表 {cell}", "{label}: to {cell} of the unit's workbook"),
  coHosted: w("协办，只在主办单位计", "co-hosted: counts at its host"),
} as const;
