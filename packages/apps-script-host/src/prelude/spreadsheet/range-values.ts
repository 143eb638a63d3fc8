// Range: values, rules and texts.
import { call } from "../wire";
import { cellValue } from "./cell-value";
import { PlacedRange } from "./range-place";
import { RichTextValue, type WireText } from "./rich-text";
import { type TextLook, TextStyle } from "./text-style";
import { DataValidation, type WireRule } from "./validation";

/** The part of a range that reads and writes contents. */
export class ValuedRange extends PlacedRange {
  getValue(): unknown {
    return call("Range.getValue", this);
  }
  getValues(): unknown[][] {
    return call("Range.getValues", this);
  }
  setValue(value: unknown): this {
    call("Range.setValue", this, cellValue(value));
    return this;
  }
  setValues(values: unknown[][]): this {
    call(
      "Range.setValues",
      this,
      values.map((row) => row.map(cellValue)),
    );
    return this;
  }
  getDisplayValue(): string {
    return call("Range.getDisplayValue", this);
  }
  getDisplayValues(): string[][] {
    return call("Range.getDisplayValues", this);
  }
  isBlank(): boolean {
    return call("Range.isBlank", this);
  }

  getDataValidation(): DataValidation | null {
    return ruleOf(call("Range.getDataValidation", this));
  }
  getDataValidations(): (DataValidation | null)[][] {
    return call<(WireRule | null)[][]>("Range.getDataValidations", this).map((row) => row.map(ruleOf));
  }
  setDataValidation(rule: DataValidation | null): this {
    call("Range.setDataValidation", this, rule);
    return this;
  }
  setDataValidations(rules: (DataValidation | null)[][]): this {
    call("Range.setDataValidations", this, rules);
    return this;
  }
  getRichTextValue(): RichTextValue | null {
    return richOf(call("Range.getRichTextValue", this));
  }
  getRichTextValues(): (RichTextValue | null)[][] {
    return call<(WireText | null)[][]>("Range.getRichTextValues", this).map((row) => row.map(richOf));
  }
  setRichTextValue(value: RichTextValue): this {
    call("Range.setRichTextValue", this, value);
    return this;
  }
  setRichTextValues(values: RichTextValue[][]): this {
    call("Range.setRichTextValues", this, values);
    return this;
  }
  getTextStyle(): TextStyle {
    return new TextStyle(call<TextLook>("Range.getTextStyle", this));
  }
  getTextStyles(): TextStyle[][] {
    return call<TextLook[][]>("Range.getTextStyles", this).map((row) =>
      row.map((look) => new TextStyle(look)),
    );
  }
  setTextStyle(style: TextStyle): this {
    call("Range.setTextStyle", this, style);
    return this;
  }
  setTextStyles(styles: TextStyle[][]): this {
    call("Range.setTextStyles", this, styles);
    return this;
  }
}

const ruleOf = (rule: WireRule | null): DataValidation | null => rule && new DataValidation(rule);
const richOf = (text: WireText | null): RichTextValue | null => text && new RichTextValue(text);
