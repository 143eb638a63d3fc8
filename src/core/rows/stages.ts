// The tab 评选环节: rows of one form and one name are one stage, with places by type of unit and points by level of outlets.
import { isRegister } from "../form/forms";
import { groupBy } from "../group-by";
import type { Definition, Form, Places, Stage, TableRow } from "../model";
import { findForm } from "./forms";
import { type RowReader, readers } from "./reader";

/** The stages as the tab says them by now, whatever was issued of them. */
export function stagesFromTab(
  rows: readonly TableRow[],
  { forms, campaign }: Pick<Definition, "forms" | "campaign">,
): Stage[] {
  return stagesOf(readers({ stages: rows }, "stages", "stage", campaign.language, []), forms);
}

/** The stages of all registers in their order; a row of any other form is left out, and 检查 names it. */
export function stagesOf(rows: readonly RowReader[], forms: readonly Form[]): Stage[] {
  const registers = forms.filter(isRegister);
  const known = rows
    .filter((read) => read.yesNo("inUse", true))
    .flatMap((read) => {
      const formId = findForm(registers, read.text("form"))?.formId;
      return formId === undefined ? [] : [{ read, formId }];
    });
  const groups = groupBy(known, ({ read, formId }) => `${formId}\n${read.text("stage")}`);
  return [...groups.values()].map((group) => {
    const { read, formId } = group[0]!;
    const all = group.map((each) => each.read);
    return {
      formId,
      name: read.text("stage"),
      decider: read.option("decider", "stageDecider", "office"),
      ranked: read.yesNo("ranked", false),
      publicityDays: read.number("publicityDays") ?? 0,
      library: read.yesNo("library", false),
      told: read.text("told"),
      places: all.flatMap(placesOf),
      levels: all.flatMap((each) => {
        const level = each.text("level");
        return level === "" ? [] : [{ level, points: each.number("points") }];
      }),
    };
  });
}

function placesOf(read: RowReader): Places[] {
  const [min, max] = [read.number("min"), read.number("max")];
  const own = { unitType: read.text("unitType"), min, max, over: read.number("over") ?? 0 };
  return min === null && max === null ? [] : [own];
}
