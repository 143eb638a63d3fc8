// 更正建议 decided: what is accepted becomes a new revision of the accepted report, what is declined is told to the unit.
import { figuresOf } from "../../core/figures";
import type { Change } from "../../core/levels";
import type { Definition, Report, Unit } from "../../core/model";
import { labelOfPeriod, previousPeriod } from "../../core/period";
import { isSettled, type SetOf, tornProblem } from "../../core/report";
import { withCorrections } from "../../core/report/corrections/apply";
import { decideCorrections } from "../../core/report/corrections/decide";
import { correctionsOf } from "../../core/report/corrections/text";
import type { Correction } from "../../core/report/corrections/types";
import { fill, inLanguage } from "../../core/text";
import { operationWords } from "../../core/text/operation";
import { shortened } from "../../core/text/shorten";
import { definitionOf } from "../../core/units";
import { ofPeriod, recordedBy } from "../../core/version";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import type { LogEntry } from "../head/log";
import {
  addReports,
  addToRecord,
  type CampaignRecord,
  type RecordEntry,
  readRecordOf,
  readReports,
} from "../head/record";
import { markRollupDue } from "../jobs/clock-state";
import { moveLines, withdrawnFrom } from "../jobs/moves";
import { addPendingNotifications, notificationKey, notifyUnits } from "../jobs/notify-units";
import { ProblemError } from "../problem-error";
import { changedMeanwhile } from "./review-changed";
import { correctionWords } from "./review-correction-words";
import { figuresIn, marksOf } from "./review-levels";
import { listedReports } from "./review-list";
import { unitOf } from "./review-queue";
import { takingProblems } from "./review-refusal";

type Asked = Input<"review.correct">;

/** Accepts and declines corrections of one report. Throws ProblemError where one is not proposed any more. */
export function reviewCorrect(context: Context, asked: Asked): Output<"review.correct"> {
  loadDefinition(context, ["reports", "events"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const decided = edit(() => decide(context, definition, units, asked));
  notifyUnits(context, definition, units, decided.map(notificationKey));
  return listedReports(context, definition, units, { filter: "waiting" });
}

function decide(context: Context, definition: Definition, units: readonly Unit[], asked: Asked): Report[] {
  const kept = recordedBy(definition);
  const ofUnit = ({ unitId }: SetOf) => unitId === asked.unitId;
  const known = readRecordOf(context, kept, ofUnit, readReports(context, true, true));
  const isIt = (set: SetOf) => ofUnit(set) && set.periodId === asked.period;
  const before = known.reports.find(isIt);
  const refusal =
    changedMeanwhile(asked, before, definition, units) ?? tornOf(known, isIt, definition, units);
  if (!before || refusal) throw new ProblemError(refusal ? [refusal] : []);
  const unit = unitOf(units, asked.unitId);
  const review = {
    by: context.user,
    at: context.now,
    unit: unit.name,
    period: labelOfPeriod(definition, asked.period),
    language: definition.campaign.language,
  };
  const wordsOf = changeWords(before, definition);
  const { report, problem, accepted = [] } = decideCorrections(before, asked, review, wordsOf);
  if (problem) throw new ProblemError([problem]);
  const log = logOf(before, asked, `${review.unit} ${review.period}`, definition);
  // Both marks come first: a break after the record was written is healed by the clock.
  const place = units.find(({ unitId }) => unitId === asked.unitId);
  const entries =
    place && accepted.length > 0 ? corrected(context, kept, known, report, accepted, place) : [];
  const marks = marksOf(context, changesOf(before, entries, kept), { ...known, definition, units });
  const others = [...entries.slice(1), ...marks.reports].map((entry) => entry.report);
  addPendingNotifications([report, ...others].map(notificationKey));
  markRollupDue(context.epoch);
  const lines = [...log, ...moveLines(entries.slice(1), asked.period, definition), ...marks.log];
  if (entries.length === 0) addReports(context, kept, [{ report, unit }], lines);
  else addToRecord(context, kept, entries, lines, marks.reports);
  return [report, ...others];
}

/** Most signs that a change is told in. */
const MOST_SIGNS = 160;

// What each correction would change, in a line that a cell can hold.
function changeWords(report: Report, definition: Definition): (id: string) => string {
  const told = correctionWords(report, definition);
  const { language } = definition.campaign;
  return (id) => {
    const { label = "", before = "", after = "" } = told.find((item) => item.id === id) ?? {};
    const words = fill(inLanguage(operationWords.declinedChange, language), {
      label,
      before: before || "—",
      after: after || "—",
    });
    return shortened(words, MOST_SIGNS);
  };
}

// What was corrected of an accepted report; those that gave an entry up are not accepted.
function changesOf(before: Report, [corrected]: readonly RecordEntry[], definition: Definition): Change[] {
  if (!corrected) return [];
  const { unit, report, ...rows } = corrected;
  const { unitId, periodId } = report;
  const after = figuresOf({ unitId, periodId, ...rows }, definition);
  return [{ unit, periodId, before: figuresIn(before), after }];
}

function tornOf(
  { torn }: CampaignRecord,
  isIt: (set: SetOf) => boolean,
  definition: Definition,
  units: readonly Unit[],
) {
  const found = torn.find(isIt);
  return found && tornProblem(found, definition, units);
}

// The corrected report first, then those that gave an entry up to it.
function corrected(
  context: Context,
  kept: Definition,
  known: CampaignRecord,
  report: Report,
  accepted: readonly Correction[],
  unit: Unit,
): RecordEntry[] {
  const ofThis = ({ unitId, periodId }: SetOf) => unitId === report.unitId && periodId === report.periodId;
  const own = definitionOf(kept, unit);
  const period = own.periods.find(({ id }) => id === report.periodId);
  const definition = period ? ofPeriod(own, period) : own;
  const recorded = {
    report,
    ledger: known.ledger.filter(ofThis),
    activities: known.activities.filter(ofThis),
  };
  const made = withCorrections(recorded, accepted, { definition, now: context.now });
  if (period) {
    const open = [...accepted, ...correctionsOf(report).open];
    const whose = { definition, period, unit };
    const correcting = { definition, now: context.now };
    const last = previousPeriod(own.periods, period.id)?.id;
    const previous = known.ledger.filter((row) => row.unitId === unit.unitId && row.periodId === last);
    const found = takingProblems(recorded, made, { chosen: accepted, open, whose, correcting, previous });
    if (found.length > 0) throw new ProblemError(found);
  }
  const ids = new Set(made.activities.map(({ activityId }) => activityId));
  const moved = known.activities.filter(
    (entry) =>
      entry.unitId === report.unitId && entry.periodId !== report.periodId && ids.has(entry.activityId),
  );
  const withdrawn = period ? withdrawnFrom(context, { unit, own, period }, known, moved) : [];
  return [{ unit, ...made }, ...withdrawn.filter((entry) => !isSettled(entry.report))];
}

function logOf(
  report: Report,
  { accept, decline, reason }: Asked,
  record: string,
  definition: Definition,
): LogEntry[] {
  return correctionWords(report, definition)
    .filter(({ id }) => accept.includes(id) || decline.includes(id))
    .map(({ id, label, before, after }) => ({
      action: accept.includes(id) ? "correction.accepted" : "correction.declined",
      record: `${record} ${label}`,
      before,
      after,
      reason: decline.includes(id) ? reason.trim() : "",
    }));
}
