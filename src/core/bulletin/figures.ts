// What the names of 通报内容 stand for.
import { type Asked, asked } from "../asked";
import { eventRegister, peopleFieldOf, rowsOf } from "../form";
import { periodKinds } from "../period/kinds";
import { countWords } from "../summary/words";
import { inLanguage } from "../text";
import { bulletinNames, bulletinText } from "../text/bulletin";
import { traceOf } from "../trace";
import { campaignFigures } from "./campaign-figures";
import { chosenFigures } from "./chosen";
import { dateWords } from "./day-words";
import { type Figure, words } from "./figure";
import { periodIdOf, type Told } from "./told";
import { lacking, lateOnes, leaders, missing, shortQuotas, type UnitList, zeros } from "./unit-lists";

/** Key of a name. */
export type FigureName = keyof typeof bulletinNames;

const figures: Readonly<Record<FigureName, (told: Told) => Figure>> = {
  campaign: ({ sources }) => words(sources.definition.campaign.title),
  issuer: ({ sources }) => words(sources.definition.campaign.issuer),
  today: ({ sources, language }) => words(dateWords(sources.rollup.today, language)),
  asAt: ({ sources, language }) => words(dateWords(sources.rollup.asAt.slice(0, 10), language)),
  span: (told) => words(spanOf(told)),
  expected: ofReports("expected"),
  actual: ofReports("actual"),
  onTime: ofReports("onTime"),
  rate: ofReports("rate"),
  rateOnTime: ofReports("rateOnTime"),
  overdue: ofReports("overdue"),
  activities: (told) => amount(told, ""),
  people: (told) => amount(told, peopleField(told)),
  leaders: (told) => ofList(leaders(told)),
  missingUnits: (told) => ofList(missing(told)),
  missingCount: (told) => ofCount(missing(told)),
  lateUnits: (told) => ofList(lateOnes(told)),
  lateCount: (told) => ofCount(lateOnes(told)),
  zeroUnits: (told) => ofList(zeros(told)),
  zeroCount: (told) => ofCount(zeros(told)),
  shortQuotas: (told) => ofList(shortQuotas(told)),
  shortCount: (told) => ofCount(shortQuotas(told)),
  lackingUnits: (told) => ofList(lacking(told)),
  lackingCount: (told) => ofCount(lacking(told)),
  practice: () => ({ ...words(""), slot: "practice" }),
  next: () => ({ ...words(""), slot: "next" }),
  ...campaignFigures,
  ...chosenFigures,
};

/** The figure of a name as the tab writes it; of an amount of a form `表单·字段`, of a table `表单·行·字段`. Undefined where it means nothing. */
export function figureOf(name: string, told: Told): Figure | undefined {
  const key = nameMeant(name);
  if (key) return figures[key](told);
  const of = amountMeant(name, told);
  return of && traced(of, told);
}

/** The key of a name in whatever language. */
export function nameMeant(name: string): FigureName | undefined {
  const wanted = canonical(name);
  const keys = Object.keys(bulletinNames) as FigureName[];
  return keys.find((key) =>
    [bulletinNames[key].zh, bulletinNames[key].en].some((each) => canonical(each) === wanted),
  );
}

/** What people may write in a language, in order. */
export function namesIn({ language }: Pick<Told, "language">): string[] {
  return Object.values(bulletinNames).map((each) => inLanguage(each, language));
}

/** An amount by the names of form, row and field; undefined where they name nothing. */
export function amountMeant(
  name: string,
  {
    sources,
    period,
  }: { readonly sources: Pick<Told["sources"], "definition">; readonly period?: Told["period"] },
): Asked | undefined {
  const parts = name.split("·").map((part) => part.trim());
  const form = sources.definition.forms.find((each) => each.name === parts[0]);
  const isTable = form?.kind === "table";
  if (!form || form.kind === "card" || parts.length !== (isTable ? 3 : 2)) return undefined;
  const field = form.fields.find(({ label }) => label === parts[parts.length - 1])?.field;
  const { definition } = sources;
  const row = isTable ? rowsOf(form, definition).find(({ label }) => label === parts[1])?.rowId : "";
  return field && row !== undefined
    ? asked("amount", { formId: form.formId, field, row, periodId: period?.id ?? "" })
    : undefined;
}

function canonical(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

// Of what comes once it says nothing that it is the whole campaign's: it is called by what is sent.
function spanOf({ period, language, sources }: Told): string {
  if (!period) return bulletinText("toDate", language);
  const item = sources.definition.returns.find(({ returnId }) => returnId === period.returnId);
  const isSingle = item !== undefined && periodKinds[item.rule.kind].cutAt === null;
  return (isSingle && item.name) || period.span;
}

function ofReports(kind: Asked["kind"]): (told: Told) => Figure {
  return (told) => traced(asked(kind, { periodId: periodIdOf(told) }), told) ?? words("");
}

// Without a register of events, or a field for people in it, there are none.
function amount(told: Told, field: string | undefined): Figure {
  const formId = eventRegister(told.sources.definition)?.formId;
  const none = { ...words(countWords(0)), value: 0 };
  if (formId === undefined || field === undefined) return none;
  return traced(asked("amount", { formId, field, periodId: periodIdOf(told) }), told) ?? none;
}

function peopleField({ sources: { definition } }: Told): string | undefined {
  const events = eventRegister(definition);
  return (events && peopleFieldOf(events)) || undefined;
}

/** The figure as 这个数怎么来的 makes it again: so the bulletin says what the tabs say. */
function traced(of: Asked, { sources }: Told): Figure | undefined {
  const found = traceOf(of, sources);
  if (!found) return undefined;
  const isShare = of.kind === "rate" || of.kind === "rateOnTime";
  const value = found.value !== null && isShare ? found.value * 100 : found.value;
  return { text: found.shown, value, cited: [{ label: found.title, text: found.shown, asked: of }] };
}

function ofList({ text, count, cited }: UnitList): Figure {
  return { text, value: count, cited };
}

function ofCount({ count, cited }: UnitList): Figure {
  return { text: countWords(count), value: count, cited };
}
