// Items of Univer's own menus that the host has no edit for; they are not shown.

const hidden = { hidden: true } as const;

/** By the ids of Univer's menu items. */
export const HIDDEN_MENUS: Record<string, { hidden: true }> = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    "sheet.contextMenu.text-to-number",
    "sheet.menu.sheet-frozen",
    "sheet.menu.copy-special",
    "sheet.menu.paste-special",
    "sheet.menu.cell-insert",
    "sheet.menu.delete",
    "sheet.menu.clear-selection",
  ].map((id) => [id, hidden]),
);
