import { w } from "../words";

/** Sidebar 登记. */
export const activityWords = {
  title: w("登记{form}", "Enter: {form}"),
  editTitle: w("修改{form}", "Edit: {form}"),
  actingFor: w("为 {unit} 登记", "For {unit}"),
  entry: w("活动", "Entry"),
  form: w("登记表", "Register"),
  noUnitYet: w("请先选单位", "Choose the unit first"),
  unit: w("单位", "Unit"),
  noUnits: w("单位名录还是空的。请先从“台账 → 登记单位”加入单位。", "No units yet. Enter units first."),
  noFields: w(
    "这张登记表没有启用的字段。请在“字段定义”表中启用后刷新。",
    "This register has no field in use. Put some in use on the tab Fields.",
  ),
  draftRestored: w("已恢复上次没有保存的内容", "What you had not saved was restored"),
  draftKept: w("草稿已自动保留", "Draft kept"),
  draftLost: w("草稿暂时没能保留，请及时保存", "The draft could not be kept; save soon"),
  saved: w("已保存：{title}", "Saved: {title}"),
  savedFor: w(
    "记在“{unit}”名下，收取和汇总时会计入。",
    "Entered for “{unit}”; it counts in the next roll-up.",
  ),
  saveNext: w("保存并登记下一条", "Save and next"),
  savedBefore: w("已保存上一条：{title}", "Saved the one before: {title}"),
  paste: w("从 Excel 或微信粘贴一条", "Paste one from Excel or a message"),
  pasteLabel: w("粘贴内容", "Pasted text"),
  pasteHelp: w(
    "Excel 的一行（可带表头），或“日期：3月25日”这样一行一项",
    "A row of Excel, with or without its header, or lines such as “Date: 25 March”",
  ),
  pasteFilled: w(
    "已填入 {count} 项：{labels}。请核对后保存",
    "{count} filled in: {labels}. Check, then save",
  ),
  pasteLeft: w("没有填入：{text}", "Left out: {text}"),
  another: w("再登记一条", "Enter another"),
  changeIt: w("修改这一条", "Change this one"),
  explanation: w("说明", "Explanation"),
  explanationHelp: w(
    "上面的提示如属实，请写明原因（不少于6个字）后再保存",
    "If the figures are right, explain in at least six characters and save again",
  ),
  submitFor: w("为该单位提交一期报表", "Submit a report for this unit"),
  submitForHelp: w(
    "该单位没有自己的填报表：上面登记的内容自动计入，其余各栏在这里填写。",
    "This unit has no workbook: the entries above are counted, the other columns are typed here.",
  ),
  period: w("报告期", "Period"),
  zero: w("零报告（本期没有工作）", "Zero report (nothing happened)"),
  submitNow: w("提交", "Submit"),
  submitting: w("正在提交…", "Submitting…"),
  recent: w("最近登记", "Recent entries"),
  recentOf: w("{unit} 最近登记", "Recent entries of {unit}"),
  noRecent: w("还没有登记过", "Nothing entered yet"),
  noTitle: w("（未写主题）", "(no theme)"),
  dropTyped: w("正在填的内容还没有保存，确定放弃吗？", "What you are typing is not saved. Drop it?"),
} as const;
