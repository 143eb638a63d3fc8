// RangeList: the same to several ranges.
import type { Emulates } from "../base/emulates";
import { call } from "../wire";
import type { Range } from "./range";

/** Google's RangeList. */
export class RangeList implements Emulates<GoogleAppsScript.Spreadsheet.RangeList> {
  constructor(private readonly ranges: Range[]) {}
  getRanges(): Range[] {
    return this.ranges.slice();
  }
  activate(): this {
    call["Spreadsheet.setActiveRangeList"](this.ranges);
    return this;
  }
  breakApart(): this {
    return this.each((range) => range.breakApart());
  }
  check(): this {
    return this.each((range) => range.check());
  }
  clear(...args: Parameters<Range["clear"]>): this {
    return this.each((range) => range.clear(...args));
  }
  clearContent(): this {
    return this.each((range) => range.clearContent());
  }
  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations());
  }
  clearFormat(): this {
    return this.each((range) => range.clearFormat());
  }
  clearNote(): this {
    return this.each((range) => range.clearNote());
  }
  insertCheckboxes(...args: Parameters<Range["insertCheckboxes"]>): this {
    return this.each((range) => range.insertCheckboxes(...args));
  }
  removeCheckboxes(): this {
    return this.each((range) => range.removeCheckboxes());
  }
  setBackground(...args: Parameters<Range["setBackground"]>): this {
    return this.each((range) => range.setBackground(...args));
  }
  setBackgroundRGB(...args: Parameters<Range["setBackgroundRGB"]>): this {
    return this.each((range) => range.setBackgroundRGB(...args));
  }
  setBorder(...args: Parameters<Range["setBorder"]>): this {
    return this.each((range) => range.setBorder(...args));
  }
  setFontColor(...args: Parameters<Range["setFontColor"]>): this {
    return this.each((range) => range.setFontColor(...args));
  }
  setFontFamily(...args: Parameters<Range["setFontFamily"]>): this {
    return this.each((range) => range.setFontFamily(...args));
  }
  setFontLine(...args: Parameters<Range["setFontLine"]>): this {
    return this.each((range) => range.setFontLine(...args));
  }
  setFontSize(...args: Parameters<Range["setFontSize"]>): this {
    return this.each((range) => range.setFontSize(...args));
  }
  setFontStyle(...args: Parameters<Range["setFontStyle"]>): this {
    return this.each((range) => range.setFontStyle(...args));
  }
  setFontWeight(...args: Parameters<Range["setFontWeight"]>): this {
    return this.each((range) => range.setFontWeight(...args));
  }
  setFormula(...args: Parameters<Range["setFormula"]>): this {
    return this.each((range) => range.setFormula(...args));
  }
  setFormulaR1C1(...args: Parameters<Range["setFormulaR1C1"]>): this {
    return this.each((range) => range.setFormulaR1C1(...args));
  }
  setHorizontalAlignment(...args: Parameters<Range["setHorizontalAlignment"]>): this {
    return this.each((range) => range.setHorizontalAlignment(...args));
  }
  setNote(...args: Parameters<Range["setNote"]>): this {
    return this.each((range) => range.setNote(...args));
  }
  setNumberFormat(...args: Parameters<Range["setNumberFormat"]>): this {
    return this.each((range) => range.setNumberFormat(...args));
  }
  setShowHyperlink(...args: Parameters<Range["setShowHyperlink"]>): this {
    return this.each((range) => range.setShowHyperlink(...args));
  }
  setTextDirection(...args: Parameters<Range["setTextDirection"]>): this {
    return this.each((range) => range.setTextDirection(...args));
  }
  setTextRotation(...args: Parameters<Range["setTextRotation"]>): this {
    return this.each((range) => range.setTextRotation(...args));
  }
  setValue(...args: Parameters<Range["setValue"]>): this {
    return this.each((range) => range.setValue(...args));
  }
  setVerticalAlignment(...args: Parameters<Range["setVerticalAlignment"]>): this {
    return this.each((range) => range.setVerticalAlignment(...args));
  }
  setVerticalText(...args: Parameters<Range["setVerticalText"]>): this {
    return this.each((range) => range.setVerticalText(...args));
  }
  setWrap(...args: Parameters<Range["setWrap"]>): this {
    return this.each((range) => range.setWrap(...args));
  }
  setWrapStrategy(...args: Parameters<Range["setWrapStrategy"]>): this {
    return this.each((range) => range.setWrapStrategy(...args));
  }
  trimWhitespace(): this {
    return this.each((range) => range.trimWhitespace());
  }
  uncheck(): this {
    return this.each((range) => range.uncheck());
  }
  toString(): string {
    return "RangeList";
  }
  private each(change: (range: Range) => void): this {
    this.ranges.forEach(change);
    return this;
  }
}
