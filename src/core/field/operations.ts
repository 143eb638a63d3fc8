// Fields made from other fields of their own row: as a value, and as a formula over cells of the same row.
import type { Field, FieldValue, FieldValues, RowOperation } from "../model";

/** What a number is, or that there is none. */
type Amount = number | null;

/** One operation; both sides give the same for the same cells, an empty one among them. */
interface Operation {
  /** How many fields it takes at least and at most. */
  readonly operands: readonly [least: number, most: number];
  readonly value: (amounts: readonly Amount[]) => Amount;
  /** The same over expressions that are a number or ""; without "=". */
  readonly expression: (amounts: readonly string[]) => string;
}

const MANY = 30;

/** Every operation; a new one does not compile without a row here and words in core/text/options. */
export const rowOperations: Readonly<Record<RowOperation, Operation>> = {
  total: {
    operands: [2, MANY],
    value: (amounts) => whereAny(amounts, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
    expression: (amounts) => whereAnyIs(amounts, (numbers) => numbers.join("+")),
  },
  difference: {
    operands: [2, MANY],
    value: (amounts) =>
      whereAny(amounts, ([first = 0, ...others]) => others.reduce((rest, n) => rest - n, first)),
    expression: (amounts) => whereAnyIs(amounts, (numbers) => numbers.join("-")),
  },
  product: {
    operands: [2, MANY],
    value: (amounts) => whereAll(amounts, (numbers) => numbers.reduce((product, n) => product * n, 1)),
    expression: (amounts) => whereAllAre(amounts, (numbers) => numbers.join("*")),
  },
  ratio: {
    operands: [2, 2],
    value: (amounts) => whereAll(amounts, ([above = 0, below = 0]) => (below === 0 ? null : above / below)),
    expression: (amounts) => whereAllAre(amounts, ([above, below]) => `IF(${below}=0,"",${above}/${below})`),
  },
};

/** Whether a field is made from others of its row. */
export function isDerived({ origin }: Pick<Field, "origin">): boolean {
  return origin in rowOperations;
}

/** A derived field's value from the values of its row; empty where an operand that it needs is, or where it would divide by zero. */
export function derivedValue({ origin, operands }: Field, values: FieldValues): FieldValue {
  const operation = rowOperations[origin as RowOperation];
  return operation ? operation.value(operands.map((key) => amountOf(values[key]))) : null;
}

/** Derived fields in an order in which each comes after those it is made from; those in a circle are left out. */
export function inOrder(fields: readonly Field[]): Field[] {
  const waiting = new Set(fields.filter(isDerived));
  const ordered: Field[] = [];
  let before = -1;
  while (before !== ordered.length) {
    before = ordered.length;
    for (const field of waiting) {
      if (field.operands.some((key) => [...waiting].some((other) => other.field === key))) continue;
      waiting.delete(field);
      ordered.push(field);
    }
  }
  return ordered;
}

/**
 * The formula of a derived field, with "=". `cellsOf` tells where an operand's own value stands, and its correction where people
 * may type one. A field in a circle shows nothing, as does one whose operands are spoiled by a text.
 */
export function derivedFormula(
  field: Field,
  fields: readonly Field[],
  cellsOf: (key: string) => { readonly own: string; readonly correction?: string },
): string {
  const operation = rowOperations[field.origin as RowOperation];
  if (!operation || !inOrder(fields).some((other) => other.field === field.field)) return '=""';
  const amounts = field.operands.map((key) => {
    const { own, correction } = cellsOf(key);
    return correction === undefined ? own : `IF(${correction}="",${own},${correction})`;
  });
  return `=IFERROR(${operation.expression(amounts)},"")`;
}

function amountOf(value: FieldValue | undefined): Amount {
  return typeof value === "number" ? value : null;
}

function whereAny(amounts: readonly Amount[], fn: (numbers: number[]) => Amount): Amount {
  return amounts.every((amount) => amount === null) ? null : fn(amounts.map((amount) => amount ?? 0));
}

function whereAll(amounts: readonly Amount[], fn: (numbers: number[]) => Amount): Amount {
  return amounts.some((amount) => amount === null) ? null : fn(amounts.map((amount) => amount ?? 0));
}

function whereAnyIs(amounts: readonly string[], fn: (numbers: readonly string[]) => string): string {
  const numbers = amounts.map((amount) => `IF(${amount}="",0,${amount})`);
  return `IF(AND(${empty(amounts)}),"",${fn(numbers)})`;
}

function whereAllAre(amounts: readonly string[], fn: (numbers: readonly string[]) => string): string {
  return `IF(OR(${empty(amounts)}),"",${fn(amounts)})`;
}

function empty(amounts: readonly string[]): string {
  return amounts.map((amount) => `${amount}=""`).join(",");
}
