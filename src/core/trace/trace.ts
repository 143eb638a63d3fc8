import type { Asked } from "../asked";
import { eventRegister, rowsOf } from "../form";
import { indicatorOrigins } from "../form/indicator-origins";
import type { Definition, Field, Form, Indicator, Report } from "../model";
import { labelOfPeriod, reportKey } from "../period";
import { figureLines } from "../rollup";
import { rulesOf } from "../rollup/groups";
import type { Sources } from "../summary";
import { correctedBy } from "../summary/corrected";
import { standingWords } from "../summary/status";
import { countWords, percentWords } from "../summary/words";
import { fill, inLanguage } from "../text";
import { traceWords } from "../text/trace";
import { adderOf, isOf, leftIn, type Part, registerParts, tableParts } from "./amount";
import { amountWords, leftWords, quotaWords, reportWords, taskWords } from "./formula";
import { looked, type ReportKind } from "./reports";
import type { Traced, TraceLine } from "./types";

/** What one report adds, and what is to be said of it. */
type ToldPart = Part & { readonly words?: string };

/** What numbers are taken apart with: the sources of the page, and the reports that are in the totals. */
export interface TraceSources extends Sources {
  readonly counted: readonly Report[];
}

/** Takes a number apart: its formula in words, and what each report adds to it. Undefined for one that there is not, or no more. */
export function traceOf(of: Asked, sources: TraceSources): Traced | undefined {
  if (of.kind === "amount") return amount(of, sources);
  if (of.kind === "tasksDone") return tasksDone(of, sources);
  return of.kind === "quota" ? quota(of, sources) : reports({ ...of, kind: of.kind }, sources);
}

// No report makes it: people set the status of each task.
function tasksDone(of: Asked, sources: TraceSources): Traced {
  const { tasks } = sources.definition;
  const value = tasks.filter(({ status }) => status === "done").length;
  return { asked: of, ...taskWords(value, sources), value, shown: `${value} / ${tasks.length}`, lines: [] };
}

function amount(of: Asked, sources: TraceSources): Traced | undefined {
  const { definition } = sources;
  const form = definition.forms.find(({ formId }) => formId === of.formId);
  const field = form?.fields.find((each) => each.field === of.field);
  if (!form || (of.field !== "" && !field)) return undefined;
  const words = amountWords(of, form, field, sources);
  if (form.kind === "register") {
    const parts = registerParts(form.formId, sources, adderOf(of.field)).filter(isOf(of));
    return traced(of, sum(parts), ...withCorrected(of, form, words, parts, sources), sources);
  }
  if (!field) return undefined;
  const rowId = rowMeant(of.row, form, definition);
  const { parts, left } = tableParts(rowId, field, form, sources, of);
  const formula = `${words.formula}${leftWords(left, sources)}`;
  return traced(of, tableValue(of, rowId, field, form, sources), { ...words, formula }, parts, sources);
}

/** What units corrected in their tables of what is counted here: it is not in the number, and is told of each report. */
function withCorrected(
  of: Asked,
  form: Form,
  words: Pick<Traced, "title" | "formula">,
  parts: readonly Part[],
  { figures = [], definition }: Sources,
): [Pick<Traced, "title" | "formula">, readonly ToldPart[]] {
  if (form !== eventRegister(definition)) return [words, parts];
  const told = figures.filter(isOf(of)).map((each) => {
    const { unitId, periodId } = each;
    const value = parts.find((part) => keyOf(part) === keyOf(each))?.value ?? 0;
    return { unitId, periodId, value, by: correctedBy(of.field, [each], definition) };
  });
  const corrected = told.filter(({ by }) => by !== 0);
  if (corrected.length === 0) return [words, parts];
  const { language } = definition.campaign;
  const toldOf = new Map(
    corrected.map((each) => [
      keyOf(each),
      fill(inLanguage(traceWords.corrected, language), { count: countWords(each.value + each.by) }),
    ]),
  );
  const by = corrected.reduce((all, each) => all + each.by, 0);
  const formula = fill(inLanguage(traceWords.notCorrected, language), { count: countWords(sum(parts) + by) });
  return [
    { ...words, formula: `${words.formula}${formula}` },
    parts.map((part) => ({ ...part, words: toldOf.get(keyOf(part)) ?? "" })),
  ];
}

function rowMeant(row: string, form: Form, definition: Definition): string {
  return rowsOf(form, definition).find(({ rowId, label }) => row === rowId || row === label)?.rowId ?? row;
}

