import type { Moment, Report } from "../../model";
import { toldSince } from "../../selection/told";
import { OTHER_CONTENT } from "../content";
import { correctionsOf } from "../corrections/text";
import { countWaiting, type Declined } from "../corrections/types";
import { isLater } from "../current";
import { isSettled, reportStates } from "../states";

/**
 * What a row of 报表记录 tells that happened. `held` = changes after acceptance have faults; `unproposed` = they were taken back; `moved` = an entry went to another report; `below` = a unit below changed; `decided` = something was decided on its entries; `missing` = rows of the report's history are gone:
 * their versions stand nowhere.
 */
export type ReportEventKind =
  | "collected"
  | "refused"
  | "accepted"
  | "returned"
  | "proposed"
  | "held"
  | "unproposed"
  | "corrected"
  | "declined"
  | "moved"
  | "below"
  | "decided"
  | "missing";

/** One step in the life of a report. */
export interface ReportEvent {
  readonly kind: ReportEventKind;
  readonly at: Moment;
  /** Who decided; "" where the unit itself or its collection did it. */
  readonly by: string;
  /** Reason of a decision, the problems by which a tick was refused, or what changed below. */
  readonly words: string;
  /** The report as it stood after it. */
  readonly report: Report;
  /** Proposals that wait (`proposed`), rows that are gone (`missing`); else 0. */
  readonly count: number;
}

/** What became of one report, from all its rows of 报表记录, the oldest first. A version that stands twice is told once. */
export function reportEvents(rows: readonly Report[]): ReportEvent[] {
  const byVersion = new Map<number, Report>();
  for (const row of rows) {
    const other = byVersion.get(row.version);
    if (!other || isLater(row, other)) byVersion.set(row.version, row);
  }
  const versions = [...byVersion.values()].sort((a, b) => a.version - b.version);
  return versions.flatMap((report, at) => eventsBetween(versions[at - 1], report));
}

function eventsBetween(before: Report | undefined, report: Report): ReportEvent[] {
  const gap = report.version - (before?.version ?? 0) - 1;
  const gone = gap > 0 ? [event("missing", before?.collectedAt ?? "", report, { count: gap })] : [];
  return isUnlocked(report, before) ? gone : [...gone, stepTo(report, before)];
}

// A refused tick that a lifted lock has answered: the line about the exception tells of it.
function isUnlocked(report: Report, before: Report | undefined): boolean {
  return (
    before !== undefined &&
    before.refusedAt !== "" &&
    report.refusedAt === "" &&
    report.state === before.state &&
    report.revision === before.revision &&
    report.reviewedAt === before.reviewedAt &&
    report.corrections === before.corrections
  );
}

function stepTo(report: Report, before: Report | undefined): ReportEvent {
  const isNewRevision = report.revision !== (before?.revision ?? 0);
  if (isDecided(report, before, isNewRevision)) return decisionEvent(report, before);
  if (report.refusedAt !== "" && (report.refusedAt !== before?.refusedAt || isOtherRefusal(report, before)))
    return event("refused", report.refusedAt, report, { words: report.problems });
  if (isNewRevision && report.content === OTHER_CONTENT)
    return event("moved", report.collectedAt, report, { words: report.problems });
  if (!isNewRevision && report.corrections !== (before?.corrections ?? ""))
    return proposedEvent(report, before);
  if (!isNewRevision && before && report.below.startsWith(before.below) && report.below !== before.below)
    return belowEvent(report, before);
  if (!isNewRevision && report.decided !== undefined && report.decided !== before?.decided)
    return decidedEvent(report.decided, report);
  return event("collected", report.collectedAt, report);
}

function proposedEvent(report: Report, before: Report | undefined): ReportEvent {
  const corrections = correctionsOf(report);
  const { at, faults } = corrections;
  const count = countWaiting(corrections);
  if (faults !== "") return event("held", at, report, { words: faults });
  const words = report.below.startsWith(before?.below ?? "") ? addedBelow(report, before) : "";
  return event(count > 0 ? "proposed" : "unproposed", at, report, { count, words });
}

// Two decisions may fall on one moment: they are told by what they changed.
function isDecided(report: Report, before: Report | undefined, isNewRevision: boolean): boolean {
  if (report.reviewedAt === "") return false;
  if (!before || report.reviewedAt !== before.reviewedAt || report.reviewedBy !== before.reviewedBy)
    return true;
  if (report.state !== before.state && !reportStates[report.state].awaitsReview) return true;
  const isCorrected = isNewRevision && report.content !== OTHER_CONTENT;
  return isSettled(report) && (isCorrected || declinedSince(report, before).length > 0);
}

function declinedSince(report: Report, before: Report | undefined): Declined[] {
  const known = new Set(before && correctionsOf(before).declined.map(({ id }) => id));
  return correctionsOf(report).declined.filter(({ id }) => !known.has(id));
}

// A refusal names what it refused. What was taken in gives no reason; an earlier record repeats the one of the refusal before.
function decisionEvent(report: Report, before: Report | undefined): ReportEvent {
  const kind = decisionOf(report, before);
  const said = kind === "declined" || kind === "corrected" ? declinedSince(report, before) : [];
  const reason = kind === "corrected" && said.length === 0 ? "" : report.reason;
  const changes = said.map(({ words }) => words).filter(Boolean);
  const words = [...changes, reason].filter(Boolean).join("\n") || report.below;
  return event(kind, report.reviewedAt, report, { by: report.reviewedBy, words });
}

// One that gave an entry up keeps its refusal, and says where the entry went.
function isOtherRefusal(report: Report, before: Report): boolean {
  return report.revision === before.revision && report.problems !== before.problems;
}

function addedBelow(report: Report, before: Report | undefined): string {
  return report.below.slice(before?.below.length ?? 0).trim();
}

// Each line begins with its minute.
function belowEvent(report: Report, before: Report): ReportEvent {
  const words = addedBelow(report, before);
  return event("below", words.slice(0, 16), report, { words });
}

// The latest of its lines, each of which begins with its minute.
function decidedEvent(decided: string, report: Report): ReportEvent {
  const { at } = toldSince(decided, "");
  return event("decided", at, report, { words: toldSince(decided, at).words });
}

// A decision about what was accepted already is one about its corrections.
function decisionOf(report: Report, before: Report | undefined): ReportEventKind {
  if (report.state === "returned") return "returned";
  if (!before || !isSettled(before)) return "accepted";
  return report.revision === before.revision ? "declined" : "corrected";
}

function event(
  kind: ReportEventKind,
  at: Moment,
  report: Report,
  more: Partial<Pick<ReportEvent, "by" | "words" | "count">> = {},
): ReportEvent {
  return { kind, at, by: "", words: "", count: 0, report, ...more };
}
