import { textOf } from "../cells/text";
import type { Definition, Field, Form, PageItem, PageItemKind, TableRow } from "../model";
import type { Problem } from "../problem";
import { tables } from "../tables";
import { keyIn } from "./fields";
import { findForm } from "./forms";
import { type RowReader, readRow } from "./reader";

/** What has a place on one of the two sides. */
export const PLACED: readonly PageItemKind[] = ["table", "trend", "choices", "rates"];

/** An item with the row that it was read from. */
export interface ReadPageItem extends PageItem {
  readonly from: TableRow;
}

/** The tab 汇总内容, in its order, with what was taken out; a row without 内容 is not begun. Names that mean nothing stay as they are. */
export function pageFromRows(
  rows: readonly TableRow[],
  definition: Pick<Definition, "forms" | "campaign">,
  problems: Problem[] = [],
): ReadPageItem[] {
  const { language } = definition.campaign;
  return rows
    .filter(({ cells }) => textOf(cells.item) !== "")
    .map((row) => ({ row, read: readRow(tables.page, row, language, problems) }))
    .map(({ row, read }) => ({
      order: read.number("order") ?? row.row,
      item: { ...readItem(read, row, definition), ...(read.yesNo("inUse", true) ? {} : { isOff: true }) },
    }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

function readItem(
  read: RowReader,
  from: TableRow,
  { forms, campaign }: Pick<Definition, "forms" | "campaign">,
): ReadPageItem {
  const form = findForm(forms, read.text("form"));
  return {
    from,
    kind: read.option("item", "pageItem", "count"),
    formId: form?.formId ?? read.text("form"),
    field: fieldMeant(form, forms, read.text("field")),
    row: read.text("row"),
    title: (campaign.language === "en" && read.text("titleEn")) || read.text("title"),
    side: read.option("side", "pageSide", "front"),
    readers: read.list("readers"),
  };
}

// Without a form the register of events is meant.
function fieldMeant(form: Form | undefined, forms: readonly Form[], cell: string): string {
  const fields: readonly Field[] = (form ?? forms.find(({ kind }) => kind === "register"))?.fields ?? [];
  return keyIn(fields, cell) ?? cell;
}
