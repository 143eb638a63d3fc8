import { timeAtEnd } from "./time";

/** A date as typed, not yet known to exist; the year may be missing. */
export interface TypedDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const digits = "〇一二三四五六七八九";

type Match = (text: string) => TypedDate[] | undefined;

/** No date is longer, whatever weekday and time of day stand with it; expressions that look back stay cheap. */
const MOST_CHARACTERS = 60;

/** All readings of a typed date, the likeliest first; none when it is no date. */
export function readDayText(text: string): TypedDate[] {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CHARACTERS) return [];
  const clean = normalise(trimmed);
  for (const match of patterns) {
    const found = match(clean);
    if (found) return found;
  }
  return [];
}

const patterns: readonly Match[] = [
  pattern(/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/, ([y, m, d]) => [{ year: y, month: m, day: d }]),
  pattern(/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => [{ year: y, month: m, day: d }]),
  pattern(/^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/, ([y, m, d]) => [{ year: 2000 + y, month: m, day: d }]),
  pattern(/^(\d{1,2})月(\d{1,2})[日号]?$/, ([m, d]) => [{ month: m, day: d }]),
  pattern(/^(\d{1,2})[-./](\d{1,2})$/, ([a, b]) =>
    a > 12 ? [{ month: b, day: a }] : [{ month: a, day: b }],
  ),
  pattern(/^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/, ([a, b, year]) => dayOrMonthFirst(a, b, year)),
  pattern(/^(\d{2})[-./](\d{1,2})[-./](\d{1,2})$/, ([a, b, c]) => [{ year: 2000 + a, month: b, day: c }]),
  englishMonth,
];

function pattern(regex: RegExp, read: (numbers: [number, number, number]) => TypedDate[]): Match {
  return (text) => {
    const found = regex.exec(text);
    return found ? read([Number(found[1]), Number(found[2]), Number(found[3])]) : undefined;
  };
}

function dayOrMonthFirst(first: number, second: number, year: number): TypedDate[] {
  const monthFirst = { year, month: first, day: second };
  const dayFirst = { year, month: second, day: first };
  if (first > 12) return [dayFirst];
  return second > 12 || first === second ? [monthFirst] : [monthFirst, dayFirst];
}

function englishMonth(text: string): TypedDate[] | undefined {
  const dayFirst = /^(\d{1,2})[- ]?([a-z]{3})[a-z]*[-, ]*(\d{4})?$/.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*[- ]?(\d{1,2})[-, ]*(\d{4})?$/.exec(text);
  const found = dayFirst ?? monthFirst;
  if (!found) return undefined;
  const month = monthNames.indexOf((dayFirst ? found[2] : found[1]) as string) + 1;
  const day = Number(dayFirst ? found[1] : found[2]);
  return month === 0 ? undefined : [found[3] ? { year: Number(found[3]), month, day } : { month, day }];
}

/** Half-width, lower case, Chinese numerals as digits, without weekday, time of day and blanks around separators. */
function normalise(text: string): string {
  const plain = chineseNumerals(text.normalize("NFKC").toLowerCase());
  return (timeAtEnd(plain)?.rest ?? plain)
    .replace(/[(（].*?[)）]$|[,，]?\s*(星期|周|礼拜).$/, "")
    .replace(/[。．·]/g, ".")
    .replace(/[、／]/g, "/")
    .replace(/[—–−]/g, "-")
    .replace(/\s*([-./年月日号])\s*/g, "$1")
    .trim();
}

function chineseNumerals(text: string): string {
  return text
    .replace(/[零oＯ○](?=[一二三四五六七八九〇零○年])/g, "〇")
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (tens) => {
      const [before, after] = tens.split("十") as [string, string];
      return String((before ? digits.indexOf(before) : 1) * 10 + (after ? digits.indexOf(after) : 0));
    })
    .replace(/[〇一二三四五六七八九](?=[〇一二三四五六七八九年月日号]|$)/g, (digit) =>
      String(digits.indexOf(digit)),
    );
}
