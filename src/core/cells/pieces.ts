import { linesIn } from "./fit";

/** A text in pieces of at most so many lines of a cell so many pixels wide; all of it stands in them, in order. */
export function piecesOf(text: string, pixels: number, points: number, mostLines: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (linesIn(rest, pixels, points) > mostLines) {
    const length = lengthOfPiece(rest, pixels, points, mostLines);
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length).replace(/^\n/, "");
  }
  return [...pieces, rest];
}

// The longest beginning that has room, found by halves; a sign of two parts is not cut.
function lengthOfPiece(text: string, pixels: number, points: number, mostLines: number): number {
  let [fits, over] = [1, text.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (linesIn(text.slice(0, middle), pixels, points) <= mostLines) fits = middle;
    else over = middle;
  }
  const isHalf = /[\ud800-\udbff]/.test(text[fits - 1] ?? "");
  return isHalf ? Math.max(2, fits - 1) : fits;
}
