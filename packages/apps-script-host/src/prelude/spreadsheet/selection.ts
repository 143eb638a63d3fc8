// Selection: what is active in a spreadsheet.

import type { Emulates } from "../base/emulates";
import type { EnumValue } from "../base/enum";
import { call } from "../wire";
import { rangeFrom, sheetFrom } from "./hub";
import type { Range } from "./range";
import { RangeList } from "./range-list";
import type { Sheet } from "./sheet";

/** Google's Selection. */
export class Selection implements Emulates<GoogleAppsScript.Spreadsheet.Selection> {
  constructor(private readonly spreadsheetId: string) {}
  getActiveSheet(): Sheet {
    return sheetFrom(call["Spreadsheet.getActiveSheet"](this.spreadsheetId));
  }
  getActiveRangeList(): RangeList | null {
    const ranges = call["Spreadsheet.getActiveRangeList"](this.spreadsheetId);
    return ranges.length > 0 ? new RangeList(ranges.map((wire) => rangeFrom(wire))) : null;
  }
  getActiveRange(): Range | null {
    const list = this.getActiveRangeList();
    return list ? (list.getRanges()[0] ?? null) : null;
  }
  getCurrentCell(): Range | null {
    const wire = call["Spreadsheet.getCurrentCell"](this.spreadsheetId);
    return wire && rangeFrom(wire);
  }
  getNextDataRange(direction: EnumValue): Range | null {
    return this.getActiveRange()?.getNextDataCell(direction) ?? null;
  }
  toString(): string {
    return "Selection";
  }
}
