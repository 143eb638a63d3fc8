import { readNumber } from "../cells/number";
import { joinList, textOf } from "../cells/text";
import type { Cell, Cells, Language, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { tables } from "../tables";
import { labelOf } from "../text";
import { attributeKey, attributeName, isAttributeKey } from "./attributes";
import { type RowReader, readRow } from "./reader";

/** The unit that a cell means: by id, name or alias, without regard to width and blanks; undefined where two are called so. */
export function findUnit<U extends Pick<Unit, "unitId" | "name" | "aliases">>(
  units: readonly U[],
  cell: Cell | undefined,
): U | undefined {
  const wanted = canonicalName(textOf(cell));
  if (wanted === "") return undefined;
  const ways: ((unit: U) => boolean)[] = [
    (unit) => unit.unitId === textOf(cell),
    (unit) => canonicalName(unit.name) === wanted,
    (unit) => unit.aliases.some((alias) => canonicalName(alias) === wanted),
  ];
  const meant = ways.map((way) => units.filter(way)).find((found) => found.length > 0) ?? [];
  return meant.length === 1 ? meant[0] : undefined;
}

/** A name as names are compared: half-width, without blanks, lower case. */
export function canonicalName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** The unit tab; rows without a name are left out, and a row without an id has none: nothing may be stored under its number. Parents are resolved to ids; an unknown one is a problem. */
export function unitsFromRows(
  rows: readonly TableRow[],
  language: Language,
): { units: Unit[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const filled = rows.filter((row) => textOf(row.cells.name) !== "");
  const readers = filled.map((row) => readRow(tables.units, row, language, problems));
  const units = readers.map((read, i) => readUnit(read, filled[i] as TableRow));
  return { units: units.map((unit, i) => withParent(unit, units, readers[i] as RowReader)), problems };
}

/** Cells of the unit tab for one unit; the parent is shown by name, attributes stand in the columns people made for them. */
export function unitToCells(unit: Unit, units: readonly Unit[], language: Language): Cells {
  const { parentId, attributes, remarks, ...rest } = unit;
  const own = Object.entries({ ...remarks, ...attributes });
  return {
    ...rest,
    ...Object.fromEntries(own.map(([name, value]) => [attributeKey(name), value])),
    aliases: joinList(unit.aliases, language),
    parent: units.find((u) => u.unitId === parentId)?.name ?? parentId,
    channel: labelOf("channel", unit.channel, language),
    workbookState: labelOf("workbookState", unit.workbookState, language),
  };
}

function withParent(unit: Unit, units: readonly Unit[], read: RowReader): Unit {
  if (unit.parentId === "") return unit;
  const parent = findUnit(units, unit.parentId);
  if (!parent) read.note(problem("unit.parentUnknown", { value: unit.parentId }, read.place("parent")));
  return { ...unit, parentId: parent?.unitId ?? "" };
}

function attributesOf({ cells }: TableRow): Record<string, number> {
  const found: Record<string, number> = {};
  for (const key of Object.keys(cells).filter(isAttributeKey)) {
    const { number } = readNumber(cells[key]);
    if (number !== undefined) found[attributeName(key)] = number;
  }
  return found;
}

// What is no number is a remark of the office's own, which nothing goes by.
function remarksOf({ cells }: TableRow, attributes: Unit["attributes"]): Pick<Unit, "remarks"> {
  const found = Object.keys(cells)
    .filter(isAttributeKey)
    .map((key) => [attributeName(key), textOf(cells[key]).trim()] as const)
    .filter(([name, words]) => words !== "" && attributes[name] === undefined);
  return found.length > 0 ? { remarks: Object.fromEntries(found) } : {};
}

function readUnit(read: RowReader, row: TableRow): Unit {
  const attributes = attributesOf(row);
  return {
    unitId: read.text("unitId"),
    name: read.text("name"),
    aliases: read.list("aliases"),
    unitType: read.text("unitType"),
    level: read.text("level"),
    parentId: read.text("parent"),
    channel: read.option("channel", "channel", "account"),
    contactName: read.text("contactName"),
    contactMail: read.text("contactMail"),
    contactPhone: read.text("contactPhone"),
    openedOn: read.day("openedOn"),
    closedOn: read.day("closedOn"),
    workbookId: read.text("workbookId"),
    workbookUrl: read.text("workbookUrl"),
    workbookState: read.text("workbookState") ? read.option("workbookState", "workbookState", "ready") : "",
    ...(read.text("laidFor") && { laidFor: read.text("laidFor") }),
    note: read.text("note"),
    attributes,
    ...remarksOf(row, attributes),
  };
}
