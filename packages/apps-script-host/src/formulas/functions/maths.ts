// Sums, counts, rounding.
import { criterion } from "../criteria";
import { type At, power, toItem, toMatrix } from "../evaluate";
import {
  Area,
  badNumber,
  badValue,
  divided,
  FormulaError,
  type Item,
  Matrix,
  toNumber,
  type Value,
} from "../values";
import {
  type AtLeast,
  arrays,
  eachItem,
  type Library,
  listOf,
  numberOf,
  numbersOf,
  numeric,
  pairsOf,
  scalar,
  whole,
} from "./define";

const sum = (numbers: readonly number[]): number => {
  // Neumaier's sum keeps 0.1 + 0.2 + … from drifting.
  let [total, lost] = [0, 0];
  for (const n of numbers) {
    const next = total + n;
    lost += Math.abs(total) >= Math.abs(n) ? total - next + n : n - next + total;
    total = next;
  }
  return total + lost;
};

const mean = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw divided();
  return sum(numbers) / numbers.length;
};

const over = (name: string, fn: (numbers: number[]) => number): Library =>
  whole(name, 1, 255, (values, at) => fn(numbersOf(values, at)));

function count(values: readonly Value[], at: At, counts: (item: Item, direct: boolean) => boolean): number {
  let total = 0;
  eachItem(values, at, (item, direct) => {
    if (counts(item, direct)) total++;
  });
  return total;
}

function countBlank(value: Value, at: At): number {
  const size = value instanceof Area ? value.box.rows * value.box.columns : listOf(value, at).length;
  return size - count([value], at, (item) => item !== null && item !== "");
}

function median(numbers: number[]): number {
  if (numbers.length === 0) throw badNumber();
  const sorted = numbers.sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function variance(numbers: readonly number[], sample = true): number {
  const divisor = numbers.length - (sample ? 1 : 0);
  if (divisor <= 0) throw divided();
  const average = mean(numbers);
  return sum(numbers.map((n) => (n - average) ** 2)) / divisor;
}

const varianceOfAll = (numbers: readonly number[]): number => variance(numbers, false);
const deviation = (numbers: readonly number[]): number => Math.sqrt(variance(numbers));
const deviationOfAll = (numbers: readonly number[]): number => Math.sqrt(varianceOfAll(numbers));

const nth = ([data, place]: AtLeast<Value, 2>, at: At, fromTop: boolean): number => {
  const sorted = numbersOf([data], at).sort((a, b) => (fromTop ? b - a : a - b));
  const found = sorted[Math.trunc(numberOf(place, at)) - 1];
  if (found === undefined) throw badNumber();
  return found;
};

function percentile(numbers: number[], share: number): number {
  if (numbers.length === 0 || share < 0 || share > 1) throw badNumber();
  const sorted = numbers.sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place - Math.floor(place));
}

/** Rounds half away from zero, free of the binary residue of decimal fractions. */
export function roundTo(n: number, digits: number, how: (x: number) => number = Math.round): number {
  const places = Math.trunc(digits);
  const shifted = Number(`${Math.abs(n)}e${places}`);
  const scaled = Number.isNaN(shifted) ? Math.abs(n) * 10 ** places : shifted;
  const rounded = how(Number(scaled.toPrecision(15)));
  const back = Number(`${rounded}e${-places}`);
  return Math.sign(n) * (Number.isNaN(back) ? rounded / 10 ** places : back);
}

const modulo = (a: number, b: number): number => {
  if (b === 0) throw divided();
  return a - b * Math.floor(a / b);
};

function logarithm(n: number, base: number): number {
  if (n <= 0 || base <= 0 || base === 1) throw badNumber();
  const whole = Math.round(Math.log(n) / Math.log(base));
  return base ** whole === n ? whole : Math.log(n) / Math.log(base);
}

const upTo =
  (how: (x: number) => number) =>
  (n: number, step = 1) => {
    if (step === 0) return 0;
    return Number((how(Number((n / step).toPrecision(15))) * step).toPrecision(15));
  };

/** One flag per cell: whether it meets all criteria. */
interface Flags {
  readonly rows: number;
  readonly columns: number;
  readonly meets: Uint8Array;
}

/** The flags of one pair of range and criterion; formulas beside one another ask for the same ones. */
function flagsOf(range: Value, wanted: Item, at: At): Flags {
  const compute = (): Flags => {
    const { items, rows, columns } = toMatrix(range, at);
    const test = criterion(wanted, at.cells);
    const meets = new Uint8Array(rows * columns);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) if (test(items[r]?.[c] ?? null)) meets[r * columns + c] = 1;
    }
    return { rows, columns, meets };
  };
  if (!(range instanceof Area) || wanted instanceof FormulaError) return compute();
  return at.cells.memo(range.box, `${typeof wanted} ${wanted}`, compute);
}

