// RangeList: the same to several ranges.
import { call } from "../wire";
import { defineMethod } from "./methods";
import type { Range } from "./range";

/** Google's RangeList. */
export class RangeList {
  constructor(private readonly ranges: Range[]) {}
  getRanges(): Range[] {
    return this.ranges.slice();
  }
  activate(): this {
    call("Spreadsheet.setActiveRangeList", this.ranges);
    return this;
  }
  toString(): string {
    return "RangeList";
  }
}

const SHARED =
  "breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace uncheck";
for (const name of SHARED.split(" ")) {
  defineMethod(RangeList.prototype, name, function (this: RangeList, ...args: unknown[]) {
    for (const range of this.getRanges())
      (range as unknown as Record<string, (...args: unknown[]) => void>)[name]?.(...args);
    return this;
  });
}
