// Looks shared by the tabs of a unit workbook.
import type { Look } from "../google/sheet-requests";

export const TITLE: Look = { bold: true, size: 14, color: "#A61B1B" };
export const LABEL: Look = { color: "#5F6368" };
export const HEADER: Look = { bold: true, background: "#E8EAED", wrap: true, align: "CENTER" };
export const COMPUTED: Look = { background: "#F5F5F5" };
export const NOTE: Look = { color: "#5F6368", wrap: true };
/** Tab colours by what the tab is for. */
export const TAB_COLORS = { read: "#A61B1B", fill: "#1565C0", ledger: "#2E7D32", quiet: "#9AA0A6" };
