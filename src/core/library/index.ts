// The tabs 典型库 and 采用情况: who was chosen, by kind; and whose articles were printed, each counted once by its highest level.

import { textOf } from "../cells/text";
import type { ReportFigures } from "../figures";
import { groupBy } from "../group-by";
import type { Cells, Day, Decision, Definition, Language, Stage, Unit } from "../model";
import { ranksOf } from "../rates";
import {
  chosenAmong,
  decidedStages,
  isOfOutlets,
  printedOf,
  type Selected,
  sentBy,
  settledChoices,
  standingDecisions,
  unitsOwing,
} from "../selection";
import { type Column, computed, type Table } from "../tables/table";
import { listed } from "../text/lists";
import {
  selectionColumnWords as columnWords,
  selectionNoteWords,
  selectionTabWords,
} from "../text/selection";
import { inLanguage } from "../text/words";

type Built = Pick<Table, "name" | "group" | "columns">;

const libraryShapes = {
  form: computed("text", 110),
  kind: computed("text", 170),
  caseName: computed("longText", 240),
  unit: computed("text", 200),
  stages: computed("longText", 160),
  rank: computed("integer", 64),
  date: computed("date", 110),
  public: computed("text", 190),
  reason: computed("longText", 260),
  link: { ...computed("link", 200), oneLine: true },
  campaign: computed("text", 200),
  source: { ...computed("link", 200), oneLine: true },
} as const;

const leagueShapes = {
  form: computed("text", 110),
  unitId: computed("id", 80),
  unit: computed("text", 200),
  unitType: computed("text", 150),
  sent: computed("integer", 80),
  forwarded: computed("integer", 80),
  printed: computed("integer", 80),
  points: { ...computed("number", 80), pattern: null },
  rank: computed("integer", 70),
  note: computed("text", 140),
} as const;

function built(name: Built["name"], shapes: Readonly<Record<string, ReturnType<typeof computed>>>): Built {
  const label = (key: string) => columnWords[key as keyof typeof columnWords];
  const columns = Object.entries(shapes).map(
    ([key, shape]): Column => ({ key, label: label(key), ...shape }),
  );
  return { name, group: "read", columns };
}

/** 典型库: a row a case that was chosen in a stage whose choices stand in it, in this campaign or another one of the office. */
export const libraryTable: Built = built(selectionTabWords.library, libraryShapes);
/** 采用情况: a row a unit and register of which articles are printed. */
export const leagueTable: Built = built(selectionTabWords.league, leagueShapes);

/** What the tabs are built from. */
export interface SelectionRecord extends Selected {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  /** Of the reports that are in the totals. */
  readonly figures: readonly ReportFigures[];
  readonly today: Day;
}

/**
 * Rows of 典型库 that are of this campaign, by form and kind, the best first; `source`: the link of its head. What is public still may be objected to, and
 * stands in it when the days are over.
 */
export function libraryRows({ stages, decisions, definition, today }: SelectionRecord, source = ""): Cells[] {
  const { forms } = definition;
  const nameOf = (formId: string) => forms.find((form) => form.formId === formId)?.name ?? formId;
  const rows = [...groupBy(decisions, ({ entryId }) => entryId).values()].flatMap((all): Cells[] => {
    const of = settledChoices(all, stages, today);
    const kept = of.filter((decision) => stageOf(decision, stages)?.library);
    const last = kept[kept.length - 1];
    if (!last) return [];
    const { kind, caseName, unit, date, reason, link, publicFrom, publicTo } = last;
    // The place is that of the furthest stage that gave one.
    const rank = of.reduce<number | null>((place, each) => each.rank ?? place, null);
    const shown = publicFrom === "" ? "" : `${publicFrom} — ${publicTo}`;
    const names = listed(
      of.map(({ stage }) => stage),
      definition.campaign.language,
    );
    return [
      {
        form: nameOf(last.formId),
        kind,
        caseName,
        unit,
        stages: names,
        rank,
        date,
        public: shown,
        reason,
        link,
        campaign: definition.campaign.title,
        source,
      },
    ];
  });
  return inOrder(rows);
}

