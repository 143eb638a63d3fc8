// Decisions on cases as they are noted: rows of 评选记录, words for 首页 of the units that have them, and lines of the log, in one request.
import { returnOf } from "../../core/form/forms";
import type { Decision, Definition, Language, Report, Unit } from "../../core/model";
import {
  type Case,
  type Decided,
  decisionToCells,
  detailsOf,
  resultWords,
  toldWords,
  unclearWords,
} from "../../core/selection";
import { selectionText } from "../../core/text/selection";
import type { Context } from "../context";
import type { LogEntry } from "../head/log";
import { addReports } from "../head/record";
import type { Selection } from "../head/selection";
import { addPendingNotifications, notificationKey } from "./notify-units";

/**
 * Adds decisions, each with what the unit of the case and those that pass it on are told. Call it under the lock, on a selection that was read
 * afresh. `unclear`: reports that are to be told anew of cases that are not known apart. Gives the reports by which units are told; none where no report holds a case.
 */
export function addDecisions(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  before: Selection,
  made: readonly Decided[],
  unclear: readonly Report[] = [],
): Report[] {
  const decisions = [...before.decisions, ...made.map(({ decision }) => decision)];
  const told = toldReports(before, made, decisions, unclear, definition, units);
  // The mark comes first: a break after the record was written is healed by the clock.
  if (told.length > 0) addPendingNotifications(told.map(notificationKey));
  addReports(
    context,
    definition,
    told.map((report) => ({ report, unit: nameOf(units, report) })),
    made.map((each) => logLine(each, context)),
    [{ key: "decisions", records: made.map(({ decision }) => decisionToCells(decision, definition)) }],
  );
  return told;
}

function nameOf(units: readonly Unit[], { unitId }: Report): Pick<Unit, "unitId" | "name"> {
  return units.find((unit) => unit.unitId === unitId) ?? { unitId, name: unitId };
}

type Holder = Pick<Case, "unitId" | "periodId">;

// The unit's own report, and those of the units above that name the case among theirs.
function toldReports(
  { reports, cases, stages }: Selection,
  made: readonly Decided[],
  decisions: readonly Decision[],
  unclear: readonly Report[],
  definition: Definition,
  units: readonly Unit[],
): Report[] {
  const { language } = definition.campaign;
  // A case that was withdrawn is in no report: its unit, and those above that had passed it on, read of it where they nominate.
  const last = (unitId: string, { formId }: Case) =>
    reports.filter((each) => each.unitId === unitId && isOf(each, formId, definition)).slice(-1);
  const ownOf = (on: Case): readonly Holder[] => (on.isGone ? last(on.unitId, on) : [on]);
  const aboveOf = (on: Case): readonly Holder[] =>
    on.isGone
      ? formerPassers(on)
          .flatMap((by) => units.filter(({ name }) => name === by))
          .flatMap(({ unitId }) => last(unitId, on))
      : on.passedBy;
  const isHeld = (holder: Holder) => (report: Holder) =>
    report.unitId === holder.unitId && report.periodId === holder.periodId;
  const holders = made.flatMap(({ on }) => [...ownOf(on), ...aboveOf(on)]);
  return reports
    .filter((report) => unclear.includes(report) || holders.some(isHeld(report)))
    .map((report) => {
      const holds = isHeld(report);
      const idsOf = (holdersOf: (on: Case) => readonly Holder[]) =>
        new Set(cases.filter((on) => holdersOf(on).some(holds)).map(({ entryId }) => entryId));
      const [own, passed] = [idsOf(ownOf), idsOf(aboveOf)];
      const of = decisions.filter(
        ({ entryId, result }) => own.has(entryId) || (passed.has(entryId) && result !== "passedOn"),
      );
      const lines = [toldWords(of, stages, language), unclearWords(report, cases, language)];
      return { ...report, version: report.version + 1, decided: lines.filter(Boolean).join("\n") };
    });
}

function formerPassers({ decisions, passedBefore }: Case): string[] {
  const standing = decisions.filter(({ result }) => result === "passedOn").map(({ by }) => by);
  return [...new Set([...standing, ...passedBefore.map(({ unit }) => unit)])];
}

function isOf({ periodId }: Report, formId: string, definition: Definition): boolean {
  const owed = returnOf(definition, formId)?.returnId;
  return definition.periods.some((period) => period.id === periodId && period.returnId === owed);
}

function logLine({ on, decision }: Decided, { language }: { readonly language: Language }): LogEntry {
  const { unit, caseName: name, stage, outlet, reason } = decision;
  const last = on.decisions.find((each) => each.stage === stage && each.outlet === outlet);
  return {
    action: "selection",
    record: selectionText("record", language, { unit, name, stage }),
    before: last ? resultWords(last, language) : "",
    after: resultWords(decision, language) + detailsOf({ ...decision, reason: "" }, language),
    reason,
  };
}
