import type { Language, Moment, Report } from "../model";
import { fill, inLanguage, labelOf, text } from "../text";
import { operationWords } from "../text/operation";
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
  return {
    state: labelOf("reportState", report.state, language),
    collectedAt: report.collectedAt.slice(0, 16),
    receipt: report.receipt,
    message: lines(...messagesOf(report, language), isChanged ? changeOf(report, language) : ""),
  };
}

/** The answer to a tick that was refused: the record stays as it is, and the row says why nothing was taken in. */
export function rejectedRowStatus(
  report: Report | undefined,
  problems: string,
  at: Moment,
  language: Language,
): HomeRowStatus {
  const standing = homeRowStatus(report, language, false);
  const reason = report ? returnOf(report, language) : "";
  return {
    ...standing,
    collectedAt: at,
    message: lines(text("unitWorkbook.refused", language, { problems }), reason),
  };
}

/**
 * What a row must be made to say, null where it says that already. Why a tick was refused stands in no record: it stays until
 * the record changes. `isChanged` is undefined where nobody has looked; then the row is believed.
 */
export function homeRowCorrection(
  found: HomeRowStatus,
  report: Report | undefined,
  language: Language,
  isChanged?: boolean,
): HomeRowStatus | null {
  const isNamed = report !== undefined && found.message.endsWith(changeOf(report, language));
  const wanted = homeRowStatus(report, language, isChanged ?? isNamed);
  return isSame(found, wanted) || isStandingRefusal(found, wanted, report, language) ? null : wanted;
}

function isSame(found: HomeRowStatus, wanted: HomeRowStatus): boolean {
  return (
    found.state === wanted.state &&
    found.collectedAt === wanted.collectedAt &&
    found.receipt === wanted.receipt &&
    found.message === wanted.message
  );
}

function isStandingRefusal(
  found: HomeRowStatus,
  wanted: HomeRowStatus,
  report: Report | undefined,
  language: Language,
): boolean {
  const [beginning] = text("unitWorkbook.refused", language, { problems: "\n" }).split("\n");
  const last = [report?.collectedAt ?? "", report?.reviewedAt ?? ""].sort().reverse()[0]!;
  return (
    found.message.startsWith(beginning!) &&
    found.state === wanted.state &&
    found.receipt === wanted.receipt &&
    found.collectedAt >= last.slice(0, 16)
  );
}

function messagesOf(report: Report, language: Language): string[] {
  if (reportStates[report.state].isSettled) return [];
  const { problems } = report;
  const hints = problems && text("unitWorkbook.hints", language, { hints: problems });
  return [returnOf(report, language), hints];
}

function returnOf({ state, reviewedAt, reason }: Report, language: Language): string {
  if (!reportStates[state].comesAgain) return "";
  return fill(inLanguage(operationWords.returned, language), { at: reviewedAt.slice(0, 16), reason });
}

function changeOf({ state, revision }: Report, language: Language): string {
  return reportStates[state].awaitsReview ? text("unitWorkbook.notContained", language, { revision }) : "";
}

function lines(...texts: readonly string[]): string {
  return texts.filter((line) => line !== "").join("\n");
}
