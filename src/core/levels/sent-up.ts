// What a head workbook below proposes to the office above: the lines of a tab in the unit's workbook, and how they are read there.
import { addsUp } from "../field";
import { tablesOf } from "../form";
import { computeLines } from "../ledger";
import type { Definition, Entry, Field, FieldValue, Form, Moment, Period } from "../model";
import { reportKey, titleOfPeriod } from "../period";
import { isSettled } from "../report/states";
import { belowWords } from "../text/below";
import { ownHeadWords } from "../text/own-head";
import { inLanguage, speaker } from "../text/words";
import { isExpected } from "../units";
import { ofPeriod } from "../version";
import { notAccepted, notAcceptedWords } from "./gate";
import { lineKey } from "./line-key";
import type { BelowLine, BelowSources } from "./page";
import { type ProposedLine, proposedLines } from "./proposal";
import { entryLines, type SentEntry, sentEntriesIn } from "./sent-entries";

const say = speaker(ownHeadWords);

/** One figure from below. */
export interface SentFigure {
  readonly formId: string;
  readonly rowId: string;
  readonly field: string;
  readonly value: number;
}

/** A unit below whose report was accepted, when, and since when the tab shows it: the office above can know of it from then on alone. */
export interface AcceptedBelow {
  readonly unit: string;
  readonly at: Moment;
  readonly shown: Moment;
}

/** Since when the tab shows an acceptance. */
export type ShownSince = (periodId: string, accepted: Pick<AcceptedBelow, "unit" | "at">) => Moment;

/** What is below in one period. */
export interface SentPeriod {
  /** Who is not accepted, in words; "" = nobody. */
  readonly missing: string;
  readonly figures: readonly SentFigure[];
  /** Entries of registers; none where a head workbook of an earlier version has written. */
  readonly entries: readonly SentEntry[];
  /** Who was accepted, the latest first; nobody where an earlier version has written. */
  readonly accepted: readonly AcceptedBelow[];
}

/** The unit's own figure of a period, as it stands in its workbook. */
export type OwnFigure = (periodId: string, place: Omit<SentFigure, "value">) => number | null;

const FORMAT = "taizhang-up-1";
/** Columns (0-based) that are read: the place of a figure, who is missing, the figure of all below; the first is hidden. */
const PLACE = 0;
const MISSING = 2;
const TOGETHER = 4;

/** Whether a figure of units below is added to the unit's own: what is made of others in its row follows from these. */
function isCarried(field: Field): boolean {
  const { nature, origin } = field;
  const isAdded = nature === "stock" || nature === "flow";
  return isAdded && addsUp(field) && (origin === "typed" || origin === "count" || origin === "sum");
}

/**
 * The lines of the tab: all periods that have begun, as what was accepted stays in the reports above. `sources` are of all units of this
 * head, `entries` those of their accepted reports.
 */
export function sentUpLines(
  sources: BelowSources,
  own: OwnFigure,
  entries: readonly Entry[] = [],
  shownSince: ShownSince = (_, { at }) => at,
): BelowLine[] {
  const { definition, today } = sources;
  const { language, title } = definition.campaign;
  const begun = definition.periods.filter(({ start }) => start <= today);
  return [
    { style: "title", cells: ["", say("title", language, { title })] },
    { style: "note", cells: ["", say("note", language)] },
    { style: "note", cells: ["", say("howTo", language)] },
    { style: "note", cells: [FORMAT] },
    ...begun.flatMap((period) => periodLines(period, sources, own, entries, shownSince)),
  ];
}

function periodLines(
  period: Period,
  sources: BelowSources,
  own: OwnFigure,
  entries: readonly Entry[],
  shownSince: ShownSince,
): BelowLine[] {
  const { definition, tree, reports } = sources;
  const { language } = definition.campaign;
  const units = tree.below(ROOT);
  const missing = notAccepted(
    { unitId: ROOT, periodId: period.id },
    { definition, units, reports: [...reports.values()] },
  );
  const owing = units.filter((unit) => isExpected(unit, definition, period)).length;
  const title = inLanguage(belowWords.section, language)
    .replace("{period}", titleOfPeriod(period, definition.returns))
    .replace("{owing}", String(owing))
    .replace("{accepted}", String(owing - missing.length));
  const names = notAcceptedWords(missing, definition);
  return [
    { style: "note", cells: [] },
    { style: "section", cells: ["", title] },
    { style: "note", cells: [placeOf([period.id]), names === "" ? "" : say("missing", language), names] },
    ...acceptedLine(period, sources, shownSince),
    ...figureLines(period, sources, own, entries),
    ...entryLines(period, entries, ofPeriod(definition, period), units),
  ];
}

