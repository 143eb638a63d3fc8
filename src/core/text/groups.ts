import { speaker, w } from "./words";

/** What the columns of the tab 群机器人 ask for. */
export const robotHelp = {
  unitTypes: w("只说这些类型的单位；不填是全部", "Speaks of these types alone; empty = all"),
  level: w("只说这个层级的单位；不填是全部", "Speaks of this level alone; empty = all"),
  under: w("只说这个单位和它的下级；不填是全部", "Speaks of this unit and those below; empty = all"),
  chases: w(
    "按“提醒规则”临近截止、截止当天和逾期时，在群里点名未报的单位；不填就是“是”",
    "Names in the group who has not reported, on the days of the reminder rules shortly before, on and after the due day; empty = yes",
  ),
  digests: w(
    "在“领导摘报时间”那天，在群里说各期应报、已报多少；不填就是“否”",
    "Tells the group how reporting stands when the digest for leaders is due; empty = no",
  ),
  words: w(
    "不填用通常的话。可用 {{活动}} {{今天}} {{缺报}} {{单位}} {{报告期}} {{截止日期}} {{发文单位}} {{联系方式}}",
    "Empty = the usual words. May hold {{campaign}} {{today}} {{missing reports}} {{unit}} {{period}} {{due day}} {{issuer}} {{contact}}",
  ),
} as const;

/** The words of a chase in a group, with placeholders, as long as the row has none of its own. */
export const groupChase = w(
  "【{{活动}}】报送提醒 {{今天}}\n{{缺报}}\n请抓紧报送；已报的请忽略。{{发文单位}}",
  "[{{campaign}}] {{today}}\n{{missing reports}}\nPlease report soon; if you just did, never mind. {{issuer}}",
);

const groupWords = {
  chase: w("催办", "Chase"),
  reader: w("群：{group}", "Group: {group}"),
  digest: w("摘要", "Digest"),
  subject: w("{campaign}：{what}（群消息）", "{campaign}: {what} (group message)"),
  digestText: w(
    "【{campaign}】报送进展 {today}\n{lines}\n{issuer}",
    "[{campaign}] {today}\n{lines}\n{issuer}",
  ),
  test: w(
    "【{campaign}】这是一条测试消息：群机器人已接通。{issuer}",
    "[{campaign}] This is a test: the group robot is connected. {issuer}",
  ),
  missing: w(
    "· {period}（截止 {due}）待报 {count} 个：{names}",
    "· {period} (due {due}), {count} missing: {names}",
  ),
  overdue: w(
    "· {period}（截止 {due}，已过 {days} 天）待报 {count} 个：{names}",
    "· {period} (due {due}, {days} days ago), {count} missing: {names}",
  ),
  standing: w(
    "· {period}（截止 {due}）应报 {expected}，已报 {sent}{late}",
    "· {period} (due {due}): {sent} of {expected} are in{late}",
  ),
  late: w("，逾期待报 {count} 个：{names}", "; {count} overdue: {names}"),
  andMore: w("{names} 等", "{names} and others"),
  countOnly: w("见汇总", "see the summary"),
  refused: w("机器人没有收下（代码 {code}）", "The robot did not take it (code {code})"),
  unreachable: w("连不上对方平台", "The platform cannot be reached"),
  unclear: w("没有收到明确的答复，可能已经发出", "No clear answer; it may have been posted"),
} as const;

/** Says words of messages to groups. */
export const groupText = speaker(groupWords);
