// A number's formula in words.

import type { Asked } from "../asked";
import type { Definition, Field, Form, Indicator, Task } from "../model";
import { labelOfPeriod } from "../period";
import type { QuotaGap } from "../quota";
import type { Sources } from "../summary";
import { shortName } from "../summary/sources";
import { countWords } from "../summary/words";
import { labelOf, text } from "../text";
import { bracketed } from "../text/lists";
import { traceWords } from "../text/trace";
import { speaker } from "../text/words";
import type { ReportKind } from "./reports";
import type { Traced } from "./types";

const say = speaker(traceWords);
type Words = Pick<Traced, "title" | "formula">;

/** How an amount comes about. */
export function amountWords(of: Asked, form: Form, field: Field | undefined, sources: Sources): Words {
  const { language } = sources.definition.campaign;
  const what = [
    form.name,
    of.row === "" ? "" : rowLabel(of.row, sources.definition),
    field?.label ?? say("entries", language),
  ];
  const title = titled(what.filter(Boolean).join(" · "), of, sources);
  const values = { form: form.name, row: rowLabel(of.row, sources.definition), field: field?.label ?? "" };
  if (form.kind === "register")
    return { title, formula: withBasis(say(field ? "sum" : "count", language, values), sources.definition) };
  const nature = field?.kind === "yesNo" ? "stock" : (field?.nature ?? "flow");
  const key = natureKeys[nature];
  return { title, formula: withBasis(say(key, language, values), sources.definition) };
}

/** Says which units are left out as they have closed; nothing where none is. */
export function leftWords(
  left: readonly { readonly unitId: string }[],
  { units, definition }: Sources,
): string {
  const { language } = definition.campaign;
  const names = left.map(({ unitId }) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId);
  const all = names.join(text("general.separator", language));
  return names.length === 0 ? "" : say("left", language, { count: names.length, names: all });
}

const natureKeys = {
  flow: "flow",
  stock: "stock",
  latest: "latest",
  average: "average",
  ratio: "ratio",
  text: "latest",
} as const;

/** How a number or share of reports comes about. */
export function reportWords(of: Asked, { yes, all }: { yes: number; all: number }, sources: Sources): Words {
  const { language } = sources.definition.campaign;
  const kind = of.kind as ReportKind;
  return {
    title: titled(say(`${kind}Title`, language), of, sources),
    formula: say(kind, language, { yes: countWords(yes), all: countWords(all) }),
  };
}

/** How what a unit has done of a quota comes about. */
export function quotaWords(gap: QuotaGap, indicator: Indicator, sources: Sources): Words {
  const { definition } = sources;
  const { language } = definition.campaign;
  const form = definition.forms.find(({ formId }) => formId === indicator.formId);
  const field = form?.fields.find((each) => each.field === indicator.field)?.label ?? "";
  const how = say(quotaKeys[indicator.origin], language, { form: form?.name ?? "", field });
  const owed = [
    ...(gap.min === null
      ? []
      : [say("atLeast", language, { count: countWords(gap.min), word: gap.unitWord })]),
    ...(gap.max === null
      ? []
      : [say("atMost", language, { count: countWords(gap.max), word: gap.unitWord })]),
    ...(gap.gap > 0 ? [say("short", language, { count: countWords(gap.gap), word: gap.unitWord })] : []),
  ];
  const of = { unitId: gap.unitId, periodId: gap.periodId };
  return {
    title: titled(gap.indicator, of, sources),
    formula: withBasis(
      say("sentence", language, { words: [how, ...owed].join(say("clause", language)) }),
      definition,
    ),
  };
}

const quotaKeys = { typed: "quotaTyped", count: "quotaCount", sum: "quotaSum" } as const;

function titled(
  what: string,
  { unitId, periodId }: Pick<Asked, "unitId" | "periodId">,
  { rollup, definition }: Sources,
): string {
  const unit = rollup.units.find((each) => each.unitId === unitId)?.name ?? "";
  const { language } = definition.campaign;
  const period = periodId === "" ? say("toDate", language) : labelOfPeriod(definition, periodId);
  return [unit || say("allUnits", language), period, what].join(" · ");
}

function rowLabel(row: string, { tasks }: Definition): string {
  const task = tasks.find(({ taskId }) => taskId === row);
  return task ? task.shortTitle || task.title : row;
}

function withBasis(formula: string, { campaign: { totals, language } }: Definition): string {
  const basis = labelOf("totalsBasis", totals, language);
  return `${formula}${say(totals === "accepted" ? "accepted" : "collected", language, { basis })}`;
}

/** Of how many tasks how many are done, and how each of them stands. */
export function taskWords(
  yes: number,
  { definition: { tasks, campaign } }: Sources,
): Pick<Traced, "title" | "formula"> {
  const { language } = campaign;
  const statusOf = (status: Task["status"]) => labelOf("taskStatus", status, language);
  const named = tasks.map((task) => `${shortName(task)}${bracketed(statusOf(task.status), language)}`);
  const values = {
    status: statusOf("done"),
    yes,
    all: tasks.length,
    tasks: named.join(say("clause", language)),
  };
  return { title: say("tasksTitle", language), formula: say("tasks", language, values) };
}
