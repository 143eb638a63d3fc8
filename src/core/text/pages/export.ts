import { w } from "../words";

/** Dialog 导出 PDF. */
export const exportWords = {
  title: w("导出 PDF", "Export PDF"),
  explain: w(
    "把“汇总”导出为一页 A4 横向 PDF，可直接打印或转发。PDF 里没有联系人信息。",
    "Exports the summary as one A4 landscape page to print or send on. It holds no contacts.",
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
