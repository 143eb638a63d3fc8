// Range.

import { parts } from "../base/class";
import type { Emulates } from "../base/emulates";
import type { EnumValue } from "../base/enum";
import { call } from "../wire";
import { Banding } from "./banding";
import { Filter } from "./filter";
import { MetadataHolder } from "./metadata";
import { PivotTable } from "./pivot-table";
import { Protection } from "./protection";
import { RangeCells } from "./range-cells";
import { RangeFonts } from "./range-fonts";
import { RangeLooks } from "./range-looks";
import { RangePlace } from "./range-place";
import { RangeStructure } from "./range-structure";
import { RangeValues } from "./range-values";
import { TextFinder } from "./text-finder";

/** Google's Range: a rectangle of one tab. */
export class Range
  extends parts(RangePlace, RangeValues, RangeFonts, RangeLooks, RangeStructure, RangeCells, MetadataHolder)
  implements
    Emulates<
      GoogleAppsScript.Spreadsheet.Range,
      | "createDataSourcePivotTable"
      | "createDataSourceTable"
      | "getDataSourceFormula"
      | "getDataSourceFormulas"
      | "getDataSourcePivotTables"
      | "getDataSourceTables"
      | "getDataSourceUrl"
      | "getDataTable"
    >
{
  activate(): this {
    call["Spreadsheet.setActiveRangeList"]([this]);
    return this;
  }
  activateAsCurrentCell(): this {
    call["Spreadsheet.setCurrentCell"](this);
    return this;
  }
  protect(): Protection {
    return new Protection(call["Range.protect"](this));
  }
  createTextFinder(findText: string): TextFinder {
    const { spreadsheetId, sheetId } = this.at;
    return new TextFinder({ spreadsheetId, sheetId, box: this.at }, findText);
  }

  createPivotTable(sourceData: Range): PivotTable {
    return new PivotTable(call["Range.createPivotTable"](this, sourceData));
  }
  createFilter(): Filter {
    call["Range.createFilter"](this);
    return new Filter(this.at);
  }
  getFilter(): Filter | null {
    return this.getSheet().getFilter();
  }
  applyRowBanding(theme?: EnumValue, showHeader?: boolean, showFooter?: boolean): Banding {
    return new Banding(call["Range.applyRowBanding"](this, theme?.name(), showHeader, showFooter));
  }
  applyColumnBanding(theme?: EnumValue, showHeader?: boolean, showFooter?: boolean): Banding {
    return new Banding(call["Range.applyColumnBanding"](this, theme?.name(), showHeader, showFooter));
  }
  getBandings(): Banding[] {
    return call["Range.getBandings"](this).map((wire) => new Banding(wire));
  }
  protected override metadataPlace() {
    return { spreadsheetId: this.at.spreadsheetId, range: this.at };
  }
}
