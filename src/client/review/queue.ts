import type { DecidedMeanwhile, ReviewItem } from "../../core/wire/procedures";

/** What the script needs to know of a report: also which revision was looked at. */
export type ReportKey = Pick<ReviewItem, "unitId" | "period" | "revision">;

/** One text per report and revision, for sets and keys: a report that changed is another one. */
export function keyOf({ unitId, period, revision }: ReportKey): string {
  return `${unitId}|${period}|${revision}`;
}

/** What a decision is on: the report as its card shows it. */
export function shownOf(item: ReviewItem): ReportKey & Pick<ReviewItem, "state" | "reviewedAt"> {
  const { state, reviewedAt } = item;
  return { ...reportOf(item), state, reviewedAt };
}

/** The report as it stands since somebody else decided on it, once that was shown. */
export function seenOf(
  meanwhile: DecidedMeanwhile | undefined,
): Partial<Pick<ReviewItem, "state" | "reviewedAt">> {
  return meanwhile ? { state: meanwhile.state, reviewedAt: meanwhile.reviewedAt } : {};
}

/** Only what identifies a report. */
export function reportOf({ unitId, period, revision }: ReviewItem): ReportKey {
  return { unitId, period, revision };
}
