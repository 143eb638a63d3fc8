// Range: groups, series, checkboxes, cleaning.
import type { Scalar } from "../../workbook/types";
import { EnumValue, type ValueOf } from "../base/enum";
import { call } from "../wire";
import type { TextToColumnsDelimiter } from "./enums";
import { rangeFrom } from "./hub";
import type { Range } from "./range";
import { Placed } from "./range-place";

type DelimiterValue = ValueOf<typeof TextToColumnsDelimiter>;

/** The part of a range that fills, folds, checks and cleans its cells. */
export class RangeCells extends Placed {
  shiftRowGroupDepth(delta: number): this {
    call["Range.shiftRowGroupDepth"](this, delta);
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    call["Range.shiftColumnGroupDepth"](this, delta);
    return this;
  }
  collapseGroups(): this {
    call["Range.collapseGroups"](this);
    return this;
  }
  expandGroups(): this {
    call["Range.expandGroups"](this);
    return this;
  }
  autoFill(destination: Range, series: EnumValue): void {
    call["Range.autoFill"](this, destination, series);
  }
  autoFillToNeighbor(series: EnumValue): void {
    call["Range.autoFillToNeighbor"](this, series);
  }
  insertCheckboxes(...values: Scalar[]): this {
    call["Range.insertCheckboxes"](this, values);
    return this;
  }
  removeCheckboxes(): this {
    call["Range.removeCheckboxes"](this);
    return this;
  }
  check(): this {
    call["Range.check"](this);
    return this;
  }
  uncheck(): this {
    call["Range.uncheck"](this);
    return this;
  }
  isChecked(): boolean | null {
    return call["Range.isChecked"](this);
  }

  removeDuplicates(columnsToCompare?: number[]): Range {
    return rangeFrom(call["Range.removeDuplicates"](this, columnsToCompare ?? null));
  }
  splitTextToColumns(delimiter?: string | DelimiterValue): void {
    call["Range.splitTextToColumns"](
      this,
      delimiter instanceof EnumValue ? DELIMITERS[delimiter.name()] : (delimiter ?? null),
    );
  }
  trimWhitespace(): this {
    call["Range.trimWhitespace"](this);
    return this;
  }
  randomize(): this {
    call["Range.randomize"](this);
    return this;
  }
}

const DELIMITERS = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };
