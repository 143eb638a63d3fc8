import { w } from "../words";

/** Dialog 导出 PDF. */
export const exportWords = {
  title: w("导出 PDF", "Export PDF"),
  explain: w(
    "把“汇总”导出为 A4 横向 PDF，一张纸正反两面，可直接打印或转发。PDF 里有联系人姓名，没有电话和邮箱。",
    "Exports the summary as both sides of one A4 sheet, landscape, to print or send on. It names contacts, without phone or mail.",
  ),
  campaign: w("活动", "Campaign"),
  asAt: w("数据截至", "As at"),
  never: w("尚未收取过报表", "Nothing collected yet"),
  ownRights: w("PDF 在新标签页打开，用的是您自己的账号权限。", "It opens in a new tab with your own rights."),
  open: w("打开 PDF", "Open the PDF"),
  opened: w(
    "已在新标签页打开。若没有出现，请允许此网站弹出窗口后再按一次。",
    "Opened in a new tab. If you see none, allow pop-ups and press again.",
  ),
} as const;