function tableValue(of: Asked, row: string, { field }: Field, form: Form, sources: Sources): number | null {
  const lines = figureLines(form, sources.tables.filter(isOf(of)), sources.definition, leftIn(of, sources));
  const value = lines.find(({ rowId }) => rowId === row)?.values[field];
  return typeof value === "number" ? value : null;
}

function quota(of: Asked, sources: TraceSources): Traced | undefined {
  const { definition, rollup } = sources;
  const indicator = definition.indicators.find(({ indicatorId }) => indicatorId === of.indicatorId);
  const gap = rollup.gaps.find(
    (each) =>
      each.indicatorId === of.indicatorId && each.unitId === of.unitId && each.periodId === of.periodId,
  );
  if (!indicator || !gap) return undefined;
  const parts = quotaParts(indicator, of, sources).filter(isOf(of));
  return traced(of, gap.actual, quotaWords(gap, indicator, sources), parts, sources);
}

function quotaParts(indicator: Indicator, of: Asked, sources: Sources): Part[] {
  const { definition } = sources;
  const index = definition.indicators.indexOf(indicator);
  if (indicatorOrigins[indicator.origin].adds)
    return registerParts(
      indicator.formId,
      sources,
      (register) => rulesOf(definition)(register).find((rule) => rule.index === index)?.adds ?? (() => 0),
    ).filter(({ value }) => value !== 0);
  const form = definition.forms.find(({ formId }) => formId === indicator.formId);
  const field = form?.fields.find((each) => each.field === indicator.field);
  if (!form || !field) return [];
  const isByTask = form.kind === "table" && form.rows.length === 0;
  const named = isByTask ? indicator.taskId : indicator.row;
  const told = sources.tables.filter((table) => table.formId === form.formId && isOf(of)(table));
  const all = [...new Set(told.flatMap(({ rows }) => rows.map(([rowId]) => rowId)))];
  return (named ? [named] : all).flatMap((rowId) => tableParts(rowId, field, form, sources, of).parts);
}

function reports(of: Asked & { readonly kind: ReportKind }, sources: TraceSources): Traced {
  const { language } = sources.definition.campaign;
  const known = new Map(sources.reports.map((report) => [keyOf(report), report]));
  const all = looked(of, sources);
  const yes = all.filter(({ counts }) => counts).length;
  const isShare = of.kind === "rate" || of.kind === "rateOnTime";
  const share = all.length === 0 ? null : yes / all.length;
  const lines = all.map(({ unit, cell, counts }): TraceLine => {
    const report = known.get(reportKey(unit.unitId, cell.periodId));
    return {
      ...lineOf({ unitId: unit.unitId, periodId: cell.periodId, value: Number(counts) }, sources),
      words: standingWords(cell, language),
      ...(report && report.revision > 0 ? { report: eventOf(report) } : {}),
    };
  });
  return {
    asked: of,
    ...reportWords(of, { yes, all: all.length }, sources),
    value: isShare ? share : yes,
    shown: isShare ? percentWords(share) : countWords(yes),
    // What counts against the number comes first.
    lines: lines.sort((a, b) => a.value - b.value),
  };
}

function traced(
  of: Asked,
  value: number | null,
  words: Pick<Traced, "title" | "formula">,
  parts: readonly ToldPart[],
  sources: TraceSources,
): Traced {
  const counted = new Map(sources.counted.map((report) => [keyOf(report), report]));
  const lines = parts.map((part): TraceLine => {
    const report = counted.get(keyOf(part));
    return { ...lineOf(part, sources), ...(report ? { report: eventOf(report) } : {}) };
  });
  return { asked: of, ...words, value, shown: value === null ? "—" : countWords(value), lines };
}

function lineOf(
  { unitId, periodId, value, words = "" }: ToldPart,
  { rollup, definition }: Sources,
): TraceLine {
  const unit = rollup.units.find((each) => each.unitId === unitId)?.name ?? unitId;
  return { unitId, unit, periodId, period: labelOfPeriod(definition, periodId), value, words };
}

function eventOf({
  revision,
  state,
  collectedAt,
  reviewedBy,
  reviewedAt,
}: Report): NonNullable<TraceLine["report"]> {
  return { revision, state, collectedAt, reviewedBy, reviewedAt };
}

function keyOf({ unitId, periodId }: Pick<Report, "unitId" | "periodId">): string {
  return reportKey(unitId, periodId);
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((all, { value }) => all + value, 0);
}
