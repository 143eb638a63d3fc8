// 检查: which figures the office's other campaigns ask for as well.
import { burdensElsewhere, type Elsewhere } from "../../core/burden";
import { fieldPlace } from "../../core/check";
import type { Definition, TableRow, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { type RawTables, settingsFromRows, textOf } from "../../core/rows";
import { type TableKey, tables } from "../../core/tables";
import type { ApiCell } from "../google/sheets";
import { readBlocks } from "../google/sheets";
import { askOtherHeads } from "../head/other-heads";
import { tabId } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";

const KEYS = ["settings", "fields"] as const satisfies readonly TableKey[];
const RANGES = KEYS.map((key) => ({ sheetId: tabId(key) }));

/** Hints at the columns; nothing is read where no other head is named, and one that cannot be read is 汇总's to name. */
export function checkElsewhere(
  raw: RawTables,
  definition: Definition,
  units: readonly Unit[],
  headId: string,
): Problem[] {
  const links = textOf(settingsFromRows(raw.settings ?? []).otherHeads);
  const told = askOtherHeads(links, headId, RANGES).flatMap(({ reply }): Elsewhere[] => {
    if (reply?.status !== 200) return [];
    const [settings = [], fields = []] = readBlocks(reply, RANGES).map((values, index) =>
      rowsOf(KEYS[index]!, values),
    );
    return [{ title: textOf(settingsFromRows(settings).title), fields: fields.map(({ cells }) => cells) }];
  });
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

function rowsOf(key: TableKey, values: ApiCell[][]): readonly TableRow[] {
  const keys = tables[key].columns.map((column) => column.key);
  return parseTable({ sheetId: tabId(key), name: "", values }, keys).rows;
}
