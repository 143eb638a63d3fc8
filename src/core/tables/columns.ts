import type { Definition, Period } from "../model";
import { materialWords } from "../text/materials";
import type { TableKey } from "../text/tables";
import { tables } from "./fixed";
import { type FormTabKey, formTable, isFormTab } from "./form-tabs";
import { type Column, computed, type Table } from "./table";

/** What tabs and columns that a campaign adds are made from; a whole `Definition` will do. */
export type FieldSource = Pick<Definition, "forms" | "materials" | "versions"> & {
  readonly periods?: readonly Period[];
};

/** A table tab with the columns that the campaign's forms and periods add; without a definition only the fixed ones. Throws for a tab of a form that is not there. */
export function tableOf(key: TableKey | FormTabKey, source?: FieldSource): Table {
  if (isFormTab(key)) return formTable(key, source?.forms ?? []);
  const table = tables[key];
  if (!source || key !== "status") return table;
  return {
    ...table,
    columns: [
      ...insertAfter(table.columns, "unitType", (source.periods ?? []).map(periodColumn)),
      ...(everAsked(source) ? [LACKING] : []),
    ],
  };
}

// Behind all others, and in campaigns alone that ask for materials, or once did: what stood in it is blanked.
const LACKING: Column = { key: "materials", label: materialWords.column, ...computed("text", 200) };

function everAsked({ materials, versions = [] }: FieldSource): boolean {
  return [materials, ...versions.map(({ issued }) => issued.materials)].some(
    (asked = []) => asked.length > 0,
  );
}

function periodColumn(period: Period): Column {
  return {
    key: period.id,
    label: { zh: period.label, en: period.label },
    // “已接收（零报告）” takes two lines.
    kind: "longText",
    width: 90,
    computed: true,
  };
}

function insertAfter(columns: readonly Column[], key: string, added: readonly Column[]): Column[] {
  const at = columns.findIndex((c) => c.key === key) + 1;
  return [...columns.slice(0, at), ...added, ...columns.slice(at)];
}
