// Where the figures of a table of the page stand: in their usual places while every one of them fits on its line, else by what they need.

import { linesIn } from "../cells/fit";
import { LEFT, widthOf } from "./canvas";

/** First column and how many. */
export type Place = readonly [column: number, span: number];

/** Usual places, by how many figures a row has. */
const USUAL: Readonly<Record<number, readonly Place[]>> = {
  1: [[9, 5]],
  2: [
    [7, 3],
    [10, 4],
  ],
  3: [
    [7, 2],
    [9, 3],
    [12, 2],
  ],
  4: [
    [6, 2],
    [8, 2],
    [10, 2],
    [12, 2],
  ],
};
/** Columns that the names of the rows keep at least. */
const LABEL_COLUMNS = 4;
const POINTS = 10;

/** Figures that a row of the page has room for. */
export const MOST_FIGURES = 4;

/** The places of figures; `words` are all that stand in each of their columns, the header first. None where there are no figures. */
export function placesFor(words: readonly (readonly string[])[]): readonly Place[] {
  const usual = USUAL[words.length] ?? [];
  if (usual.every((place, i) => fits(words[i] ?? [], place))) return usual;
  return neededPlaces(words) ?? usual;
}

/** Whether a column's words stand on one line each. */
export function fits(words: readonly string[], [column, span]: Place): boolean {
  return words.every((each) => linesIn(each, widthOf(column, span), POINTS) <= 1);
}

/** Words as they stand in a place: a line that has no room goes on before its bracket, never within it. */
export function inPlace(words: string, place: Place): string {
  const lines = words.split("\n");
  return lines.map((line) => (fits([line], place) ? line : line.replace(/(?=（| \()/, "\n"))).join("\n");
}

// From the right, each as narrow as its words allow; undefined where the names of the rows would have too little.
function neededPlaces(words: readonly (readonly string[])[]): Place[] | undefined {
  const places: Place[] = [];
  let end = LEFT[1];
  for (const column of [...words].reverse()) {
    let first = end;
    while (first > LABEL_COLUMNS && !fits(column, [first, end - first + 1])) first -= 1;
    if (first <= LABEL_COLUMNS) return undefined;
    places.unshift([first, end - first + 1]);
    end = first - 1;
  }
  return places;
}
