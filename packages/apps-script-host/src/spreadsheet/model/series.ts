// How a series goes on when cells are filled by dragging: numbers, days, names of months and weekdays, "Item 1".
import { localeSettings } from "../../workbook/locale";
import type { Scalar } from "../../workbook/types";

/** A known value of a series. */
export interface SeriesItem {
  readonly v: Scalar;
  /** Days go on one by one even from a single one. */
  readonly date: boolean;
}

/** Gives the value at `index`, counted from the first known one; negative indexes lie before it. */
export type Series = (index: number) => Scalar;

const NAME_LISTS = [
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "January February March April May June July August September October November December",
  "Sun Mon Tue Wed Thu Fri Sat",
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
  "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
  "星期日 星期一 星期二 星期三 星期四 星期五 星期六",
  "周日 周一 周二 周三 周四 周五 周六",
].map((list) => list.split(" "));

/** The series that begins with the given values. */
export function seriesOf(items: readonly SeriesItem[], alternate: boolean, locale: string): Series {
  const count = items.length;
  const repeat: Series = (index) => items[((index % count) + count) % count]?.v ?? null;
  const numbers = items.map(({ v }) => v);
  if (areNumbers(numbers)) {
    const single = count === 1 && items[0]?.date !== true;
    if (single !== alternate && count === 1) return repeat;
    return linear(numbers, count === 1 ? 1 : undefined);
  }
  if (!areTexts(numbers)) return repeat;
  return named(numbers, locale) ?? counted(numbers) ?? repeat;
}

const areNumbers = (values: readonly Scalar[]): values is number[] =>
  values.every((v) => typeof v === "number");
const areTexts = (values: readonly Scalar[]): values is string[] =>
  values.every((v) => typeof v === "string");

function linear(numbers: readonly number[], onlyStep?: number): Series {
  const [first = 0] = numbers;
  const step = onlyStep ?? ((numbers.at(-1) ?? 0) - first) / (numbers.length - 1);
  return (index) => Number((first + step * index).toPrecision(15));
}

function named(texts: readonly string[], locale: string): Series | null {
  for (const list of NAME_LISTS) {
    const lower = list.map((name) => name.toLocaleLowerCase(localeSettings(locale).tag));
    const places = texts.map((text) => lower.indexOf(text.toLowerCase()));
    if (places.some((place) => place < 0)) continue;
    const [first = 0, second = first + 1] = places;
    const step = second - first;
    return (index) => list[(((first + step * index) % list.length) + list.length) % list.length] ?? null;
  }
  return null;
}

/** "第1期", "Item 2": the last number in the text goes on. */
function counted(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*?)(\d+)(\D*)$/s.exec(text));
  const first = parts[0];
  if (!first || parts.some((part) => !part || part[1] !== first[1] || part[3] !== first[3])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const next = linear(numbers, numbers.length === 1 ? 1 : undefined);
  return (index) =>
    `${first[1]}${String(next(index)).padStart(first[2]?.startsWith("0") ? first[2].length : 0, "0")}${first[3]}`;
}
