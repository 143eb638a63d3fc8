// 材料目录: built with 汇总 from the entries of the registers in which materials are asked for.
import { onePlace } from "../../core/figures";
import { catalogueRows, catalogueTable, type Given, givenLinks, sharedLinks } from "../../core/material";
import type { Definition, Entry, Form, Report, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { countedReports, isArchived } from "../../core/report";
import { entriesFromRows } from "../../core/rows";
import { recordTab } from "../../core/tables";
import { inLanguage } from "../../core/text";
import type { Context } from "../context";
import { readArchived } from "../head/archived";
import { allReports, areFew } from "../head/record";
import { CATALOGUE_TAB } from "../tabs/tab-ids";
import type { BuiltTable } from "./built-table";

/**
 * The tab and what is to be looked at in it, by the reports that are in the totals; made once something is asked for, and nothing is read
 * before. Of the record the registers that hold materials are read: of a long one, or one of which a part is archived, with the proof
 * of the day alone. Throws NotNow.
 */
export function buildCatalogue(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  isProof: boolean,
): { tables: BuiltTable[]; problems: Problem[] } {
  const { materials = [], campaign } = definition;
  const asked = definition.forms.filter(({ formId }) => materials.some((each) => each.formId === formId));
  const counted = countedReports(allReports(context), campaign.totals);
  if (!isProof && asked.length > 0 && (counted.some(isArchived) || !areFew(counted)))
    return { tables: [], problems: [] };
  const given = givenLinks(definition, units, readEntries(context, definition, asked, counted));
  const rows = catalogueRows(given, definition);
  return {
    tables: [{ sheetId: CATALOGUE_TAB, table: catalogueTable, rows, isWanted: materials.length > 0 }],
    problems: sharedProblems(given, definition),
  };
}

function readEntries(
  context: Context,
  definition: Definition,
  forms: readonly Form[],
  counted: readonly Report[],
): Entry[] {
  const away = forms.length > 0 ? counted.filter(isArchived) : [];
  const archived = away.length > 0 ? readArchived(definition, away) : undefined;
  const revisions = new Map(counted.map((report) => [keyOf(report), report.revision]));
  return forms.flatMap((form) => {
    const { rows } = context.tabs.table(recordTab(form), definition, true);
    const all = entriesFromRows([...rows, ...(archived?.get(form) ?? [])], form, definition);
    return onePlace(all.filter((entry) => revisions.get(keyOf(entry)) === entry.revision));
  });
}

// Each may be right, so nothing is stopped.
function sharedProblems(given: readonly Given[], { campaign: { language } }: Definition): Problem[] {
  const tab = inLanguage(catalogueTable.name, language);
  return [...sharedLinks(given)].map(([link, owners]) =>
    problem("material.shared", { link, units: owners.map(({ name }) => name) }, { tab }, "D"),
  );
}

function keyOf({ unitId, periodId }: Pick<Report, "unitId" | "periodId">): string {
  return `${unitId} ${periodId}`;
}
