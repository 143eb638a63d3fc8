// Where the title of a document breaks (GB/T 9704, 7.3.1): words stay whole, lines are of like length.
import { signsOf } from "./layout";

/** What a break costs by what it takes apart; what lines of unlike length cost is added to it. */
const COST = {
  inWord: 2000,
  inName: 600,
  inTitle: 200,
  byOneSign: 120,
  word: 40,
  listed: 15,
  good: 6,
} as const;
/** One line more than there have to be. */
const MORE_LINES = 60;
/** By how much a line is longer or shorter than the others would be, squared. */
const UNEVEN = 0.5;

/** Marks that no line begins with, and marks that none ends with. */
const NEVER_FIRST = /^[，。、；：？！,.;:?!》〉”’）)〕】…—·%％\s]/;
const NEVER_LAST = /[《〈“‘（(〔【]$/;
/** What is one word although a dictionary may take it apart; days and numbers of documents. */
const WHOLE =
  /总工会|工会委员会|联合会|办公室|委员会|习近平|二十大|督导|印发|转发|[（(][^（）()]{1,8}[）)]|〔\d+〕\d*号?|\d+年(?:\d+月)?(?:\d+日)?|\d+月(?:\d+日)?|[A-Za-z0-9.,%％]+/g;
const IN_MARKS = /《[^《》]*》/g;
/** A body is called by all of its words: its kind stays with what stands before. */
const KIND_OF_BODY = /^(?:总?工会|办公室|委员会|联合会)/;
const ENDS_WELL = /(?:关于|[》”，、：])$/;
const BEGINS_WELL = /^(?:[《“]|的(?:通知|通报|公示|决定|意见|函|名单)|(?:入选)?名单)/;
const LISTED = /^(?:和|与|及|暨|并)/;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A title in lines of at most so many signs. `names` are those of offices, which stay whole where a line holds them. */
export function titleLines(title: string, names: readonly string[], most: number): string[] {
  if (signsOf(title) <= most) return [title];
  const costs = breakCosts(title, names);
  const least = Math.ceil(signsOf(title) / most);
  const tries = [least, least + 1].flatMap((count) => {
    const found = bestLines(title, costs, count, most);
    return found ? [{ ...found, cost: found.cost + (count - least) * MORE_LINES }] : [];
  });
  const best = tries.sort((a, b) => a.cost - b.cost)[0];
  return best ? best.lines.map((line) => line.trim()) : [title];
}

/** What it costs to break before each sign. */
function breakCosts(title: string, names: readonly string[]): number[] {
  const words = wordsOf(title);
  const begins = new Set(words.map(({ from }) => from));
  const short = new Set(
    words.filter(({ from, to }) => to - from === 1).flatMap(({ from, to }) => [from, to]),
  );
  const whole = rangesOf(title, WHOLE);
  const named = [...new Set(names)].flatMap((name) => occurrences(title, name));
  const quoted = rangesOf(title, IN_MARKS);
  return Array.from({ length: title.length }, (_, at) => {
    const [before, after] = [title.slice(0, at), title.slice(at)];
    if (at === 0 || NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return Number.POSITIVE_INFINITY;
    const isIn = (ranges: readonly Range[]) => ranges.some(({ from, to }) => from < at && at < to);
    const outer = (isIn(named) ? COST.inName : 0) + (isIn(quoted) ? COST.inTitle : 0);
    if (isIn(whole) || !begins.has(at) || isMidBody(before, after)) return outer + COST.inWord;
    return outer + ownCost(before, after, short.has(at));
  });
}

function isMidBody(before: string, after: string): boolean {
  return KIND_OF_BODY.test(after) && /[^的和、，《“”》]$/.test(before) && !/关于$/.test(before);
}

function ownCost(before: string, after: string, isByOneSign: boolean): number {
  if (/的$/.test(before)) return /^(?:通知|通报|公示|决定|意见|函)$/.test(after) ? COST.byOneSign : COST.good;
  if (ENDS_WELL.test(before) || BEGINS_WELL.test(after)) return COST.good;
  if (LISTED.test(after)) return COST.listed;
  return isByOneSign ? COST.byOneSign : COST.word;
}

interface Lines {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The cheapest way into so many lines; undefined where they hold less. */
function bestLines(title: string, costs: readonly number[], count: number, most: number): Lines | undefined {
  const even = signsOf(title) / count;
  const best = (from: number, left: number): Lines | undefined => {
    const rest = title.slice(from);
    if (left === 1) return signsOf(rest) > most ? undefined : { cost: uneven(rest, even), lines: [rest] };
    let found: Lines | undefined;
    for (let at = from + 1; at < title.length && signsOf(title.slice(from, at)) <= most; at++) {
      const own = costs[at]!;
      const after = Number.isFinite(own) ? known(at, left - 1) : undefined;
      const line = title.slice(from, at);
      const cost = own + uneven(line, even) + (after?.cost ?? 0);
      if (after && (!found || cost < found.cost)) found = { cost, lines: [line, ...after.lines] };
    }
    return found;
  };
  const seen = new Map<string, Lines | undefined>();
  function known(from: number, left: number): Lines | undefined {
    const key = `${from} ${left}`;
    if (!seen.has(key)) seen.set(key, best(from, left));
    return seen.get(key);
  }
  return best(0, count);
}

function uneven(line: string, even: number): number {
  return (signsOf(line) - even) ** 2 * UNEVEN;
}

// Browsers know the words of Chinese; one that does not breaks before any sign that is not named above.
function wordsOf(text: string): Range[] {
  if (typeof Intl.Segmenter !== "function")
    return Array.from({ length: text.length }, (_, from) => ({ from, to: from + 2 }));
  const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  return [...words].map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}

function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map((found) => {
    const from = found.index ?? 0;
    return { from, to: from + found[0].length };
  });
}

function occurrences(text: string, name: string): Range[] {
  const found: Range[] = [];
  if (name.length < 2) return found;
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
    found.push({ from, to: from + name.length });
  return found;
}
