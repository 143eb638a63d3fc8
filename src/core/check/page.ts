// 汇总内容: whether each figure, table and chart has what it is made of. The units are given nothing of it, so nothing here stops.
import { addsUp, fieldKinds, fieldOf } from "../field";
import { rowsOf } from "../form";
import type { Field, Form, FormKind, PageItemKind, Stage } from "../model";
import { type Problem, problem } from "../problem";
import { textOf } from "../rows";
import { pageFromRows, type ReadPageItem } from "../rows/page";
import { isOfOutlets, nominatingStage } from "../selection";
import { fieldOfItem, formOf } from "../summary/page";
import { labelOf } from "../text";
import { type CheckContext, placeAt } from "./context";

/** What an item is made of: kinds of its form, fields that fit, and whether a field has to be named. */
interface Needs {
  readonly forms: readonly FormKind[];
  readonly fits?: (field: Field, form: Form) => boolean;
  readonly isWanted?: boolean;
  /** Whether the stages of a form are of the kind that is counted. */
  readonly isStaged?: (stages: readonly Stage[], form: Form) => boolean;
}

const isTotalled = ({ nature }: Field) => nature === "flow" || nature === "stock";
const isAmount = (field: Field, { kind }: Form) =>
  addsUp(field) && (kind === "register" || isTotalled(field));
const isCounted = ({ field, kind }: Field, form: Form) =>
  form.kind === "card"
    ? fieldKinds[kind].total === "choices"
    : [fieldOf(form.fields, "result"), fieldOf(form.fields, "kind")].includes(field);
const ofReports: Needs = { forms: [] };
const hasStages = (stages: readonly Stage[], form: Form) =>
  stages.some(({ formId }) => formId === form.formId);

/** What each kind needs; a new one does not compile without a row here. */
const needs: Readonly<Record<PageItemKind, Needs>> = {
  tasksDone: ofReports,
  rate: ofReports,
  rateOnTime: ofReports,
  overdue: ofReports,
  rates: ofReports,
  count: { forms: ["register"] },
  chosen: { forms: ["register"], isStaged: hasStages },
  materials: ofReports,
  nominated: {
    forms: ["register"],
    isStaged: (stages, form) => nominatingStage(stages, form) !== undefined,
  },
  printed: {
    forms: ["register"],
    isStaged: (stages, form) => hasStages(stages.filter(isOfOutlets), form),
  },
  sum: { forms: ["register", "table"], fits: isAmount, isWanted: true },
  table: { forms: ["table"] },
  trend: { forms: ["register"], fits: isAmount },
  choices: { forms: ["register", "card"], fits: isCounted, isWanted: true },
};

/** The tab 汇总内容. */
export function checkPage(context: CheckContext): Problem[] {
  const problems: Problem[] = [];
  const rows = pageFromRows(context.raw.page ?? [], context.definition, problems);
  const items = rows.filter(({ isOff }) => !isOff);
  return [...problems, ...items.flatMap((item) => itemProblems(context, item))].map((found) => ({
    ...found,
    grade: found.grade ?? "C",
  }));
}

function itemProblems(context: CheckContext, item: ReadPageItem): Problem[] {
  const wanted = needs[item.kind];
  const form = formOf(item, context.definition);
  const fitting = fittingForms(context, wanted);
  const others = readerProblems(context, item);
  if (wanted.isStaged && fitting.length === 0) return [stageMissing(context, item), ...others];
  if (item.formId !== "" && !(form && fitting.includes(form))) {
    const options = fitting.map(({ name }) => name);
    return [unfit(context, item, "form", item.formId, options), ...others];
  }
  return [...(form && fitting.includes(form) ? partProblems(context, item, form) : []), ...others];
}

function fittingForms({ definition }: CheckContext, { forms: kinds, isStaged }: Needs): Form[] {
  const { forms, stages = [] } = definition;
  return forms.filter(
    (form) => (kinds.length === 0 || kinds.includes(form.kind)) && (!isStaged || isStaged(stages, form)),
  );
}

function stageMissing(context: CheckContext, { kind, from }: ReadPageItem): Problem {
  const values = { item: labelOf("pageItem", kind, context.language) };
  return problem("page.stageMissing", values, placeAt(context, "page", from, "item"), "C");
}

function partProblems(context: CheckContext, item: ReadPageItem, form: Form): Problem[] {
  const { fits, isWanted = false } = needs[item.kind];
  const fitting = fits ? form.fields.filter((field) => fits(field, form)) : form.fields;
  const isUsual = !isWanted || fieldOfItem(item, context.definition) !== undefined;
  const isKnown = item.field === "" ? isUsual : fitting.some(({ field }) => field === item.field);
  const options = fitting.map(({ label }) => label);
  const ofRow = rowProblems(context, item, form);
  return isKnown ? ofRow : [unfit(context, item, "field", item.field, options), ...ofRow];
}

// Rows of a table are unlike things: one of them is named, and none is added to another.
function rowProblems(context: CheckContext, item: ReadPageItem, form: Form): Problem[] {
  const isAsked = item.kind === "sum" && form.kind === "table";
  if (!isAsked && item.row === "") return [];
  const rows = form.kind === "table" ? rowsOf(form, context.definition) : [];
  if (rows.some(({ rowId, label }) => item.row === rowId || item.row === label)) return [];
  return [
    unfit(
      context,
      item,
      "row",
      item.row,
      rows.map(({ label }) => label),
    ),
  ];
}

function readerProblems(context: CheckContext, item: ReadPageItem): Problem[] {
  const { tasks } = context.definition;
  const known = tasks.flatMap(({ leaders, leadDepartment, coDepartments }) => [
    ...leaders,
    leadDepartment,
    ...coDepartments,
  ]);
  return item.readers
    .filter((reader) => !known.includes(reader))
    .map((value) =>
      problem("page.readerUnknown", { value }, placeAt(context, "page", item.from, "readers"), "D"),
    );
}

function unfit(
  context: CheckContext,
  { kind, from }: ReadPageItem,
  column: "form" | "field" | "row",
  value: string,
  options: readonly string[],
): Problem {
  const values = { item: labelOf("pageItem", kind, context.language), value: textOf(value), options };
  const codes = { form: "page.formUnfit", field: "page.fieldUnfit", row: "page.rowUnfit" } as const;
  return problem(codes[column], values, placeAt(context, "page", from, column), "C");
}
