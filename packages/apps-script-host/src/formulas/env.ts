// What the calculation of formulas is handed from outside.
import type { CustomResult, Plain } from "../kernel/types";
import type { Workbook } from "../workbook/types";

/** What formulas need beside their workbook. */
export interface FormulaEnv {
  /** Host time in epoch milliseconds. */
  readonly now: number;
  /** For RAND. */
  random(): number;
  /** A custom function of the bound script; undefined where there is none of that name. */
  custom(name: string, args: Plain[]): CustomResult | undefined;
  /** Another workbook, for IMPORTRANGE. */
  workbook(id: string): Workbook | undefined;
}
