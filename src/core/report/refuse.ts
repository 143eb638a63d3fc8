import type { Moment, Report } from "../model";

/** A tick that was refused, and why, in words. */
export interface Refusal {
  readonly unitId: string;
  readonly periodId: string;
  readonly at: Moment;
  readonly problems: string;
}

/** The report after a tick that was refused: what was taken in before goes on counting; null where it says the same already. */
export function refuseReport(report: Report | undefined, refusal: Refusal): Report | null {
  const { unitId, periodId, at, problems } = refusal;
  if (report && report.refusedAt !== "" && report.problems === problems) return null;
  const before = report ?? { ...NOTHING_SENT, unitId, periodId };
  return { ...before, version: before.version + 1, refusedAt: at, problems };
}

/** A report of which nothing has come. */
export const NOTHING_SENT: Omit<Report, "unitId" | "periodId"> = {
  version: 0,
  state: "draft",
  revision: 0,
  zero: false,
  submittedAt: "",
  collectedAt: "",
  onTime: false,
  refusedAt: "",
  problems: "",
  receipt: "",
  content: "",
  figures: "",
  check: "",
  rows: "",
  corrections: "",
  reviewedBy: "",
  reviewedAt: "",
  reason: "",
  below: "",
};

/** What a decision about a report leaves of a tick that was refused: nothing, as its unit is answered by the decision. */
export function answered(report: Report): Report {
  return report.refusedAt === "" ? report : { ...report, refusedAt: "", problems: "" };
}
