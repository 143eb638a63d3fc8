import { w } from "../words";

/** Dialog 导出和打印. */
export const exportWords = {
  title: w("导出和打印", "Export and print"),
  campaign: w("活动", "Campaign"),
  asAt: w("数据截至", "As at"),
  never: w("尚未收取过报表", "Nothing collected yet"),
  what: w("打印什么", "What"),
  summary: w("汇总", "Summary"),
  leader: w("汇总，只看一位领导分管的任务", "Summary of one leader's tasks"),
  department: w("汇总，只看一个部门的任务", "Summary of one department's tasks"),
  subtree: w("汇总，只看一个单位及其下级", "Summary of one unit and all below it"),
  scores: w("考核得分", "Scores"),
  excerpts: w(
    "进展摘编：各单位写的做法、成效、问题",
    "Excerpts: practice, effects and problems in the units' words",
  ),
  returnName: w("报送事项", "Return"),
  allReturns: w("全部报送事项", "All returns"),
  by: w("怎么排", "Grouped"),
  byUnit: w("按单位", "By unit"),
  byTheme: w("按主题（任务）", "By theme (task)"),
  from: w("从（空着不限）", "From (blank for no bound)"),
  to: w("到（空着不限）", "To (blank for no bound)"),
  excerptHelp: w(
    "A4 横向，最近的在前。取各单位报表里长文字的栏目，一字不改。也可以下载成 Excel 文件。",
    "A4 landscape, the newest first: the long texts of the reports, word for word. It can be saved as an Excel file.",
  ),
  silent: w("这些天没有写进展的单位：{units}", "Told nothing in these days: {units}"),
  office: w("上报台账：全部单位合计", "The office's own form: all units together"),
  unit: w("各单位的报表", "Forms of units"),
  leaderName: w("领导", "Leader"),
  departmentName: w("部门", "Department"),
  form: w("表单", "Form"),
  period: w("报告期", "Period"),
  toDate: w("累计至今", "To date"),
  unitName: w("单位", "Unit"),
  allUnits: w("全部已报单位，每个单位一页", "All units that have reported, a side each"),
  summaryHelp: w(
    "A4 横向，一张纸正反两面。里面有联系人姓名，没有电话和邮箱。",
    "Both sides of one A4 sheet, landscape. It names contacts, without phone or mail.",
  ),
  formHelp: w(
    "A4 横向，和通知所附的表同样的行和栏。也可以下载成 Excel 文件。",
    "A4 landscape, with the rows and columns of the notice's form. It can be saved as an Excel file.",
  ),
  unitHelp: w(
    "单选一个单位、还没有报的，印出来是空表；已退回、尚未重报的，表上会注明。",
    "A single unit that has not reported gets an empty form; one that was returned and has not come again is marked on paper.",
  ),
  officeHelp: w(
    "选登记表、卡片的，全部单位列在一张表里，末行合计。",
    "A register or card of all units is one list, with their total at its end.",
  ),
  build: w("生成", "Lay out"),
  building: w("正在生成…", "Laying out…"),
  built: w(
    "已生成 {sides} 页，在工作表“打印”里也能看到。",
    "Laid out on {sides} sides; they also stand in the tab Print.",
  ),
  missing: w("没有报、未打印的单位：{units}", "Not reported, not printed: {units}"),
  returned: w(
    "已退回、尚未重报的单位：{units}。打印的是退回前的一稿，表上已注明。",
    "Returned and not sent again: {units}. What is printed is the version before that; the paper says so.",
  ),
  download: w("下载 Excel", "Save as Excel"),
  ownRights: w("PDF 在新标签页打开，用的是您自己的账号权限。", "It opens in a new tab with your own rights."),
  open: w("打开 PDF", "Open the PDF"),
  opened: w(
    "已在新标签页打开。若没有出现，请允许此网站弹出窗口后再按一次。",
    "Opened in a new tab. If you see none, allow pop-ups and press again.",
  ),
} as const;
