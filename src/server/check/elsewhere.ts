// 检查: which figures the office's other campaigns ask for as well.
import { burdensElsewhere, type Elsewhere } from "../../core/burden";
import { fieldPlace } from "../../core/check";
import type { Definition, Unit } from "../../core/model";
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
  const links = textOf(settingsFromRows(raw.settings ?? []).otherHeads);
  const told = readOtherHeads(links, headId, ["settings", "fields"]).flatMap(({ told: tabs }): Elsewhere[] =>
    tabs
      ? [
          {
            title: textOf(settingsFromRows(tabs.settings).title),
            fields: tabs.fields.map(({ cells }) => cells),
          },
        ]
      : [],
  );
  const { language } = definition.campaign;
  return burdensElsewhere(definition, told).map(({ form, field, title, same }) =>
    problem(
      "field.askedElsewhere",
      { form: form.name, field: field.label, title, same },
      fieldPlace({ raw, definition, units, language }, form, field),
      "D",
    ),
  );
}
