// Range: values, formulas, notes, rules and texts.
import type { RichRun, Rule, Scalar, TextLook } from "../../workbook/types";
import type { WireDate } from "../wire";
import type { RangeRef } from "./refs";

/** What a cell is read as and can be given. */
export type CellValue = Scalar | WireDate;

export type { TextLook };

/** A table of a range's size. */
export type Table<T> = readonly (readonly T[])[];

/** Rich text; `base` is the style of the whole cell. */
export interface RichTextState {
  readonly text: string;
  readonly runs: readonly RichRun[];
  readonly base?: TextLook;
}

/** Values and formulas of cells; those for one read the first cell and write all. */
export interface ValueCalls {
  "Range.getValue"(range: RangeRef): CellValue;
  "Range.getValues"(range: RangeRef): Table<CellValue>;
  "Range.setValue"(range: RangeRef, value: CellValue): void;
  "Range.setValues"(range: RangeRef, values: Table<CellValue>): void;
  "Range.getDisplayValue"(range: RangeRef): string;
  "Range.getDisplayValues"(range: RangeRef): Table<string>;
  "Range.isBlank"(range: RangeRef): boolean;
  "Range.getFormula"(range: RangeRef): string;
  "Range.getFormulas"(range: RangeRef): Table<string>;
  "Range.setFormula"(range: RangeRef, formula: string | null): void;
  "Range.setFormulas"(range: RangeRef, formulas: Table<string | null>): void;
  "Range.getFormulaR1C1"(range: RangeRef): string;
  "Range.getFormulasR1C1"(range: RangeRef): Table<string>;
  "Range.setFormulaR1C1"(range: RangeRef, formula: string | null): void;
  "Range.setFormulasR1C1"(range: RangeRef, formulas: Table<string | null>): void;
}

/** Notes, rules and texts of cells. */
export interface NoteAndRuleCalls {
  "Range.getNote"(range: RangeRef): string;
  "Range.getNotes"(range: RangeRef): Table<string>;
  "Range.setNote"(range: RangeRef, note: string | null): void;
  "Range.setNotes"(range: RangeRef, notes: Table<Scalar>): void;
  "Range.getDataValidation"(range: RangeRef): Rule | null;
  "Range.getDataValidations"(range: RangeRef): Table<Rule | null>;
  "Range.setDataValidation"(range: RangeRef, rule: Rule | null): void;
  "Range.setDataValidations"(range: RangeRef, rules: Table<Rule | null>): void;
  "Range.getRichTextValue"(range: RangeRef): RichTextState | null;
  "Range.getRichTextValues"(range: RangeRef): Table<RichTextState | null>;
  "Range.setRichTextValue"(range: RangeRef, text: RichTextState | null): void;
  "Range.setRichTextValues"(range: RangeRef, texts: Table<RichTextState | null>): void;
  "Range.getTextStyle"(range: RangeRef): TextLook;
  "Range.getTextStyles"(range: RangeRef): Table<TextLook>;
  "Range.setTextStyle"(range: RangeRef, style: TextLook | null): void;
  "Range.setTextStyles"(range: RangeRef, styles: Table<TextLook | null>): void;
}
