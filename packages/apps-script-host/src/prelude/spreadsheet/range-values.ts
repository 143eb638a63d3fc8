// Range: values, rules and texts.
import type { Scalar } from "../../workbook/types";
import { call } from "../wire";
import { cellValue } from "./cell-value";
import { Placed } from "./range-place";
import { RichTextValue, type TextState } from "./rich-text";
import { DataValidation, type RuleState } from "./validation";

/** The part of a range that reads and writes contents. */
export class RangeValues extends Placed {
  getValue(): unknown {
    return call["Range.getValue"](this);
  }
  getValues(): unknown[][] {
    return call["Range.getValues"](this);
  }
  setValue(value: unknown): this {
    call["Range.setValue"](this, cellValue(value));
    return this;
  }
  setValues(values: unknown[][]): this {
    call["Range.setValues"](
      this,
      values.map((row) => row.map(cellValue)),
    );
    return this;
  }
  getDisplayValue(): string {
    return call["Range.getDisplayValue"](this);
  }
  getDisplayValues(): string[][] {
    return call["Range.getDisplayValues"](this);
  }
  isBlank(): boolean {
    return call["Range.isBlank"](this);
  }

  getDataValidation(): DataValidation | null {
    return ruleOf(call["Range.getDataValidation"](this));
  }
  getDataValidations(): (DataValidation | null)[][] {
    return call["Range.getDataValidations"](this).map((row) => row.map(ruleOf));
  }
  setDataValidation(rule: DataValidation | null): this {
    call["Range.setDataValidation"](this, rule);
    return this;
  }
  setDataValidations(rules: (DataValidation | null)[][]): this {
    call["Range.setDataValidations"](this, rules);
    return this;
  }
  getRichTextValue(): RichTextValue | null {
    return richOf(call["Range.getRichTextValue"](this));
  }
  getRichTextValues(): (RichTextValue | null)[][] {
    return call["Range.getRichTextValues"](this).map((row) => row.map(richOf));
  }
  setRichTextValue(value: RichTextValue): this {
    call["Range.setRichTextValue"](this, value);
    return this;
  }
  setRichTextValues(values: RichTextValue[][]): this {
    call["Range.setRichTextValues"](this, values);
    return this;
  }

  // Notes
  getNote(): string {
    return call["Range.getNote"](this);
  }
  getNotes(): string[][] {
    return call["Range.getNotes"](this);
  }
  setNote(note: string | null): this {
    call["Range.setNote"](this, note);
    return this;
  }
  setNotes(notes: Scalar[][]): this {
    call["Range.setNotes"](this, notes);
    return this;
  }
  /** The old name of getNote. */
  getComment(): string {
    return this.getNote();
  }
  /** The old name of setNote. */
  setComment(comment: string | null): this {
    return this.setNote(comment);
  }

  // Formulas
  getFormula(): string {
    return call["Range.getFormula"](this);
  }
  getFormulas(): string[][] {
    return call["Range.getFormulas"](this);
  }
  setFormula(formula: string | null): this {
    call["Range.setFormula"](this, formula);
    return this;
  }
  setFormulas(formulas: (string | null)[][]): this {
    call["Range.setFormulas"](this, formulas);
    return this;
  }
  getFormulaR1C1(): string {
    return call["Range.getFormulaR1C1"](this);
  }
  getFormulasR1C1(): string[][] {
    return call["Range.getFormulasR1C1"](this);
  }
  setFormulaR1C1(formulaR1C1: string | null): this {
    call["Range.setFormulaR1C1"](this, formulaR1C1);
    return this;
  }
  setFormulasR1C1(formulasR1C1: (string | null)[][]): this {
    call["Range.setFormulasR1C1"](this, formulasR1C1);
    return this;
  }
}

const ruleOf = (rule: RuleState | null): DataValidation | null => rule && new DataValidation(rule);
const richOf = (text: TextState | null): RichTextValue | null => text && new RichTextValue(text);
