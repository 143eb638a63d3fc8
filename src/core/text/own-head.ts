import { w } from "./words";

/** Words of the two tabs by which a unit with a head workbook of its own and the office above hear of each other. */
export const ownHeadWords = {
  definitionTab: w("上级定义", "Definition from above"),
  definitionTitle: w("{unit}：上级发来的活动定义", "{unit}: the campaign's definition from above"),
  definitionNote: w(
    "由系统写，请勿改动。在本单位的总表里点“台账 → 从上级取定义”，贴上这张表的链接。",
    "Written by the program; do not change. In the unit's own head workbook: Ledger → Get the definition from above, with the link of this workbook.",
  ),
  tab: w("下级汇总", "Sum of units below"),
  title: w("{title}：下级汇总建议", "{title}: proposed from below"),
  note: w(
    "由本单位的总表写，只供核对。填报表里只填本级自己的数：收取时系统把“下级合计”加进去，再填就会算两次。",
    "Written by the unit's own head workbook. Report your own figures alone: what is below is added when the report is collected, and would count twice if you typed it as well.",
  ),
  howTo: w(
    "核对“合计（拟报）”后，照常在首页勾选“提交”；不勾不会上报。只含已接收的下级；登记表逐条列在各期下面，随汇总上报（评选用的登记表除外，由本级推荐）。",
    "Look at the proposed total, then tick Submit on the front page as usual; nothing is reported without the tick. Only accepted reports are in it; entries of registers stand below each period and go up with it, except cases that are selected in stages: these the unit itself recommends.",
  ),
  entries: w("{form}（下级 {count} 条）", "{form} ({count} below)"),
  changed: w(
    "{at} 下级已更改：{unit}；连同下级合计 {what}",
    "{at} changed below: {unit}; with all below {what}",
  ),
  lastAccepted: w("最近接收：", "Accepted last:"),
  missing: w("尚未接收：", "Not accepted:"),
  below: w("下级合计", "Below together"),
  reason: w("其中下级：{figures}", "Of it below: {figures}"),
  figure: w("{label} {value}", "{label} {value}"),
  noTab: w("没有读到它的总表写的“下级汇总”", "nothing read of its own head workbook"),
  noPeriod: w("它的总表还没有写这一期", "its own head workbook has not written this period"),
  unplaced: w(
    "下级汇总有 {count} 个数在本表没有对应的行，没有计入",
    "{count} figures from below have no row here and are not in it",
  ),
} as const;
