// 导出 PDF: an address that the person's own browser opens with the person's own rights, so the script needs no scope for it.
import type { PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { setting } from "../head/campaign";

/** Page setup of the leaders' page. No API stores it, so it travels with the address. */
const PAGE: Readonly<Record<string, string>> = {
  format: "pdf",
  size: "A4",
  portrait: "false",
  // 1 as it is, 2 fit to width, 3 fit to height, 4 fit to one page.
  scale: "2",
  gridlines: "false",
  printtitle: "false",
  sheetnames: "false",
  pagenum: "UNDEFINED",
  fzr: "false",
  horizontal_alignment: "CENTER",
  vertical_alignment: "TOP",
  // Inches: 12 mm all round.
  top_margin: "0.47",
  bottom_margin: "0.47",
  left_margin: "0.47",
  right_margin: "0.47",
};

/** First data of the page: the address of the PDF of 汇总 as it stands. Throws ProblemError when the tab is gone. */
export function exportData(context: Context): PageData["export"] {
  const query = { ...PAGE, gid: String(context.tabs.sheetId("summary")) } as Record<string, string>;
  const parts = Object.keys(query).map((key) => `${key}=${encodeURIComponent(query[key]!)}`);
  const url = `https://docs.google.com/spreadsheets/d/${context.head.id}/export?${parts.join("&")}`;
  return { url, asAt: setting(context, "lastCollectedAt"), title: setting(context, "title") };
}