// The latest for people, all of them for the office above: it says of whom a later correction is.
function acceptedLine(
  { id }: Period,
  { definition, tree, reports }: BelowSources,
  shownSince: ShownSince,
): BelowLine[] {
  const accepted = tree
    .below(ROOT)
    .flatMap(({ unitId, name: unit }): Pick<AcceptedBelow, "unit" | "at">[] => {
      const report = reports.get(reportKey(unitId, id));
      return report && isSettled(report) ? [{ unit, at: report.reviewedAt }] : [];
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  const [last] = accepted;
  if (!last) return [];
  const shown = `${last.at.slice(0, 16)} ${last.unit}`;
  const key = JSON.stringify({
    accepted: [id, accepted.map((one) => [one.unit, one.at, shownSince(id, one)])],
  });
  return [
    {
      style: "note",
      cells: [key, inLanguage(ownHeadWords.lastAccepted, definition.campaign.language), shown],
    },
  ];
}

/** Above all units of a head. */
const ROOT = "";

function figureLines(
  period: Period,
  sources: BelowSources,
  own: OwnFigure,
  entries: readonly Entry[],
): BelowLine[] {
  const definition = ofPeriod(sources.definition, period);
  const ofThis = entries.filter(({ periodId }) => periodId === period.id);
  const lines = tablesOf(definition, period.returnId).flatMap((form) => {
    const carried = new Set(form.fields.filter(isCarried).map(({ field }) => field));
    const isMade = madeOf(form, ofThis, definition);
    return proposedLines(ROOT, form, sources, definition, period.id)
      .filter((line) => carried.has(line.field) && typeof line.total === "number")
      .filter((line) => line.total !== 0 || isMade(line))
      .map(({ rowId, row, field, label, below, total }): BelowLine => {
        const { formId } = form;
        const ownFigure = own(period.id, { formId, rowId, field });
        const together = Number(total);
        const key = placeOf([period.id, formId, rowId, field]);
        return {
          style: "figures",
          cells: [key, row || form.name, label, ownFigure, together, (ownFigure ?? 0) + together, ...below],
        };
      });
  });
  return lines.length === 0 ? [] : [header(sources, definition), ...lines];
}

// What entries come to and a ledger below says is nothing has to go up as well: above it would be made of the entries.
function madeOf(
  form: Form,
  entries: readonly Entry[],
  definition: Definition,
): (line: Pick<ProposedLine, "rowId" | "field">) => boolean {
  if (entries.length === 0) return () => false;
  const made = new Map(computeLines(form, entries, definition).map(({ rowId, auto }) => [rowId, auto]));
  return ({ rowId, field }) => Number(made.get(rowId)?.[field] ?? 0) !== 0;
}

function header({ tree }: BelowSources, { campaign: { language } }: Definition): BelowLine {
  const word = (key: "row" | "figure" | "own" | "total") => inLanguage(belowWords[key], language);
  const units = tree.children(ROOT).map(({ name }) => name);
  const below = say("below", language);
  return {
    style: "header",
    cells: ["", word("row"), word("figure"), word("own"), below, word("total"), ...units],
  };
}

const placeOf = (place: readonly string[]): string => JSON.stringify(place);

/** What the cells of the tab say, by period id; undefined where they are none of ours. */
export function sentUpIn(
  values: readonly (readonly FieldValue[])[],
): ReadonlyMap<string, SentPeriod> | undefined {
  if (!values.some(([first]) => first === FORMAT)) return undefined;
  const entries = sentEntriesIn(values);
  const accepted = acceptedIn(values);
  const periods = new Map<string, SentPeriod & { missing: string; figures: SentFigure[] }>();
  for (const cells of values) {
    const [periodId, formId, rowId, field] = lineKey<string[]>(cells[PLACE], '["') ?? [];
    if (periodId === undefined) continue;
    const period = periods.get(periodId) ?? {
      missing: "",
      figures: [],
      entries: entries.get(periodId) ?? [],
      accepted: accepted.get(periodId) ?? [],
    };
    periods.set(periodId, period);
    const value = cells[TOGETHER];
    if (formId === undefined) period.missing = String(cells[MISSING] ?? "");
    else if (rowId !== undefined && field !== undefined && typeof value === "number")
      period.figures.push({ formId, rowId, field, value });
  }
  return periods;
}

function acceptedIn(values: readonly (readonly FieldValue[])[]): Map<string, AcceptedBelow[]> {
  const found = values.flatMap(([cell]): [string, AcceptedBelow[]][] => {
    const key = lineKey<{ accepted: [string, [string, Moment, Moment?][]] }>(cell, '{"accepted"');
    // An earlier version does not say since when.
    return key
      ? [[key.accepted[0], key.accepted[1].map(([unit, at, shown = at]) => ({ unit, at, shown }))]]
      : [];
  });
  return new Map(found);
}