const NOTHING: Flags = { rows: 0, columns: 0, meets: new Uint8Array() };

/** Cells that meet all pairs of range and criterion. */
function meeting(pairs: readonly Value[], at: At): Flags {
  const all = pairsOf(pairs).map(([range, wanted]) => flagsOf(range, toItem(wanted, at), at));
  const [first = NOTHING] = all;
  if (all.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) {
    throw badValue("Array arguments are of different size.");
  }
  if (all.length === 1) return first;
  const meets = first.meets.slice();
  for (const { meets: others } of all.slice(1))
    for (let index = 0; index < meets.length; index++) meets[index]! &= others[index]!;
  return { ...first, meets };
}

/** How many cells meet all pairs. */
function countMeeting(pairs: readonly Value[], at: At): number {
  let count = 0;
  for (const flag of meeting(pairs, at).meets) count += flag;
  return count;
}

/** Numbers of `target` where the pairs are met. */
function gather(target: Value, pairs: readonly Value[], at: At): number[] {
  const { meets, columns } = meeting(pairs, at);
  const { items } = toMatrix(target, at);
  const numbers: number[] = [];
  meets.forEach((flag, index) => {
    if (!flag) return;
    const item = items[Math.floor(index / columns)]?.[index % columns] ?? null;
    if (item instanceof FormulaError) throw item;
    if (typeof item === "number") numbers.push(item);
  });
  return numbers;
}

/** SUMIF's third range begins where it says and is as large as the first. */
function sized(target: Value | undefined, like: Value): Value {
  if (target === undefined) return like;
  if (!(target instanceof Area && like instanceof Area)) return target;
  return new Area({ ...target.box, rows: like.box.rows, columns: like.box.columns });
}

/** COUNTIF and its kin repeat themselves for each criterion of an array. */
function perCriterion(values: Tested, at: At, fn: (values: Tested) => number): Value {
  const [range, criteria, ...rest] = values;
  if (!at.array || !(criteria instanceof Area) || criteria.box.rows * criteria.box.columns === 1)
    return fn(values);
  const table = toMatrix(criteria, at);
  const items = table.items.map((row) => row.map((item) => fn([range, item, ...rest])));
  return new Matrix(items);
}

type Tested = AtLeast<Value, 2>;

const gathered = (name: string, fn: (numbers: number[]) => number): Library =>
  whole(name, 3, 255, ([target, ...pairs], at) => fn(gather(target, pairs, at)));

const SUBTOTALS: Record<number, (numbers: number[]) => number> = {
  1: mean,
  2: (n) => n.length,
  4: (n) => n.reduce((most, each) => Math.max(most, each), 0),
  5: (n) => n.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY),
  6: (n) => n.reduce((a, b) => a * b, 1),
  9: sum,
};

function subtotal([code, ...values]: Value[], at: At): number {
  const kind = numberOf(code, at) % 100;
  if (kind === 3) return count(values, at, (item) => item !== null);
  const fn = SUBTOTALS[kind];
  if (!fn) throw badValue();
  return fn(numbersOf(values, at));
}

function sumProduct(values: Value[], at: At): number {
  const tables = values.map((value) => toMatrix(value, at));
  const [rows, columns] = [tables[0]?.rows ?? 0, tables[0]?.columns ?? 0];
  if (tables.some((table) => table.rows !== rows || table.columns !== columns)) throw badValue();
  const products: number[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      products.push(tables.reduce((product, { items }) => product * plainNumber(items[r]?.[c] ?? null), 1));
    }
  }
  return sum(products);
}

function plainNumber(item: Item): number {
  if (item instanceof FormulaError) throw item;
  return typeof item === "number" ? item : item === true ? 1 : 0;
}

function rank([value, data, ascending]: AtLeast<Value, 2>, at: At): number {
  const wanted = numberOf(value, at);
  const numbers = numbersOf([data], at);
  if (!numbers.includes(wanted)) throw new FormulaError("#N/A");
  const upwards = numberOf(ascending, at) !== 0;
  return numbers.filter((n) => (upwards ? n < wanted : n > wanted)).length + 1;
}

function countUnique(values: Value[], at: At): number {
  const seen = new Set<string>();
  eachItem(values, at, (item) => {
    if (item !== null && item !== "" && !(item instanceof FormulaError)) seen.add(`${typeof item}${item}`);
  });
  return seen.size;
}

