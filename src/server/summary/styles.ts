// How the named styles of a built page look on paper and screen: sizes in points, colours with a contrast of 4.5 : 1 or more.
import type { StyleKey } from "../../core/summary";
import type { Look } from "../google/sheet-requests";

/** The one accent of the product. */
export const ACCENT = "#A61B1B";
const INK = "#202124";
const QUIET = "#5F6368";
const CARD = "#F8F9FA";
const BODY = 10;

/** Colours of the lights; each light also has its own sign and word. */
export const LIGHT_COLORS = {
  grey: QUIET,
  blue: "#1565C0",
  yellow: "#8A5200",
  red: "#C62828",
  green: "#2E7D32",
} as const;

const light = (color: string): Look => ({ bold: true, size: BODY, color, align: "CENTER" });

/** Look of every style. */
export const STYLES: Readonly<Record<StyleKey, Look>> = {
  plain: { size: BODY },
  title: { bold: true, size: 18, color: ACCENT, wrap: true },
  titleLong: { bold: true, size: 14, color: ACCENT, wrap: true },
  subtitle: { size: 11, color: QUIET },
  asAt: { size: BODY, color: QUIET, align: "RIGHT", wrap: true },
  figureLabel: { size: BODY, color: QUIET, background: CARD, align: "CENTER" },
  figure: { bold: true, size: 22, color: INK, background: CARD, align: "CENTER" },
  figureNote: { size: BODY, color: QUIET, background: CARD, align: "CENTER", wrap: true },
  section: { bold: true, size: 12, color: ACCENT },
  header: { bold: true, size: BODY, background: "#E8EAED", align: "CENTER", wrap: true },
  headerCount: { bold: true, size: BODY, background: "#E8EAED", align: "RIGHT", wrap: true },
  text: { size: BODY, wrap: true },
  wrap: { size: BODY, wrap: true },
  count: { size: BODY, align: "RIGHT", wrap: true, pattern: "#,##0" },
  points: { size: BODY, align: "RIGHT", pattern: "0.00" },
  wrapRight: { size: BODY, align: "RIGHT", wrap: true },
  percent: { size: BODY, align: "RIGHT", pattern: "0%" },
  progress: { size: BODY, color: QUIET },
  "light.grey": light(LIGHT_COLORS.grey),
  "light.blue": light(LIGHT_COLORS.blue),
  "light.yellow": light(LIGHT_COLORS.yellow),
  "light.red": light(LIGHT_COLORS.red),
  "light.green": light(LIGHT_COLORS.green),
  formTitle: { bold: true, size: 16, color: INK, align: "CENTER", wrap: true },
  formLine: { size: 11, color: INK, wrap: true },
  formRight: { size: 11, color: INK, align: "RIGHT", wrap: true },
  formHead: { bold: true, size: 11, color: INK, align: "CENTER", wrap: true },
  formCenter: { size: 11, color: INK, align: "CENTER", wrap: true },
  formText: { size: 11, color: INK, wrap: true },
  formCount: { size: 11, color: INK, align: "RIGHT", wrap: true, pattern: "#,##0.##" },
  formNote: { size: BODY, color: INK, wrap: true },
  attention: { size: BODY, wrap: true },
  empty: { size: BODY, color: QUIET, wrap: true },
  hidden: { size: 9, color: QUIET },
};
