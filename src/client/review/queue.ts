import type { ReviewItem } from "../../core/wire/procedures";

/** What the script needs to know of a report: also which revision was looked at. */
export type ReportKey = Pick<ReviewItem, "unitId" | "period" | "revision">;

/** One text per report and revision, for sets and keys: a report that changed is another one. */
export function keyOf({ unitId, period, revision }: ReportKey): string {
  return `${unitId}|${period}|${revision}`;
}

/** Only what identifies a report. */
export function reportOf({ unitId, period, revision }: ReviewItem): ReportKey {
  return { unitId, period, revision };
}