/** Arithmetic and counting. */
export const maths: Library = {
  ...over("SUM", sum),
  ...over("PRODUCT", (numbers) => numbers.reduce((a, b) => a * b, 1)),
  ...over("SUMSQ", (numbers) => sum(numbers.map((n) => n * n))),
  ...over("AVERAGE", mean),
  ...over("MAX", (numbers) =>
    numbers.reduce((a, b) => Math.max(a, b), numbers.length ? Number.NEGATIVE_INFINITY : 0),
  ),
  ...over("MIN", (numbers) =>
    numbers.reduce((a, b) => Math.min(a, b), numbers.length ? Number.POSITIVE_INFINITY : 0),
  ),
  ...over("MEDIAN", median),
  ...over("STDEV", deviation),
  ...over("STDEV.S", deviation),
  ...over("STDEVP", deviationOfAll),
  ...over("STDEV.P", deviationOfAll),
  ...over("VAR", variance),
  ...over("VAR.S", variance),
  ...over("VARP", varianceOfAll),
  ...over("VAR.P", varianceOfAll),
  ...whole("COUNT", 1, 255, (values, at) => count(values, at, (item) => typeof item === "number")),
  ...whole("COUNTA", 1, 255, (values, at) => count(values, at, (item, direct) => item !== null || direct)),
  ...whole("COUNTBLANK", 1, 1, ([value], at) => countBlank(value, at)),
  ...whole("COUNTUNIQUE", 1, 255, countUnique),
  ...whole("LARGE", 2, 2, (values, at) => nth(values, at, true)),
  ...whole("SMALL", 2, 2, (values, at) => nth(values, at, false)),
  ...whole("PERCENTILE", 2, 2, (values, at) =>
    percentile(numbersOf([values[0]], at), numberOf(values[1], at)),
  ),
  ...whole("QUARTILE", 2, 2, (values, at) =>
    percentile(numbersOf([values[0]], at), numberOf(values[1], at) / 4),
  ),
  ...whole("RANK", 2, 3, rank),
  ...whole("RANK.EQ", 2, 3, rank),
  ...whole("SUMIF", 2, 3, (values, at) =>
    perCriterion(values, at, ([range, test, target]) => sum(gather(sized(target, range), [range, test], at))),
  ),
  ...whole("AVERAGEIF", 2, 3, ([range, test, target], at) =>
    mean(gather(sized(target, range), [range, test], at)),
  ),
  ...whole("COUNTIF", 2, 2, (values, at) => perCriterion(values, at, (pair) => countMeeting(pair, at))),
  ...whole("COUNTIFS", 2, 254, (pairs, at) => perCriterion(pairs, at, (each) => countMeeting(each, at))),
  ...gathered("SUMIFS", sum),
  ...gathered("AVERAGEIFS", mean),
  ...gathered("MAXIFS", (numbers) =>
    numbers.reduce((a, b) => Math.max(a, b), numbers.length ? Number.NEGATIVE_INFINITY : 0),
  ),
  ...gathered("MINIFS", (numbers) =>
    numbers.reduce((a, b) => Math.min(a, b), numbers.length ? Number.POSITIVE_INFINITY : 0),
  ),
  ...arrays("SUMPRODUCT", 1, 255, sumProduct),
  ...whole("SUBTOTAL", 2, 255, subtotal),
  ...numeric("ABS", 1, 1, Math.abs),
  ...numeric("SIGN", 1, 1, Math.sign),
  ...numeric("INT", 1, 1, Math.floor),
  ...numeric("TRUNC", 1, 2, (n, digits = 0) => roundTo(n, digits, Math.floor)),
  ...numeric("ROUND", 1, 2, (n, digits = 0) => roundTo(n, digits)),
  ...numeric("ROUNDUP", 1, 2, (n, digits = 0) => roundTo(n, digits, Math.ceil)),
  ...numeric("ROUNDDOWN", 1, 2, (n, digits = 0) => roundTo(n, digits, Math.floor)),
  ...numeric("MROUND", 2, 2, upTo(Math.round)),
  ...numeric("CEILING", 1, 2, upTo(Math.ceil)),
  ...numeric("FLOOR", 1, 2, upTo(Math.floor)),
  ...numeric("MOD", 2, 2, modulo),
  ...numeric("QUOTIENT", 2, 2, (a, b) => {
    if (b === 0) throw divided();
    return Math.trunc(a / b);
  }),
  ...numeric("POWER", 2, 2, power),
  ...numeric("SQRT", 1, 1, (n) => {
    if (n < 0) throw badNumber();
    return Math.sqrt(n);
  }),
  ...numeric("EXP", 1, 1, Math.exp),
  ...numeric("LN", 1, 1, (n) => logarithm(n, Math.E)),
  ...numeric("LOG", 1, 2, (n, base = 10) => logarithm(n, base)),
  ...numeric("LOG10", 1, 1, (n) => logarithm(n, 10)),
  ...numeric("PI", 0, 0, () => Math.PI),
  ...scalar("RAND", 0, 0, (_items, at) => at.cells.random()),
  ...scalar("RANDBETWEEN", 2, 2, ([low, high], at) => {
    const from = Math.ceil(toNumber(low, at.cells));
    return from + Math.floor(at.cells.random() * (Math.floor(toNumber(high, at.cells)) - from + 1));
  }),
};
