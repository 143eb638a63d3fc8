// 单位名录: a pasted list is read row by row; what is wrong is named, what is right is taken.
import type { Cell, Definition, Unit, UnitType } from "../../core/model";
import { stops } from "../../core/problem";
import { rosterForms } from "../../core/roster";
import {
  type AttributeKey,
  attributeKey,
  attributeName,
  isAttributeKey,
  textOf,
  unitToCells,
} from "../../core/rows";
import { fill, inLanguage, labelOf } from "../../core/text";
import { logWords } from "../../core/text/log-actions";
import { changedCells, checkOwnHead, isHandedOut, parseUnitTable, type UnitRow } from "../../core/units";
import type { Output, PageData, UnitPreview } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { pageProblem } from "../rpc-reply";

/** First data of the dialog. */
export function unitsData(context: Context): PageData["units"] {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  return {
    unitTypes: definition.unitTypes.map(({ name }) => name),
    count: units.length,
    attributes: attributeColumns(context).map((key) => ({ key, label: attributeName(key) })),
    openedOn: isHandedOut(units) ? context.today : "",
    cards: rosterForms(definition).map(({ name }) => name),
  };
}

/** A list as the page sends it. */
interface SentList {
  text: string;
  /** Opening day of new units for which the list names none. */
  openedOn?: string;
  /** Names of unit types that come into being with the list. */
  newTypes?: readonly string[];
  /** Names of units that an earlier part of the same list has brought in. */
  taken?: readonly string[];
}

/** Reads a pasted list without changing anything. */
export function previewUnits(context: Context, list: SentList): Output<"units.preview"> {
  const definition = readDefinition(context);
  let count = 0;
  const { table, existing } = readList(context, definition, list, () => `#${++count}`);
  const all = [...existing, ...table.rows.map(({ unit }) => unit)];
  return {
    rows: table.rows.map((row) => preview(context, row, all)),
    unknownColumns: table.problems.map((found) => pageProblem(found, context.language).text),
  };
}

/** Takes the rows that are in order: new units are added, of known ones what the list says otherwise is changed; the rest is counted. */
export function importUnits(context: Context, list: SentList): Output<"units.import"> {
  return edit(() => {
    const definition = readDefinition(context);
    const { language } = definition.campaign;
    const directory = context.tabs.table("units", undefined, true);
    const { table, existing } = readList(context, definition, list, () => `u${context.newId()}`);
    const good = table.rows.filter(({ problems }) => !problems.some(stops));
    const added = good.filter(({ known }) => !known).map(({ unit }) => unit);
    const all = [...existing, ...added];
    const changes = good
      .map((row) => ({ match: { unitId: row.unit.unitId }, cells: changedCells(row, all, language) }))
      .filter(({ cells }) => Object.keys(cells).length > 0);
    writeLog(context, [
      {
        action: "units.import",
        record: inLanguage(logWords.units, language),
        after: fill(inLanguage(logWords.unitCounts, language), {
          added: added.length,
          changed: changes.length,
        }),
      },
    ]);
    addTypes(context, definition, list, good);
    context.tabs.change("units", changes);
    context.tabs.append(
      "units",
      directory,
      added.map((unit) => unitToCells(unit, all, language)),
    );
    return { added: added.length, changed: changes.length, refused: table.rows.length - good.length };
  });
}

function typesLacking({ unitTypes }: Definition, names: readonly string[]): UnitType[] {
  return [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name !== "" && !unitTypes.some((type) => type.name === name))
    .map((name) => ({ name, level: "", reports: true, note: "" }));
}

// Before the units: whatever ends the execution, no unit is left with a type that is not there.
function addTypes(
  { tabs, language }: Context,
  definition: Definition,
  { newTypes = [] }: SentList,
  taken: readonly UnitRow[],
): void {
  const wanted = typesLacking(definition, newTypes).filter(({ name }) =>
    taken.some(({ unit }) => unit.unitType === name),
  );
  if (wanted.length === 0) return;
  const reports = labelOf("yesNo", "yes", language);
  tabs.append(
    "unitTypes",
    tabs.table("unitTypes", undefined, true),
    wanted.map(({ name }) => ({ name, reports })),
  );
}

/** The list as it is read against the directory as it stands. */
export function readList(
  context: Context,
  definition: Definition,
  { text, openedOn = "", newTypes = [], taken = [] }: SentList,
  newId: () => string,
) {
  const existing = readUnits(context, definition);
  const unitTypes = [...definition.unitTypes, ...typesLacking(definition, newTypes)];
  const attributes = attributeColumns(context);
  const { language } = context;
  const words = attributes.filter((key) => holdsWords(key, definition, existing));
  const options = { unitTypes, existing, attributes, words, openedOn, taken, language, newId };
  return { existing, table: parseUnitTable(text, options) };
}

// A figure that was mistyped must not pass for words: where anybody has a number, or a quota goes by it, numbers are asked for.
function holdsWords(key: AttributeKey, { indicators }: Definition, existing: readonly Unit[]): boolean {
  const name = attributeName(key);
  const isAsked = indicators.some(({ quotas }) =>
    quotas.some(({ attribute }) => attribute !== "" && attributeKey(attribute) === key),
  );
  return !isAsked && !existing.some(({ attributes }) => attributes[name] !== undefined);
}

/** Columns that people added to the directory: figures, or words of their own. */
export function attributeColumns(context: Context) {
  return [...context.tabs.table("units").columns.keys()].filter(isAttributeKey);
}

function preview(context: Context, row: UnitRow, all: readonly Unit[]): UnitPreview {
  const { language } = context;
  return {
    row: row.row,
    cells: wordsOf(row.cells),
    shown: { ...wordsOf(unitToCells(row.unit, all, language)), ...refusedCells(row) },
    effect: effectOf(row, all, context),
    problems: [...row.problems, ...checkOwnHead(row.unit, standing(all), context.today)].map((found) =>
      pageProblem(found, language),
    ),
    fixes: [...row.fixes],
  };
}

// Of a unit that stands in the directory and in the list the list counts, which comes last.
function standing(all: readonly Unit[]): Unit[] {
  return [...new Map(all.map((unit) => [unit.unitId, unit])).values()];
}

// What could not be read is shown as it was typed, not as what stands in its place.
function refusedCells({ cells, problems }: UnitRow): Record<string, string> {
  const fields = problems.filter(stops).map(({ place }) => place?.field);
  return wordsOf(Object.fromEntries(Object.entries(cells).filter(([key]) => fields.includes(key))));
}

/** What taking a row in would do. */
export function effectOf(row: UnitRow, all: readonly Unit[], { language }: Context): UnitPreview["effect"] {
  if (row.problems.some(stops)) return "refused";
  if (!row.known) return "new";
  return Object.keys(changedCells(row, all, language)).length > 0 ? "changed" : "same";
}

function wordsOf(cells: Readonly<Record<string, Cell | undefined>>): Record<string, string> {
  const filled = Object.entries(cells).filter(([, value]) => textOf(value) !== "");
  return Object.fromEntries(filled.map(([key, value]) => [key, textOf(value)]));
}
