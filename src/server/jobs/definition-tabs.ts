// 上级定义: in the workbook of each unit with a head workbook of its own the definition that was issued last, for that head to take over.

import { hasTaskRows } from "../../core/form";
import { sentDownLines } from "../../core/levels/sent-down";
import type { Definition, IssuedDefinition, Unit, Version } from "../../core/model";
import { versionAfter } from "../../core/push";
import { travelFile } from "../../core/template/travel";
import { hasOwnHead, isClosedOn } from "../../core/units";
import { differs } from "../../core/version";
import type { Context } from "../context";
import { readDraft, readVersions } from "../head/campaign";
import { definitionRows } from "../head/definition-file";
import { DEFINITION_PAGE } from "../unit-workbook/built-tab";
import { type WrittenPages, writeUnitPages, writtenPages } from "./unit-pages";

/**
 * Writes the tabs that hold something else by now. While the tabs of this workbook say something else than what was issued last they stay as
 * they are: what goes down is what the units of this head were told. `anew`: whatever was written before.
 */
export function writeDefinitionTabs(
  context: Context,
  { campaign }: Definition,
  units: readonly Unit[],
  anew = false,
): WrittenPages {
  const served = units.filter(
    (unit) => hasOwnHead(unit) && unit.workbookId !== "" && !isClosedOn(unit, context.today),
  );
  const versions = readVersions(context);
  const last = versions[versions.length - 1];
  if (served.length === 0 || !last) return { problems: [], isWhole: true };
  const draft = readDraft(context);
  if (differs(last.issued, versionAfter(versions, draft, "next", context).issued))
    return { problems: [], isWhole: true };
  const { campaignId, title, language } = campaign;
  const kind = { tab: DEFINITION_PAGE, stamp: "down.written", language };
  const { version, issuedAt } = last;
  const told = { version, issuedAt, from: firstDay(last, versions[versions.length - 2]), campaignId, title };
  const text = travelFile(definitionRows(context));
  const pages = served.map((unit) => ({
    unit,
    lines: sentDownLines({ ...told, unit: unit.name, text }, language),
  }));
  return writeUnitPages(context, kind, pages, anew ? {} : writtenPages(kind));
}

// Of the returns that ask for something else than before: one of a single period is bound as a whole, changed or not.
function firstDay({ bindsFrom, issued }: Version, before: Version | undefined): string {
  const days = Object.entries(bindsFrom).filter(
    ([returnId]) => !before || askedOf(issued, returnId) !== askedOf(before.issued, returnId),
  );
  return days.map(([, day]) => day).sort()[0] ?? "";
}

function askedOf({ returns, forms, tasks, periods }: IssuedDefinition, returnId: string): string {
  const owed = returns.find((item) => item.returnId === returnId);
  const asked = forms.filter(({ formId }) => owed?.formIds.includes(formId));
  const days = periods.filter((period) => period.returnId === returnId);
  return JSON.stringify([owed, asked, days, asked.some(hasTaskRows) ? tasks : []]);
}
