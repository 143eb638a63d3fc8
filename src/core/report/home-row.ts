import { groupBy } from "../group-by";
import type { Language, Moment, Report, ReportState } from "../model";
import { fill, inLanguage, labelOf, text } from "../text";
import { statements } from "../text/lists";
import { operationWords } from "../text/operation";
import { correctionsOf } from "./corrections/text";
import { countWaiting, type Declined } from "./corrections/types";
import { reportStates } from "./states";

/** What a period's row of 首页 tells the unit, in words; its boxes are the unit's own. */
export interface HomeRowStatus {
  readonly state: string;
  readonly collectedAt: Moment;
  readonly receipt: string;
  readonly message: string;
}

/** What a row of 首页 should say: it follows from the record, and from whether the unit has changed anything since. */
export function homeRowStatus(
  report: Report | undefined,
  language: Language,
  isChanged: boolean,
): HomeRowStatus {
  if (!report)
    return { state: labelOf("reportState", "draft", language), collectedAt: "", receipt: "", message: "" };
  if (report.refusedAt !== "") return refusedRowStatus(report, language);
  return {
    state: labelOf("reportState", report.state, language),
    collectedAt: report.collectedAt.slice(0, 16),
    receipt: report.receipt,
    message: lines(
      report.decided ?? "",
      ...messagesOf(report, language),
      isChanged ? changeOf(report, language) : "",
    ),
  };
}

// The answer to a tick that was refused: why nothing was taken in. The receipt of what was taken in before stays.
function refusedRowStatus(report: Report, language: Language): HomeRowStatus {
  const { refusedAt, receipt, problems } = report;
  return {
    state: text("unitWorkbook.troubled", language),
    collectedAt: refusedAt.slice(0, 16),
    receipt,
    message: lines(text("unitWorkbook.refused", language, { problems }), returnOf(report, language)),
  };
}

/**
 * What a row must be made to say, null where it says that already. `isChanged` is undefined where nobody has looked; then the row
 * is believed. A tick that was refused again for the same reasons has a later time than the record.
 */
export function homeRowCorrection(
  found: HomeRowStatus,
  report: Report | undefined,
  language: Language,
  isChanged?: boolean,
): HomeRowStatus | null {
  // What a report said before it was accepted holds no more: a change is proposed by then.
  const isAsFound = report !== undefined && found.state === labelOf("reportState", report.state, language);
  const isNamed = isAsFound && found.message.endsWith(changeOf(report, language));
  const wanted =
    goneFromRecord(found, report, language) ?? homeRowStatus(report, language, isChanged ?? isNamed);
  const isLater = report !== undefined && report.refusedAt !== "" && found.collectedAt > wanted.collectedAt;
  return isSame(isLater ? { ...found, collectedAt: wanted.collectedAt } : found, wanted) ? null : wanted;
}

// 首页 is written after the record. Where it knows more, somebody has deleted a row of 报表记录: that is said, nothing falls back silently.
function goneFromRecord(
  found: HomeRowStatus,
  report: Report | undefined,
  language: Language,
): HomeRowStatus | undefined {
  const shows = (state: ReportState) => found.state === labelOf("reportState", state, language);
  if (!report && found.collectedAt !== "" && (["submitted", "returned", "accepted"] as const).some(shows))
    return { ...found, message: text("unitWorkbook.reportGone", language) };
  const isSameVersion =
    found.collectedAt === report?.collectedAt.slice(0, 16) && found.receipt === report?.receipt;
  if (report?.state === "submitted" && report.refusedAt === "" && isSameVersion && shows("accepted"))
    return { ...found, message: text("unitWorkbook.acceptanceGone", language) };
  return undefined;
}

function isSame(found: HomeRowStatus, wanted: HomeRowStatus): boolean {
  return (
    found.state === wanted.state &&
    found.collectedAt === wanted.collectedAt &&
    found.receipt === wanted.receipt &&
    found.message === wanted.message
  );
}

function messagesOf(report: Report, language: Language): string[] {
  if (reportStates[report.state].isSettled) return correctionWords(report, language);
  const { problems } = report;
  const hints = problems && text("unitWorkbook.hints", language, { hints: problems });
  return [returnOf(report, language), hints];
}

// What becomes of what the unit has changed since its report was accepted.
function correctionWords(report: Report, language: Language): string[] {
  const corrections = correctionsOf(report);
  const { declined, faults, more = 0 } = corrections;
  const count = countWaiting(corrections);
  const { reason, reviewedAt, below } = report;
  const told = declined.filter(({ words }) => words !== "");
  const at = reviewedAt.slice(0, 16);
  return [
    ...[...groupBy(told, (item) => `${item.at}|${item.reason}`).values()].map((items) =>
      declinedWords(items, language),
    ),
    told.length === 0 && reason !== ""
      ? fill(inLanguage(operationWords.declined, language), { at, reason })
      : "",
    count > 0 ? text("unitWorkbook.proposed", language, { count }) : "",
    more > 0 ? text("unitWorkbook.proposedLater", language, { more }) : "",
    faults && text("unitWorkbook.notProposed", language, { problems: faults }),
    below,
  ];
}

// What was declined at one time for one reason.
function declinedWords(items: readonly Declined[], language: Language): string {
  const [{ at = "", reason = "" } = {}] = items;
  const changes = statements(
    items.map(({ words }) => words),
    language,
  );
  return fill(inLanguage(operationWords.declinedChanges, language), { at: at.slice(0, 16), changes, reason });
}

function returnOf({ state, reviewedAt, reason }: Report, language: Language): string {
  if (!reportStates[state].comesAgain) return "";
  return fill(inLanguage(operationWords.returned, language), { at: reviewedAt.slice(0, 16), reason });
}

function changeOf({ state, revision }: Report, language: Language): string {
  const { awaitsReview, isSettled } = reportStates[state];
  return awaitsReview || isSettled ? text("unitWorkbook.notContained", language, { revision }) : "";
}

function lines(...texts: readonly string[]): string {
  return texts.filter((line) => line !== "").join("\n");
}
