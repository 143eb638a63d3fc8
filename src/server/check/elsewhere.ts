// 检查 beside the office's other campaigns: which figures they ask for as well, and whether 考核办法 names them.
import { burdensElsewhere, type Elsewhere } from "../../core/burden";
import { checkScoredCampaigns, fieldPlace } from "../../core/check";
import type { Definition, TableRow, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { type RawTables, settingsFromRows, textOf } from "../../core/rows";
import { readOtherHeads } from "../head/other-heads";

/** Hints at the columns; nothing is read where no other head is named, and one that cannot be read is 汇总's to name. */
export function checkElsewhere(
  raw: RawTables,
  definition: Definition,
  units: readonly Unit[],
  headId: string,
): Problem[] {
  const heads = readHeads(raw, headId);
  const context = { raw, definition, units, language: definition.campaign.language };
  return [...burdensBeside(context, heads), ...checkScoredCampaigns(context, heads)];
}

/** The hints at the columns alone. */
export function burdensOfOthers(
  raw: RawTables,
  definition: Definition,
  units: readonly Unit[],
  headId: string,
): Problem[] {
  const context = { raw, definition, units, language: definition.campaign.language };
  return burdensBeside(context, readHeads(raw, headId));
}

function readHeads(raw: RawTables, headId: string) {
  const links = textOf(settingsFromRows(raw.settings ?? []).otherHeads);
  return readOtherHeads(links, headId, ["settings", "fields", "returns"]).map(({ id, told }) =>
    told ? { id, title: textOf(settingsFromRows(told.settings).title), ...told } : { id },
  );
}

function burdensBeside(
  context: Parameters<typeof checkScoredCampaigns>[0],
  heads: ReturnType<typeof readHeads>,
): Problem[] {
  const cellsOf = (rows: readonly TableRow[]) => rows.map(({ cells }) => cells);
  const told = heads.flatMap((head): Elsewhere[] =>
    "title" in head
      ? [{ title: head.title, fields: cellsOf(head.fields), returns: cellsOf(head.returns) }]
      : [],
  );
  return burdensElsewhere(context.definition, told).map(({ form, field, title, same }) =>
    problem(
      "field.askedElsewhere",
      { form: form.name, field: field.label, title, same },
      fieldPlace(context, form, field),
      "D",
    ),
  );
}
