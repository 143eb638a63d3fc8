// Selection: what is active in a spreadsheet.

import type { EnumValue } from "../base/enum";
import { call } from "../wire";
import { rangeFrom, sheetFrom, type WireRange, type WireSheet } from "./hub";
import type { Range } from "./range";
import { RangeList } from "./range-list";
import type { Sheet } from "./sheet";

/** Google's Selection. */
export class Selection {
  constructor(private readonly spreadsheetId: string) {}
  getActiveSheet(): Sheet {
    return sheetFrom(call<WireSheet>("Spreadsheet.getActiveSheet", this.spreadsheetId)) as Sheet;
  }
  getActiveRangeList(): RangeList | null {
    const ranges = call<WireRange[]>("Spreadsheet.getActiveRangeList", this.spreadsheetId);
    return ranges.length > 0 ? new RangeList(ranges.map((wire) => rangeFrom(wire) as Range)) : null;
  }
  getActiveRange(): Range | null {
    const list = this.getActiveRangeList();
    return list ? (list.getRanges()[0] ?? null) : null;
  }
  getCurrentCell(): Range | null {
    const wire = call<WireRange | null>("Spreadsheet.getCurrentCell", this.spreadsheetId);
    return wire && (rangeFrom(wire) as Range);
  }
  getNextDataRange(direction: EnumValue): Range | null {
    return this.getActiveRange()?.getNextDataCell(direction) ?? null;
  }
  toString(): string {
    return "Selection";
  }
}
