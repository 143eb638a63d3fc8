// Colours as styles keep them.

/** Colours of the standard theme by their ThemeColorType. */
const THEME: Record<string, string> = {
  TEXT: "#000000",
  BACKGROUND: "#ffffff",
  ACCENT1: "#4285f4",
  ACCENT2: "#ea4335",
  ACCENT3: "#fbbc04",
  ACCENT4: "#34a853",
  ACCENT5: "#ff6d01",
  ACCENT6: "#46bdc6",
  HYPERLINK: "#1155cc",
};

/** "#rrggbb" of a colour as styles keep it: theme colours are kept as "theme:ACCENT1". */
export function shownColor(color: string): string {
  return color.startsWith("theme:") ? (THEME[color.slice(6)] ?? "#000000") : color;
}
