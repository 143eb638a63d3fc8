// Items of Univer's own menus that the host has no edit for; they are not shown.

/** By the ids of Univer's menu items. */
export const HIDDEN_MENUS: Record<string, { hidden: true }> = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    "sheet.contextMenu.text-to-number",
    "sheet.menu.sheet-frozen",
    "sheet.column-header-menu.sheet-frozen",
    "sheet.row-header-menu.sheet-frozen",
    "sheet.menu.copy-special",
    "sheet.menu.paste-special",
    "sheet.command.clear-selection-format",
    "sheet.command.clear-selection-all",
    "sheet.command.insert-range-move-right-confirm",
    "sheet.command.insert-range-move-down-confirm",
    "sheet.command.delete-range-move-left-confirm",
    "sheet.command.delete-range-move-up-confirm",
    "sheet.command.set-col-auto-width",
    "sheet.command.copy-sheet",
    "sheet.command.toggle-gridlines",
    "sheet.operation.add-note-popup",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.view-sheet-permission-from-sheet-bar",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
  ].map((id) => [id, { hidden: true as const }]),
);
