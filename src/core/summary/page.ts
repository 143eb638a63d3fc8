// Which figures, tables and charts stand on 汇总: those of the tab 汇总内容, or the usual ones where it says none.
import { fieldOf } from "../field";
import { eventRegister, peopleFieldOf } from "../form";
import type { Cells, Definition, Field, Form, Language, PageItem, PageItemKind } from "../model";
import { PLACED } from "../rows/page";
import { isOfOutlets } from "../selection/counts";
import { labelOf } from "../text";
import { mainPeriods } from "./main-return";
import type { Sources } from "./sources";

const blank = { formId: "", field: "", row: "", title: "", side: "front", readers: [] } as const;
/** An item of a kind that names nothing else. */
export const blankItem = (kind: PageItemKind): PageItem => ({ ...blank, kind });
const item = (kind: PageItemKind, more: Partial<PageItem> = {}): PageItem => ({
  ...blankItem(kind),
  ...more,
});

/** What the usual page follows from. */
type UsualOf = Pick<Definition, "forms" | "returns" | "periods" | "materials" | "stages">;

/** What stands on 汇总 where nobody has said otherwise; how many have nominated joins it when it is time. */
function usualPage(definition: UsualOf): PageItem[] {
  const events = eventRegister(definition);
  const formId = events?.formId ?? "";
  const people = events ? peopleFieldOf(events) : "";
  const result = fieldOf(events?.fields ?? [], "result");
  const table = mainTable(definition);
  return [
    item("tasksDone"),
    item("rate"),
    item("rateOnTime"),
    item("count", { formId }),
    item("sum", { formId, field: people }),
    item("overdue"),
    ...((definition.materials ?? []).length > 0 ? [item("materials")] : []),
    ...(definition.stages?.some(isOfOutlets) ? [item("printed")] : []),
    ...(table ? [item("table", { formId: table.formId })] : []),
    item("trend", { formId, field: people }),
    ...(result ? [item("choices", { formId, field: result })] : []),
    item("rates", { side: "back" }),
  ];
}

/** The same as rows of the tab, so that staff see and change it. */
export function usualPageRows(definition: UsualOf, language: Language): Cells[] {
  return usualPage(definition).map(({ kind, formId, field, side }, index) => {
    const form = definition.forms.find((candidate) => candidate.formId === formId);
    return {
      item: labelOf("pageItem", kind, language),
      form: form?.name ?? "",
      field: form?.fields.find((candidate) => candidate.field === field)?.label ?? "",
      side: PLACED.includes(kind) ? labelOf("pageSide", side, language) : "",
      order: index + 1,
      inUse: labelOf("yesNo", "yes", language),
    };
  });
}

/** What stands on the pages of all readers. */
export function itemsOf({
  page = [],
  definition,
}: Pick<Sources, "page" | "definition">): readonly PageItem[] {
  const inUse = page.filter(({ isOff }) => !isOff);
  return inUse.length > 0 ? inUse : usualPage(definition);
}

/** What stands on a page, whoever's it is. */
export function pageOf(sources: Pick<Sources, "page" | "definition" | "reader">): readonly PageItem[] {
  const { reader } = sources;
  return itemsOf(sources).filter(
    ({ readers }) => readers.length === 0 || (reader !== undefined && readers.includes(reader)),
  );
}

/** What of a campaign its forms are found in. */
type Forms = Pick<Definition, "forms" | "returns" | "periods">;

/** The form of an item; where it names none the main table, or for all that is no table the register of events. */
export function formOf({ formId, kind }: PageItem, definition: Forms): Form | undefined {
  if (formId !== "") return definition.forms.find((form) => form.formId === formId);
  return kind === "table" ? mainTable(definition) : eventRegister(definition);
}

/** The field that an item adds up or counts; where it names none the person-times of events, or the form of result. */
export function fieldOfItem(item: PageItem, definition: Forms): Field | undefined {
  const form = formOf(item, definition);
  const people = form && form === eventRegister(definition) ? peopleFieldOf(form) : undefined;
  const usual = item.kind === "choices" ? fieldOf(form?.fields ?? [], "result") : people;
  return form?.fields.find(({ field }) => field === (item.field || usual));
}

/** The table that the page usually shows: the first one of the main return, else the first of the campaign. */
function mainTable(definition: Pick<Definition, "forms" | "returns" | "periods">): Form | undefined {
  const tables = definition.forms.filter(({ kind }) => kind === "table");
  const main = mainPeriods(definition)[0]?.returnId;
  const owed = definition.returns.find(({ returnId }) => returnId === main)?.formIds ?? [];
  return tables.find(({ formId }) => owed.includes(formId)) ?? tables[0];
}
