import { speaker, w } from "./words";

/** The tab that forms on paper are laid out in. */
export const printTab = w("打印", "Print");

/** Words of a table form on paper. */
const printWords = {
  tab: printTab,
  unit: w("填报单位：{unit}", "Reported by: {unit}"),
  return: w("报送事项：{period}", "Return: {period}"),
  annex: w("{title}{form}", "{title}: {form}"),
  period: w("报告期：{period}", "Period: {period}"),
  number: w("序号", "No."),
  task: w("目标任务", "Task"),
  item: w("项目", "Item"),
  content: w("填写内容", "Filled in"),
  endOfList: w("（以下空白）", "(blank below)"),
  note: w("注：{note}", "Note: {note}"),
  corrected: w("* {row}：{fields}已更正，原因：{reason}", "* {row}: {fields} corrected: {reason}"),
  signatures: w(
    "负责人：　　　　　　　　审核人：　　　　　　　　填表人：{contact}　　　　　　联系电话：{phone}　　　　　　填报日期：{day}",
    "Head:                Checked by:                Filled in by: {contact}      Phone: {phone}      Date: {day}",
  ),
  stamp: w("（单位盖章）　　　　　　　　", "(Stamp)"),
  toDate: w("{first}—{last}（累计）", "{first} – {last} (to date)"),
  contains: w(
    "本表汇总 {reported} 个单位，应报 {expected} 个单位。",
    "Sums up {reported} of {expected} units.",
  ),
  lists: w("本表列出 {units} 个单位报的 {count} 条。", "Lists {count} entries of {units} units."),
  listsCards: w("本表列出 {units} 个单位。", "Lists {units} units."),
  ofUnit: w("单位", "Unit"),
  total: w("合计", "Total"),
  yesCount: w("{yes} {count}", "{yes}: {count}"),
  containsExempt: w("另含免报但已报的 {count} 个单位。", "Also holds {count} exempt that had reported."),
  returned: w("{period}（已退回，尚未重报）", "{period} (returned, not sent again)"),
  reopened: w(
    "{period}（退回更正中，按已接收的计）",
    "{period} (returned for correction; counted as accepted)",
  ),
  newer: w(
    "{period}（第 {revision} 稿，{state}；汇总按已接收的第 {counted} 稿计）",
    "{period} (revision {revision}, {state}; totals count the accepted revision {counted})",
  ),
  waiting: w("待审", "awaits review"),
  sentBack: w("已退回", "returned"),
  earlier: w(
    "其中{units}另有新稿，接收前按已接收的稿计。",
    "Of these, {units} sent a newer revision; until it is accepted the accepted one counts.",
  ),
  zero: w("{period}（零报告）", "{period} (zero report)"),
  leaderPage: w("{title}（{name}分管）", "{title} ({name})"),
  subtreePage: w("{title}（{name}及下级）", "{title} ({name} and all below)"),
  departmentPage: w("{title}（{name}）", "{title} ({name})"),
} as const;

/** A text of it in one language with its placeholders filled. */
export const printText = speaker(printWords);
