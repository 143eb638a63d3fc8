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
    "A4 横向，和通知所附的表同样的行和栏。也可以下载成 Excel 文件。没有报的单位印出来是空表。",
    "A4 landscape, with the rows and columns of the notice's form. It can be saved as an Excel file. A unit that has not reported gets an empty form.",
  ),
  build: w("生成", "Lay out"),
  building: w("正在生成…", "Laying out…"),
  built: w(
    "已生成 {sides} 页，在工作表“打印”里也能看到。",
    "Laid out on {sides} sides; they also stand in the tab Print.",
  ),
  missing: w("没有报、未打印的单位：{units}", "Not reported, not printed: {units}"),
  download: w("下载 Excel", "Save as Excel"),
  ownRights: w("PDF 在新标签页打开，用的是您自己的账号权限。", "It opens in a new tab with your own rights."),
  open: w("打开 PDF", "Open the PDF"),
  opened: w(
    "已在新标签页打开。若没有出现，请允许此网站弹出窗口后再按一次。",
    "Opened in a new tab. If you see none, allow pop-ups and press again.",
  ),
} as const;
