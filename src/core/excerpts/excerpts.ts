// What units told in long texts: practice, effects, problems, suggestions, each piece with its day and theme.
import { roleValue } from "../field/roles";
import { onePlace } from "../figures";
import { excerptReturns, rowsOf, taskLabel, textFields } from "../form";
import type { Day, Definition, Entry, FieldValues, Form, Report, TableLine, Unit } from "../model";
import { reportKey } from "../period";
import { isOpenOn, owes } from "../units";

/** What excerpts are made from: the record as it is in the totals. */
export interface ExcerptSource {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  readonly entries: readonly Entry[];
  readonly lines: readonly TableLine[];
}

/** Of which return ("" = all) and between which days, both included ("" = without bound). */
export interface ExcerptChoice {
  readonly returnId: string;
  readonly from: Day;
  readonly to: Day;
}

/** One piece that a unit told. */
export interface Excerpt {
  readonly unit: Unit;
  /** Of the entry, or on which the report was sent. */
  readonly day: Day;
  readonly theme: string;
  /** What the unit called it beside the theme; "" = nothing more. */
  readonly name: string;
  /** Place of the theme among all. */
  readonly order: number;
  readonly texts: readonly (readonly [label: string, text: string])[];
}

/** The pieces, the newest first; what was left empty is none. */
export function excerptsOf(source: ExcerptSource, { returnId, from, to }: ExcerptChoice): Excerpt[] {
  const { definition } = source;
  const ours = definition.returns.filter((each) => returnId === "" || each.returnId === returnId);
  const formIds = new Set(ours.flatMap((each) => each.formIds));
  return definition.forms
    .filter((form) => formIds.has(form.formId) && textFields(form).length > 0)
    .flatMap((form, index) => excerptsOfForm(form, index, source))
    .filter(({ day, texts }) => texts.length > 0 && (from === "" || day >= from) && (to === "" || day <= to))
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.order - b.order));
}

/** Units that owe the return and told nothing of it in these days. */
export function silentUnits(source: ExcerptSource, choice: ExcerptChoice): Unit[] {
  const { definition, units } = source;
  const told = new Set(excerptsOf(source, choice).map(({ unit }) => unit.unitId));
  const asked = excerptReturns(definition).filter(
    ({ returnId }) => choice.returnId === "" || choice.returnId === returnId,
  );
  const end = choice.to || definition.campaign.end;
  return units.filter(
    (unit) =>
      !told.has(unit.unitId) &&
      isOpenOn(unit, end) &&
      asked.some((each) => owes(each, unit, definition.unitTypes)),
  );
}

function excerptsOfForm(form: Form, index: number, source: ExcerptSource): Excerpt[] {
  const { definition, units, reports } = source;
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]));
  const sentOn = new Map(
    reports.map(({ unitId, periodId, submittedAt }) => [
      reportKey(unitId, periodId),
      submittedAt.slice(0, 10),
    ]),
  );
  const isOurs = ({ formId }: { readonly formId: string }) => formId === form.formId;
  const named = form.kind === "register" ? form.fields.find(({ kind }) => kind === "text")?.field : undefined;
  const rows =
    form.kind === "register" ? onePlace(source.entries.filter(isOurs)) : source.lines.filter(isOurs);
  return rows.flatMap((row) => {
    const unit = unitOf.get(row.unitId);
    const day = ("date" in row && row.date) || (sentOn.get(reportKey(row.unitId, row.periodId)) ?? "");
    if (!unit) return [];
    const theme = themeOf(row, form, index, definition);
    const name = named === undefined ? "" : String(row.values[named] ?? "");
    return [
      { unit, day, ...theme, name: name === theme.theme ? "" : name, texts: textsOf(row.values, form) },
    ];
  });
}

// By task where there is one, else by what the unit called it; themes stand as tasks and forms do.
function themeOf(
  row: Entry | TableLine,
  form: Form,
  index: number,
  definition: Definition,
): Pick<Excerpt, "theme" | "order"> {
  const taskId = "taskId" in row ? row.taskId : row.rowId;
  const place = definition.tasks.findIndex((task) => task.taskId === taskId);
  const task = definition.tasks[place];
  if (task) return { theme: taskLabel(task), order: place };
  const order = definition.tasks.length + index;
  if ("rowId" in row)
    return {
      theme: rowsOf(form, definition).find(({ rowId }) => rowId === row.rowId)?.label ?? form.name,
      order,
    };
  const named = roleValue(row.values, form.fields, "theme") ?? roleValue(row.values, form.fields, "kind");
  return { theme: String(named || form.name), order };
}

function textsOf(values: FieldValues, form: Form): Excerpt["texts"] {
  return textFields(form).flatMap(({ field, label }) => {
    const text = String(values[field] ?? "").trim();
    return text === "" ? [] : [[label, text] as const];
  });
}
