// 单位名录: a pasted list is read row by row; what is wrong is named, what is right is taken.
import type { Definition, Unit } from "../../core/model";
import { stops } from "../../core/problem";
import { findUnit, unitToCells } from "../../core/rows";
import { labelOf } from "../../core/text";
import { parseUnitTable } from "../../core/units";
import type { UnitRow } from "../../core/units/types";
import type { Output, PageData, UnitPreview } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { pageProblem } from "../rpc-reply";
import type { RowChange } from "../tabs/row-changes";

/** First data of the dialog. */
export function unitsData(context: Context): PageData["units"] {
  const definition = readDefinition(context);
  return {
    unitTypes: definition.unitTypes.map(({ name }) => name),
    count: readUnits(context, definition).length,
  };
}

/** Reads a pasted list without changing anything. */
export function previewUnits(context: Context, { text }: { text: string }): Output<"units.preview"> {
  const definition = readDefinition(context);
  const { rows, existing } = read(context, definition, text);
  return {
    rows: rows.rows.map((row) => preview(context, row, existing)),
    unknownColumns: rows.problems.map((found) => pageProblem(found, context.language).text),
  };
}

/** Takes the rows that are in order: new units are added, known ones get the new values; the rest is counted. */
export function importUnits(context: Context, { text }: { text: string }): Output<"units.import"> {
  return edit(() => {
    const definition = readDefinition(context);
    const table = context.tabs.table("units", undefined, true);
    const { rows, existing } = read(context, definition, text);
    const good = rows.rows.filter(({ problems }) => !problems.some(stops));
    const known = good.filter(({ unit }) => findUnit(existing, unit.name));
    const added = good
      .filter(({ unit }) => !findUnit(existing, unit.name))
      .map(({ unit }) => ({ ...unit, unitId: `u${context.newId()}` }));
    const all = [...existing, ...added];
    const changed = known.filter((row) => effectOf(row, existing) === "changed");
    writeLog(context, [
      { action: "units.import", record: "units", after: `+${added.length} ~${changed.length}` },
    ]);
    context.tabs.change(
      "units",
      changed.map(({ unit }) => changeOf(definition, unit, all)),
    );
    const parents = new Map(rows.rows.map(({ unit }) => [unit.unitId, unit.name]));
    context.tabs.append(
      "units",
      table,
      added.map((unit) => ({
        ...unitToCells(unit, all, definition.campaign.language),
        parent: parentName(unit, parents, all),
      })),
    );
    return { added: added.length, changed: changed.length, refused: rows.rows.length - good.length };
  });
}

function read(context: Context, definition: Definition, text: string) {
  const existing = readUnits(context, definition);
  return {
    existing,
    rows: parseUnitTable(text, { unitTypes: definition.unitTypes, existing, language: context.language }),
  };
}

// Only what the list states is written; the rest stays as it stands there.
function changeOf(definition: Definition, unit: Unit, all: readonly Unit[]): RowChange {
  const { unitId, workbookId, workbookUrl, workbookState, openedOn, closedOn, ...typed } = unitToCells(
    unit,
    all,
    definition.campaign.language,
  );
  const cells = Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value !== "" && value !== null),
  );
  return { match: { unitId: findUnit(all, unit.name)!.unitId }, cells };
}

function parentName(unit: Unit, pasted: ReadonlyMap<string, string>, all: readonly Unit[]): string {
  return pasted.get(unit.parentId) ?? all.find(({ unitId }) => unitId === unit.parentId)?.name ?? "";
}

function preview(context: Context, row: UnitRow, existing: readonly Unit[]): UnitPreview {
  const { unit, problems } = row;
  return {
    row: row.row,
    name: unit.name,
    unitType: unit.unitType,
    level: unit.level,
    parent: existing.find(({ unitId }) => unitId === unit.parentId)?.name ?? unit.parentId,
    channel: labelOf("channel", unit.channel, context.language),
    contactName: unit.contactName,
    contactMail: unit.contactMail,
    contactPhone: unit.contactPhone,
    effect: problems.some(stops) ? "refused" : effectOf(row, existing),
    problems: problems.map((found) => pageProblem(found, context.language)),
  };
}

const COMPARED = [
  "unitType",
  "level",
  "parentId",
  "channel",
  "contactName",
  "contactMail",
  "contactPhone",
  "note",
] as const;

// An empty cell of the pasted list says nothing about what is known.
function effectOf({ unit }: UnitRow, existing: readonly Unit[]): "new" | "changed" | "same" {
  const known = findUnit(existing, unit.name);
  if (!known) return "new";
  return COMPARED.some((key) => unit[key] !== "" && unit[key] !== known[key]) ? "changed" : "same";
}
