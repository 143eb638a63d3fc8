import { looksLikeCode } from "../cells/as-text";
import { readNumber } from "../cells/number";
import { entriesOf } from "../mail";
import type { Day, Language, Unit, UnitType } from "../model";
import { type Problem, problem } from "../problem";
import { attributeName, canonicalName, dayOf, findUnit, isAttributeKey, listOf } from "../rows";
import { keyOf, labelsOf } from "../text";
import { tableWords } from "../text/tables";
import { inLanguage } from "../text/words";
import { hasUnitTab } from "./channels";
import type { UnitCells, UnitColumn, UnitRow } from "./types";

/** What a pasted list is read against. */
export interface UnitTableOptions {
  readonly unitTypes: readonly UnitType[];
  /** Units already listed: one that is meant again is updated and keeps its id and workbook. */
  readonly existing?: readonly Unit[];
  /** Names of units that an earlier part of the same list has brought in. */
  readonly taken?: readonly string[];
  /** Columns of figures that people added to the directory, by key. */
  readonly attributes?: readonly UnitColumn[];
  /** Those of them that hold words: nobody has a figure in it, and no quota goes by it. */
  readonly words?: readonly UnitColumn[];
  /** Opening day of units that are not listed yet and for which the list names none, as staff typed it; "" = none. */
  readonly openedOn?: string;
  readonly language: Language;
  /** Gives a unit that is not listed yet its id. */
  newId(): string;
}

/** What a row says about its unit; an empty cell says nothing about what is known of it. The parent stands as it was written. */
export function readUnit(row: number, cells: UnitCells, options: UnitTableOptions): UnitRow {
  const known = knownUnit(cells, options.existing ?? []);
  const problems: Problem[] = [];
  const opening = known ? "" : (options.openedOn ?? "");
  const unit: Unit = {
    ...(known ?? nobody(options.newId())),
    ...namesOf(cells, known, problems, options),
    ...kindOf(cells, known, options),
    ...contactOf(cells, known, problems, options),
    openedOn: readDay(cells, "openedOn", problems, options, opening) || (known?.openedOn ?? ""),
    closedOn: readDay(cells, "closedOn", problems, options) || (known?.closedOn ?? ""),
    parentId: cellOf(cells, "parent") || (known?.parentId ?? ""),
    note: cellOf(cells, "note") || (known?.note ?? ""),
    attributes: { ...known?.attributes, ...readAttributes(cells, problems, options) },
    ...readRemarks(cells, known, options),
  };
  return { row, cells, unit, ...(known ? { known } : {}), problems, fixes: [] };
}

function cellOf(cells: UnitCells, key: UnitColumn): string {
  return (cells[key] ?? "").trim();
}

// By its id, which a list copied from the directory holds: then it may have been renamed; else by name or short name.
function knownUnit(cells: UnitCells, existing: readonly Unit[]): Unit | undefined {
  const id = cellOf(cells, "unitId");
  return (
    existing.find(({ unitId }) => id !== "" && unitId === id) ?? findUnit(existing, cellOf(cells, "name"))
  );
}

function nobody(unitId: string): Unit {
  return {
    unitId,
    name: "",
    aliases: [],
    unitType: "",
    level: "",
    parentId: "",
    channel: "staff",
    contactName: "",
    contactMail: "",
    contactPhone: "",
    openedOn: "",
    closedOn: "",
    workbookId: "",
    workbookUrl: "",
    workbookState: "",
    note: "",
    attributes: {},
  };
}

function namesOf(
  cells: UnitCells,
  known: Unit | undefined,
  problems: Problem[],
  { language }: UnitTableOptions,
) {
  const name = cellOf(cells, "name");
  const label = inLanguage(tableWords.units.columns.name, language);
  if (name === "") problems.push(problem("unit.nameMissing", {}, { field: "name" }));
  if (looksLikeCode(name))
    problems.push(problem("cell.keptAsText", { label }, { column: label, field: "name" }, "D"));
  const isRenamed = known !== undefined && known.unitId === cellOf(cells, "unitId");
  const aliases = cellOf(cells, "aliases");
  return {
    name: known && !isRenamed ? known.name : name || (known?.name ?? ""),
    aliases: aliases ? listOf(aliases) : (known?.aliases ?? []),
  };
}

function kindOf(cells: UnitCells, known: Unit | undefined, { unitTypes }: UnitTableOptions) {
  const typed = cellOf(cells, "unitType");
  const type = unitTypes.find(({ name }) => canonicalName(name) === canonicalName(typed));
  const only = unitTypes.length === 1 ? unitTypes[0]?.name : undefined;
  return {
    unitType: type?.name ?? (typed || known?.unitType || only || ""),
    level: cellOf(cells, "level") || known?.level || type?.level || "",
  };
}

function contactOf(
  cells: UnitCells,
  known: Unit | undefined,
  problems: Problem[],
  { language }: UnitTableOptions,
) {
  const typed = cellOf(cells, "channel");
  const channel = keyOf("channel", typed);
  const mails = entriesOf(cellOf(cells, "contactMail").normalize("NFKC").toLowerCase());
  const contactMail = mails.join("; ") || (known?.contactMail ?? "");
  if (!channel && typed !== "") {
    const options = labelsOf("channel", language);
    problems.push(problem("unit.channelUnknown", { value: typed, options }, { field: "channel" }));
  }
  if (channel && hasUnitTab({ channel }) && known?.channel !== channel)
    problems.push(problem("unit.tabSeesAll", {}, { field: "channel" }, "D"));
  return {
    channel: channel ?? known?.channel ?? (contactMail === "" ? "staff" : "account"),
    contactName: cellOf(cells, "contactName") || (known?.contactName ?? ""),
    contactMail,
    contactPhone: phoneOf(cellOf(cells, "contactPhone")) || (known?.contactPhone ?? ""),
  };
}

// A mobile number is eleven digits however it was grouped; of others the hyphen tells the area from the number.
function phoneOf(typed: string): string {
  const plain = typed.normalize("NFKC");
  const digits = plain.replace(/[\s-]/g, "");
  return /^1\d{10}$/.test(digits) ? digits : plain;
}

function readDay(
  cells: UnitCells,
  key: "openedOn" | "closedOn",
  problems: Problem[],
  { language }: UnitTableOptions,
  otherwise = "",
): Day {
  const value = cellOf(cells, key) || otherwise;
  const found = dayOf(value);
  const column = inLanguage(tableWords.units.columns[key], language);
  if (found === undefined)
    problems.push(problem("definition.notDay", { column, value }, { column, field: key }));
  return found ?? "";
}

function readRemarks(
  cells: UnitCells,
  known: Unit | undefined,
  { words = [] }: UnitTableOptions,
): Pick<Unit, "remarks"> {
  const told = words
    .filter(isAttributeKey)
    .map((key) => [attributeName(key), cellOf(cells, key)] as const)
    .filter(([, value]) => value !== "");
  return told.length > 0 ? { remarks: { ...known?.remarks, ...Object.fromEntries(told) } } : {};
}

function readAttributes(
  cells: UnitCells,
  problems: Problem[],
  { words = [] }: UnitTableOptions,
): Record<string, number> {
  const found: Record<string, number> = {};
  const figures = Object.keys(cells).filter(isAttributeKey);
  for (const key of figures.filter((key) => !words.includes(key))) {
    const [column, value] = [attributeName(key), cellOf(cells, key)];
    const read = readNumber(value);
    if (read.number !== undefined) found[column] = read.number;
    else if (!read.empty)
      problems.push(problem("definition.notNumber", { column, value }, { column, field: key }));
  }
  return found;
}
