// How much room words take: rows whose joined cells wrap do not grow by themselves, and words are never cut.

/** Pixels of a point. */
const PIXEL = 4 / 3;
/** What a cell keeps free at its sides, in pixels. */
const PADDING = 6;
const LINE = 1.32;
const AIR = 7;

/** Widths in parts of the font's size: signs of Chinese fill a square, and so may blocks; all others about half of one. */
function signWidth(sign: string): number {
  return /[\u0020-\u024f]/.test(sign) ? 0.58 : 1;
}

/** Pixels that words take on one line. */
function wordsWidth(words: string, points: number): number {
  return [...words].reduce((sum, sign) => sum + signWidth(sign), 0) * points * PIXEL;
}

/** Words on one line of so many pixels: of longer ones the middle is left out, as names of units differ at their beginning and end. */
export function shortened(words: string, pixels: number, points: number): string {
  if (wordsWidth(words, points) <= pixels) return words;
  const signs = [...words];
  const fits = (count: number) => wordsWidth(ends(signs, count), points) <= pixels;
  let count = signs.length - 1;
  while (count > 2 && !fits(count)) count -= 1;
  return ends(signs, count);
}

/** So many signs of both ends, more of the beginning. */
function ends(signs: readonly string[], count: number): string {
  const tail = Math.floor(count / 3);
  return `${signs.slice(0, count - tail).join("")}…${signs.slice(signs.length - tail).join("")}`;
}

/** Lines that words take in a cell so many pixels wide; a line may end one sign early. */
export function linesIn(words: string, pixels: number, points: number): number {
  const room = Math.max(points * PIXEL, pixels - PADDING);
  const wrapped = Math.max(points * PIXEL, room - points * PIXEL * 0.6);
  return words
    .split("\n")
    .map((line) => wordsWidth(line, points))
    .reduce((lines, width) => lines + (width <= room ? 1 : Math.ceil(width / wrapped)), 0);
}

/** Lines that a row so many pixels high shows; one at least. */
export function linesWithin(pixels: number, points: number): number {
  return Math.max(1, Math.floor((pixels - AIR) / (points * PIXEL * LINE)));
}

/** Pixels of a row that shows so many lines. */
export function heightOf(lines: number, points: number): number {
  return Math.ceil(lines * points * PIXEL * LINE + AIR);
}
