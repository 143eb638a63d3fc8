// Rules of a tab that let a cell take the values of a list: the dropdowns of an Office Open XML sheet. Rules of other kinds are not carried.
import { columnName } from "../workbook/a1";
import { forEachCell } from "../workbook/grid";
import type { Box, Rule, Sheet, SheetBox } from "../workbook/types";
import { attribute, content } from "./xml";

/** Longest list that Excel takes within a rule. */
const MOST_SIGNS = 255;

/** The element of a worksheet; "" where no cell has a list. `nameOf`: the name of a tab by its id. */
export function listsXml(sheet: Sheet, nameOf: (sheetId: number) => string | undefined): string {
  const places = placesByRule(sheet);
  const rules = sheet.rules.flatMap((rule, index) => {
    const at = places.get(index);
    const source = at && sourceOf(rule, nameOf);
    return source ? [ruleXml(rule, at.join(" "), source)] : [];
  });
  return rules.length === 0
    ? ""
    : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function ruleXml({ allowInvalid, helpText }: Rule, places: string, source: string): string {
  const error = allowInvalid ? "" : ' showErrorMessage="1"';
  const help = helpText ? ` showInputMessage="1" prompt="${attribute(helpText.slice(0, 255))}"` : "";
  return `<dataValidation type="list" allowBlank="1"${error}${help} sqref="${places}"><formula1>${content(source)}</formula1></dataValidation>`;
}

function sourceOf({ criteria, values }: Rule, nameOf: (sheetId: number) => string | undefined): string {
  if (criteria === "VALUE_IN_RANGE") {
    const { sheetId, ...box } = (values[0] as unknown as { $range: SheetBox }).$range;
    const name = nameOf(sheetId);
    return name === undefined ? "" : `'${name.replace(/'/g, "''")}'!${absolute(box)}`;
  }
  if (criteria !== "VALUE_IN_LIST") return "";
  const list = (values[0] as readonly string[]).map((value) => value.replace(/"/g, '""'));
  const words = list.join(",");
  return words.length > MOST_SIGNS || list.some((value) => value.includes(",")) ? "" : `"${words}"`;
}

const absolute = ({ row, column, rows, columns }: Box): string =>
  `$${columnName(column)}$${row}:$${columnName(column + columns - 1)}$${row + rows - 1}`;

/** Where each rule holds: cells one below the other are one range. */
function placesByRule(sheet: Sheet): ReadonlyMap<number, string[]> {
  const columns = new Map<string, number[]>();
  const area = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  forEachCell(sheet, area, ({ d }, row, column) => {
    if (d === undefined) return;
    const key = `${d} ${column}`;
    columns.set(key, [...(columns.get(key) ?? []), row]);
  });
  const places = new Map<number, string[]>();
  for (const [key, rows] of columns) {
    const [rule, column] = key.split(" ").map(Number) as [number, number];
    places.set(rule, [...(places.get(rule) ?? []), ...rangesOf(rows, columnName(column))]);
  }
  return places;
}

function rangesOf(rows: readonly number[], letter: string): string[] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`));
}