function inOrder(rows: readonly Cells[]): Cells[] {
  const keyOf = ({ form, kind, rank }: Cells) =>
    [form, kind, String(rank ?? "").padStart(5, rank ? "0" : "9")].join("\n");
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** What another head's 典型库 says, by the head's link; rows undefined where it could not be read. */
export interface ToldLibrary {
  readonly source: string;
  readonly rows?: readonly Cells[];
}

/**
 * 典型库 over campaigns: this one's rows, those that other heads tell of themselves, and of heads that could not be read what stood in the tab. So it
 * grows with each campaign whose head is named, and one that is gone takes nothing with it.
 */
export function withOtherLibraries(
  own: readonly Cells[],
  others: readonly ToldLibrary[],
  stood: readonly Cells[],
): Cells[] {
  const told = others.flatMap((other) =>
    (other.rows ?? [])
      // What it has from others is theirs to tell; an earlier version names no head, and has none but its own.
      .filter((row) => [other.source, ""].includes(textOf(row.source)))
      .map((row) => ({ ...row, source: other.source })),
  );
  const unread = others.filter(({ rows }) => !rows).map((other) => other.source);
  const kept = stood.filter((row) => unread.includes(textOf(row.source)));
  return inOrder([...own, ...told, ...kept]);
}

function stageOf({ formId, stage }: Decision, stages: readonly Stage[]): Stage | undefined {
  return stages.find((each) => each.formId === formId && each.name === stage);
}

/** Points of the articles of each unit that were printed from one day to another ("" = without bound); none has a unit without articles. */
export function printedPoints(
  { stages, decisions, units }: Pick<SelectionRecord, "stages" | "decisions" | "units">,
  start: Day,
  end: Day,
): Map<string, number> {
  const forms = [...groupBy(stages, ({ formId }) => formId)].filter(([, own]) => own.some(isOfOutlets));
  if (forms.length === 0) return new Map();
  const within = standingDecisions(decisions).filter(
    ({ result, date }) =>
      result === "chosen" && (start === "" || date >= start) && (end === "" || date <= end),
  );
  const ofUnit = (unitId: string) =>
    forms.reduce((sum, [formId, own]) => {
      const of = within.filter((each) => each.unitId === unitId && each.formId === formId);
      return sum + printedOf(of, decidedStages(own)).points;
    }, 0);
  return new Map(units.map(({ unitId }) => [unitId, ofUnit(unitId)]));
}

/** Rows of 采用情况: every unit that owes the register, those that sent nothing named. */
export function leagueRows(record: SelectionRecord): Cells[] {
  const { stages, definition } = record;
  const forms = definition.forms.filter(({ formId }) =>
    stages.some((stage) => stage.formId === formId && isOfOutlets(stage)),
  );
  return forms.flatMap(({ formId, name }) => leagueOf(formId, record).map((row) => ({ form: name, ...row })));
}

function leagueOf(
  formId: string,
  { stages, decisions, definition, units, figures }: SelectionRecord,
): Cells[] {
  const { language } = definition.campaign;
  const owing = new Set(unitsOwing(units, formId, definition));
  const own = decidedStages(stages.filter((stage) => stage.formId === formId));
  const chosen = chosenAmong(decisions, formId);
  const sent = sentBy(formId, figures);
  const lines = units
    .filter((unit) => sent.has(unit.unitId) || owing.has(unit))
    .map(({ unitId, name, unitType }) => {
      const of = chosen.filter((decision) => decision.unitId === unitId);
      const told = { unitId, unit: name, unitType, sent: sent.get(unitId) ?? 0 };
      return { ...told, ...printedOf(of, own), note: noteOf(told.sent + of.length, language) };
    });
  const ranks = ranksOf(lines, (a, b) => b.points - a.points || b.printed - a.printed || b.sent - a.sent);
  return lines
    .map((line) => ({ ...line, rank: ranks.get(line) ?? null }))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

function noteOf(count: number, language: Language): string {
  return count === 0 ? inLanguage(selectionNoteWords.none, language) : "";
}
