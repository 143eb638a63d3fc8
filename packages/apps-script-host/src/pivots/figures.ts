// The figures of a pivot table: a column summarized over some rows, or a formula over the columns' names.
import { CalculationCells } from "../formulas/cells";
import type { FormulaEnv } from "../formulas/env";
import { type At, evaluate, toItem } from "../formulas/evaluate";
import { parseOrNull } from "../formulas/graph";
import type { Node } from "../formulas/syntax";
import { divided, FormulaError, type Item, Matrix, type Value } from "../formulas/values";
import type { PivotValue } from "../workbook/pivot";
import { itemOf, type Source, sourceCell } from "./source";

/** Computes the figures of one pivot table. */
export class Figures {
  private readonly at: At;

  constructor(
    private readonly source: Source,
    env: FormulaEnv,
  ) {
    const still = { due: () => undefined, compute: () => null, pending: () => false, isOrphan: () => false };
    const cells = new CalculationCells(source.workbook, env, still);
    this.at = { cells, sheet: source.sheet, row: 1, column: 1, array: false, scope: new Map() };
  }

  /** The figure over some rows of the source; nothing over none. */
  of(value: PivotValue, rows: readonly number[]): Item {
    if (rows.length === 0) return null;
    if (value.offset !== null)
      return this.run(summary(value.summarize), [["field", this.column(value.offset, rows)]]);
    return this.calculated(value, rows);
  }

  /** A figure as a share of another. */
  static share(part: Item, all: Item): Item {
    if (part === null || part instanceof FormulaError) return part;
    if (all instanceof FormulaError) return all;
    return typeof part === "number" && typeof all === "number" && all !== 0 ? part / all : divided();
  }

  private calculated({ formula, summarize }: PivotValue, rows: readonly number[]): Item {
    const { text, fields } = withFields(formula ?? "", this.source.headers);
    const node = parseOrNull(text);
    if (!node) return new FormulaError("#ERROR!", "Formula parse error.");
    // Summed: every name stands for its column's sum. Custom: for all values of the column, which the formula sums up.
    const bound = fields.map(([name, offset]): [string, Value] => {
      const column = this.column(offset, rows);
      return [name, summarize === "CUSTOM" ? column : this.run(summary("SUM"), [["field", column]])];
    });
    return this.run(node, bound);
  }

  private run(node: Node, bound: readonly (readonly [string, Value])[]): Item {
    const at = { ...this.at, scope: new Map(bound) };
    try {
      return toItem(evaluate(node, at), at);
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    }
  }

  private column(offset: number, rows: readonly number[]): Matrix {
    const items = rows
      .map((row) => itemOf(sourceCell(this.source, row, offset)))
      .filter((item) => item !== null && item !== "");
    return new Matrix(items.length > 0 ? items.map((item) => [item]) : [[null]]);
  }
}

const summary = (name: string): Node => ({ kind: "call", name, args: [{ kind: "name", name: "field" }] });

/** Texts, quoted names, and names that no bracket or sheet mark follows. */
const WORDS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'(?!!)|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.]*\s*[(!])/gu;

/** A formula with the columns' names replaced by names that the parser knows. */
function withFields(
  formula: string,
  headers: readonly string[],
): { text: string; fields: (readonly [string, number])[] } {
  const fields = new Map<string, number>();
  const text = formula.replace(WORDS, (word, quoted: string | undefined) => {
    if (word.startsWith('"')) return word;
    const wanted = (quoted?.replaceAll("''", "'") ?? word).toLowerCase();
    const offset = headers.findIndex((header) => header.toLowerCase() === wanted);
    if (offset < 0) return word;
    fields.set(`field_${offset}`, offset);
    return `field_${offset}`;
  });
  return { text, fields: [...fields] };
}
