import { fieldKinds } from "../field/kinds";
import { patternOf } from "../field/look";
import type { Definition, Field, Period, Words } from "../model";
import type { Column, Table } from "./table";

/** What dynamic columns are made from; a whole `Definition` will do. */
export type FieldSource = Pick<Definition, "activityFields" | "ledgerFields"> & {
  readonly periods?: readonly Period[];
};

/** Key of the column that keeps a computed ledger field's own value beside a correction. */
export const autoKey = (field: string): string => `${field}.auto`;

/** All columns of a table with those that the campaign's fields and periods add; without a definition only the fixed ones. */
export function tableColumns(table: Table, source?: FieldSource): readonly Column[] {
  if (!source) return table.columns;
  switch (table.key) {
    case "activityRecord":
      return insertAfter(
        table.columns,
        "period",
        source.activityFields.map((f) => fieldColumn(f, true)),
      );
    case "staffActivities":
      return insertAfter(
        table.columns,
        "unit",
        source.activityFields.map((f) => fieldColumn(f, false)),
      );
    case "ledgerRecord":
      return insertAfter(table.columns, "task", ledgerColumns(source.ledgerFields));
    case "status":
      return insertAfter(table.columns, "unitType", (source.periods ?? []).map(periodColumn));
    default:
      return table.columns;
  }
}

/** The column in which a field's value is kept. */
function fieldColumn(field: Field, computed: boolean): Column {
  return {
    key: field.field,
    label: same(field.label),
    kind: field.kind,
    width: fieldKinds[field.kind].widths.head,
    required: field.required,
    choices: field.options,
    computed,
    pattern: patternOf(field) ?? null,
  };
}

function ledgerColumns(fields: readonly Field[]): Column[] {
  const computedFields = fields.filter((f) => f.origin !== "typed");
  return [
    ...fields.map((f) => fieldColumn(f, true)),
    ...computedFields.map((f) => ({
      ...fieldColumn(f, true),
      key: autoKey(f.field),
      label: { zh: `${f.label}（自动）`, en: `${f.label} (computed)` },
    })),
  ];
}

function periodColumn(period: Period): Column {
  return { key: period.id, label: same(period.label), kind: "text", width: 90, computed: true };
}

function same(label: string): Words {
  return { zh: label, en: label };
}

function insertAfter(columns: readonly Column[], key: string, added: readonly Column[]): Column[] {
  const at = columns.findIndex((c) => c.key === key) + 1;
  return [...columns.slice(0, at), ...added, ...columns.slice(at)];
}
