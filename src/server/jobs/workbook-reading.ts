// One unit's workbook as it was read, and what it would submit.
import { entriesBelow } from "../../core/levels/sent-entries";
import type { SentPeriod } from "../../core/levels/sent-up";
import { unplaced, withBelow } from "../../core/levels/with-below";
import type { Definition, Moment, Period, TableRow, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import type { HomeRow } from "../../core/report";
import { fill, inLanguage } from "../../core/text";
import { statements } from "../../core/text/lists";
import { ownHeadWords } from "../../core/text/own-head";
import { ofPeriod } from "../../core/version";
import type { Wait } from "../../core/wire/procedures";
import type { UnitWorkbook } from "../unit-workbook/read";
import type { Submission } from "./submission";
import { tabsOfReport } from "./workbook-check";

/** What was read of one unit, or why it could not be. */
export interface WorkbookReading {
  unit: Unit;
  own: Definition;
  workbook: UnitWorkbook | null;
  problems: Problem[];
  /** Those of `problems` that keep a report from being read. */
  broken: readonly Problem[];
  /** What its own head workbook proposes, by period; null where nothing could be read of it, absent for a unit without one. */
  below?: ReadonlyMap<string, SentPeriod> | null;
  /** Google had no room to read it. */
  wait?: Wait | undefined;
  /** Moment by which its ticks had been made, where that is known to be before now. */
  sentAt?: Moment | undefined;
  /** When the office received its file, where a person says so. */
  receivedAt?: Moment | undefined;
}

/** Faults that keep a period's report from being read whole: then none of it is recorded, and the unit is told what is missing. */
export function faultsOf({ own, broken }: WorkbookReading, period: Period): Problem[] {
  const tabs = tabsOfReport(own, period);
  return broken.filter(({ place }) => tabs.includes(place?.tab ?? ""));
}

/** What a row of 首页 would submit of what was read. */
export function submissionOf(
  { unit, own, sentAt, receivedAt, below }: WorkbookReading,
  workbook: UnitWorkbook,
  period: Period,
  homeRow: HomeRow,
): Submission {
  const tables = workbook.tables[period.id] ?? {};
  return {
    unit,
    own,
    period,
    homeRow,
    ...(below === undefined
      ? { tableRows: rowsOf(tables) }
      : joined(rowsOf(tables), unit, own, period, below)),
    registerRows: rowsOfRegisters(workbook),
    choices: workbook.choices,
    receipt: workbook.homeStatuses[period.id]!.receipt,
    sentAt,
    receivedAt,
  };
}

// A tab that is not there is not one without rows: what stood in it was not withdrawn.
function rowsOfRegisters({ registers }: UnitWorkbook): Submission["registerRows"] {
  return Object.fromEntries(
    Object.entries(registers).flatMap(([formId, register]) => (register ? [[formId, register.rows]] : [])),
  );
}

function mapValues<A, B>(items: Readonly<Record<string, A>>, map: (item: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(items).map(([key, item]) => [key, map(item)]));
}

type Tables = Readonly<Record<string, { readonly rows: readonly TableRow[] } | null>>;

const rowsOf = (tables: Tables): Submission["tableRows"] => mapValues(tables, (table) => table?.rows ?? null);

/** Whether figures from below are known for a period, where there should be some. */
export function isBelowRead({ below }: WorkbookReading, { id }: Period): boolean {
  return below === undefined || below?.has(id) === true;
}

// The rows with what is below in them, and who is missing there.
function joined(
  rows: Submission["tableRows"],
  { unitId }: Unit,
  own: Definition,
  period: Period,
  below: ReadonlyMap<string, SentPeriod> | null,
): Pick<Submission, "tableRows" | "lacking" | "entriesBelow"> {
  const definition = ofPeriod(own, period);
  const { campaign, forms } = definition;
  const word = (key: "noTab" | "noPeriod" | "unplaced") => inLanguage(ownHeadWords[key], campaign.language);
  const sent = below?.get(period.id);
  if (!sent) return { tableRows: rows, lacking: word(below ? "noPeriod" : "noTab") };
  const formOf = (formId: string) => forms.find((form) => form.formId === formId);
  const lost = unplaced(sent.figures, (formId) => rows[formId], formOf);
  const tableRows = Object.entries(rows).map(([formId, found]) => {
    const figures = sent.figures.filter((figure) => figure.formId === formId);
    const form = formOf(formId);
    return [formId, found && form ? withBelow(found, form, figures, campaign.language) : found] as const;
  });
  const said = [sent.missing, lost === 0 ? "" : fill(word("unplaced"), { count: lost })].filter(Boolean);
  return {
    tableRows: Object.fromEntries(tableRows),
    lacking: statements(said, campaign.language),
    entriesBelow: entriesBelow(sent.entries, { unitId, periodId: period.id }, definition),
  };
}
