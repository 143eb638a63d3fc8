// SpreadsheetApp.
import type { Emulates } from "../base/emulates";
import { getUi, type Ui } from "../ui";
import { call } from "../wire";
import { CellImageBuilder } from "./cell-image";
import { ColorBuilder } from "./color";
import { ConditionalFormatRuleBuilder } from "./conditional-format";
import * as enums from "./enums";
import { FilterCriteriaBuilder } from "./filter";
import type { Range } from "./range";
import type { RangeList } from "./range-list";
import { RichTextValueBuilder } from "./rich-text";
import type { Selection } from "./selection";
import type { Sheet } from "./sheet";
import { Spreadsheet } from "./spreadsheet";
import { TextStyleBuilder } from "./text-style";
import { DataValidationBuilder } from "./validation";

/** Google's SpreadsheetApp. */
export class SpreadsheetApp
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.SpreadsheetApp,
      "enableAllDataSourcesExecution" | "enableBigQueryExecution" | "newDataSourceSpec"
    >
{
  private active: Spreadsheet | null = null;
  constructor() {
    Object.defineProperty(this, "active", { enumerable: false, writable: true });
  }
  toString(): string {
    return "SpreadsheetApp";
  }
  getActive(): Spreadsheet | null {
    if (this.active) return this.active;
    const id = call["SpreadsheetApp.getActiveSpreadsheet"]();
    return id === null ? null : new Spreadsheet(id);
  }
  getActiveSpreadsheet(): Spreadsheet | null {
    return this.getActive();
  }
  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    this.active = newActiveSpreadsheet;
  }
  openById(id: string): Spreadsheet {
    return new Spreadsheet(call["SpreadsheetApp.openById"](id === null || id === undefined ? "" : id));
  }
  /** The old name of openById. */
  openByKey(key: string): Spreadsheet {
    return this.openById(key);
  }
  openByUrl(url: string): Spreadsheet {
    return new Spreadsheet(call["SpreadsheetApp.openByUrl"](url));
  }
  open(file: { getId(): string }): Spreadsheet {
    return this.openById(file.getId());
  }
  create(name: string, rows?: number, columns?: number): Spreadsheet {
    return new Spreadsheet(call["SpreadsheetApp.create"](name, rows, columns));
  }
  flush(): void {
    call["SpreadsheetApp.flush"]();
  }
  getUi(): Ui {
    return getUi("SpreadsheetApp");
  }

  // What is active
  getActiveSheet(): Sheet | null {
    return this.getActive()?.getActiveSheet() ?? null;
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  getActiveRange(): Range | null {
    return this.getActive()?.getActiveRange() ?? null;
  }
  getActiveRangeList(): RangeList | null {
    return this.getActive()?.getActiveRangeList() ?? null;
  }
  getCurrentCell(): Range | null {
    return this.getActive()?.getCurrentCell() ?? null;
  }
  getSelection(): Selection | null {
    return this.getActive()?.getSelection() ?? null;
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  // Builders
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }
  newCellImage(): CellImageBuilder {
    return new CellImageBuilder();
  }
  newColor(): ColorBuilder {
    return new ColorBuilder();
  }
}
Object.assign(SpreadsheetApp.prototype, enums);
