// 材料目录: built with 汇总 from the entries of the registers in which materials are asked for.
import { onePlace } from "../../core/figures";
import { catalogueRows, catalogueTable, type Given, givenLinks, sharedLinks } from "../../core/material";
import type { Definition, Report, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { countedReports, isArchived } from "../../core/report";
import { entriesFromRows } from "../../core/rows";
import { recordTab } from "../../core/tables";
import { inLanguage } from "../../core/text";
import type { Context } from "../context";
import { readArchived } from "../head/archived";
import { allReports } from "../head/record";
import { CATALOGUE_TAB } from "../tabs/tab-ids";
import type { BuiltTable } from "./built-table";

/**
 * What units gave of materials, by the reports that are in the totals and were read; nothing, and nothing read, where none is asked for. Of the record
 * the registers that hold materials are read. Throws NotNow.
 */
function readGivenLinks(context: Context, definition: Definition, units: readonly Unit[]): Given[] {
  const asked = new Set((definition.materials ?? []).map(({ formId }) => formId));
  const forms = definition.forms.filter(({ formId }) => asked.has(formId));
  if (forms.length === 0) return [];
  const counted = countedReports(allReports(context), definition.campaign.totals);
  const away = counted.filter(isArchived);
  const archived = away.length > 0 ? readArchived(definition, away) : undefined;
  const revisions = new Map(counted.map((report) => [keyOf(report), report.revision]));
  const entries = forms.flatMap((form) => {
    const { rows } = context.tabs.table(recordTab(form), definition, true);
    const all = entriesFromRows([...rows, ...(archived?.get(form) ?? [])], form, definition);
    return onePlace(all.filter((entry) => revisions.get(keyOf(entry)) === entry.revision));
  });
  return givenLinks(definition, units, entries);
}

/**
 * The tab and what is to be looked at in it; made once something is asked for. Of a long record it is built with the proof of the day alone
 * (`isRead`), as its rows are read for it.
 */
export function buildCatalogue(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  isRead: boolean,
): { tables: BuiltTable[]; problems: Problem[] } {
  if (!isRead) return { tables: [], problems: [] };
  const given = readGivenLinks(context, definition, units);
  const isWanted = (definition.materials ?? []).length > 0;
  const rows = catalogueRows(given, definition);
  return {
    tables: [{ sheetId: CATALOGUE_TAB, table: catalogueTable, rows, isWanted }],
    problems: sharedProblems(given, definition),
  };
}

// Each may be right, so nothing is stopped.
function sharedProblems(given: readonly Given[], { campaign: { language } }: Definition): Problem[] {
  const tab = inLanguage(catalogueTable.name, language);
  return [...sharedLinks(given)].map(([link, owners]) =>
    problem("material.shared", { link, units: owners.map(({ name }) => name).join("、") }, { tab }, "D"),
  );
}

function keyOf({ unitId, periodId }: Pick<Report, "unitId" | "periodId">): string {
  return `${unitId} ${periodId}`;
}
