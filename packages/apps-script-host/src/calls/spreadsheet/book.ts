// SpreadsheetApp and Spreadsheet.
import type { Text } from "../wire";
import type { ItemRef, RangeRef, SheetRef } from "./refs";

/** Settings of iterative calculation. */
export interface Iteration {
  readonly enabled: boolean;
  readonly cycles: number;
  readonly threshold: number;
}

/** A named range. */
export interface NamedRangeState {
  readonly name: string;
  readonly range: RangeRef;
}

/** SpreadsheetApp: opening and creating, by id. */
export interface AppCalls {
  "SpreadsheetApp.getActiveSpreadsheet"(): string | null;
  "SpreadsheetApp.openById"(id: string): string;
  "SpreadsheetApp.openByUrl"(url: Text): string;
  "SpreadsheetApp.create"(name: Text, rows?: number | null, columns?: number | null): string;
  "SpreadsheetApp.flush"(): void;
}

/** A spreadsheet's name, copies and settings. */
export interface SettingCalls {
  "Spreadsheet.getName"(id: string): string;
  "Spreadsheet.getSpreadsheetLocale"(id: string): string;
  "Spreadsheet.setSpreadsheetLocale"(id: string, locale: Text): void;
  "Spreadsheet.getSpreadsheetTimeZone"(id: string): string;
  "Spreadsheet.setSpreadsheetTimeZone"(id: string, zone: Text): void;
  "Spreadsheet.getRecalculationInterval"(id: string): string;
  "Spreadsheet.setRecalculationInterval"(id: string, interval: string): void;
  "Spreadsheet.getIteration"(id: string): Iteration;
  "Spreadsheet.setIteration"(id: string, change: Partial<Iteration>): void;
  "Spreadsheet.getRange"(id: string, a1: string): RangeRef;
  "Spreadsheet.copy"(id: string, name: Text): string;
  "Spreadsheet.rename"(id: string, name: Text): void;
}

/** A spreadsheet's tabs: found, made, copied, moved and deleted. */
export interface TabCalls {
  "Spreadsheet.getSheets"(id: string): readonly SheetRef[];
  "Spreadsheet.getNumSheets"(id: string): number;
  "Spreadsheet.getSheetByName"(id: string, name: string): SheetRef | null;
  "Spreadsheet.getSheetById"(id: string, sheetId: number): SheetRef | null;
  "Spreadsheet.insertSheet"(
    id: string,
    name?: string | null,
    index?: number | null,
    template?: SheetRef | null,
  ): SheetRef;
  "Spreadsheet.deleteSheet"(sheet: SheetRef): void;
  "Spreadsheet.duplicateSheet"(sheet: SheetRef): SheetRef;
  "Spreadsheet.moveSheet"(sheet: SheetRef, position: number): void;
  "Sheet.copyTo"(sheet: SheetRef, spreadsheetId: string): SheetRef;
}

/** Named ranges. */
export interface NamedRangeCalls {
  "Spreadsheet.getNamedRanges"(id: string): readonly NamedRangeState[];
  "Spreadsheet.setNamedRange"(id: string, name: Text, range: RangeRef): void;
  "Spreadsheet.removeNamedRange"(id: string, name: Text): void;
  "NamedRange.setName"(id: string, from: Text, to: Text): void;
  "Spreadsheet.getRangeByName"(id: string, name: Text): RangeRef | null;
}

/** What the person looks at, or the script chose. */
export interface ActiveCalls {
  "Spreadsheet.getActiveSheet"(id: string): SheetRef;
  "Spreadsheet.setActiveSheet"(sheet: SheetRef): void;
  "Spreadsheet.getActiveRangeList"(id: string): readonly RangeRef[];
  "Spreadsheet.setActiveRangeList"(ranges: readonly RangeRef[]): void;
  "Spreadsheet.getCurrentCell"(id: string): RangeRef | null;
  "Spreadsheet.setCurrentCell"(cell: RangeRef): void;
}

/** People by their addresses. */
export interface PeopleCalls {
  "Spreadsheet.getOwner"(id: string): string | null;
  "Spreadsheet.getEditors"(id: string): readonly string[];
  "Spreadsheet.getViewers"(id: string): readonly string[];
  "Spreadsheet.addEditors"(id: string, who: readonly string[]): void;
  "Spreadsheet.addViewers"(id: string, who: readonly string[]): void;
  "Spreadsheet.removeEditor"(id: string, who: readonly string[]): void;
  "Spreadsheet.removeViewer"(id: string, who: readonly string[]): void;
  "Spreadsheet.toast"(id: string, message: Text, title?: string, seconds?: number | null): void;
}

/** Protections; the setters are for those who may edit what is protected. */
export interface ProtectionCalls {
  "Sheet.protect"(sheet: SheetRef): ItemRef;
  "Range.protect"(range: RangeRef): ItemRef;
  "Sheet.getProtections"(sheet: SheetRef, type: string): readonly ItemRef[];
  "Spreadsheet.getProtections"(id: string, type: string): readonly ItemRef[];
  "Protection.getProtectionType"(protection: ItemRef): string;
  "Protection.getDescription"(protection: ItemRef): string;
  "Protection.getEditors"(protection: ItemRef): readonly string[];
  "Protection.isWarningOnly"(protection: ItemRef): boolean;
  "Protection.canDomainEdit"(protection: ItemRef): boolean;
  "Protection.canEdit"(protection: ItemRef): boolean;
  "Protection.getRangeName"(protection: ItemRef): string | null;
  "Protection.getRange"(protection: ItemRef): RangeRef;
  "Protection.getUnprotectedRanges"(protection: ItemRef): readonly RangeRef[];
  "Protection.setDescription"(protection: ItemRef, description: Text): void;
  "Protection.setWarningOnly"(protection: ItemRef, warningOnly: boolean): void;
  "Protection.addEditors"(protection: ItemRef, who: readonly string[]): void;
  "Protection.removeEditors"(protection: ItemRef, who: readonly string[]): void;
  "Protection.setUnprotectedRanges"(protection: ItemRef, ranges: readonly RangeRef[]): void;
  "Protection.setRange"(protection: ItemRef, range: RangeRef): void;
  "Protection.setRangeName"(protection: ItemRef, name: Text): void;
  "Protection.setDomainEdit"(protection: ItemRef, editable: boolean): void;
  "Protection.remove"(protection: ItemRef): void;
}
