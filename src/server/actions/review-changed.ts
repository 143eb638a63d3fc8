// A report is looked at and decided on as its card shows it.
import type { Definition, Language, Report, Unit } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { labelOf } from "../../core/text";
import type { DecidedMeanwhile, Input } from "../../core/wire/procedures";
import { unitOf } from "./review-queue";

/** A report as a card shows it; `state` and `reviewedAt` are left out where nothing is decided. */
type Seen = Input<"review.details"> & Partial<Pick<Report, "reviewedAt"> & { readonly state: string }>;

/** Says that a report is not the one any more that a page shows; undefined where it is. */
export function changedMeanwhile(
  seen: Seen,
  present: Report | undefined,
  definition: Definition,
  units: readonly Unit[],
): Problem | undefined {
  const unit = unitOf(units, seen.unitId).name;
  const record = `${unit} ${labelOfPeriod(definition, seen.period)}`;
  if (!present) return problem("record.notFound", { record });
  if (present.revision !== seen.revision) {
    // A correction that was taken in is a new revision too.
    const { reviewedBy, reviewedAt, collectedAt, refusedAt } = present;
    const at = (reviewedBy && reviewedAt) || collectedAt || refusedAt;
    return problem("record.changedMeanwhile", { record, by: reviewedBy || unit, at });
  }
  return seen.state === undefined || seen.state === present.state
    ? undefined
    : decidedProblem(present, definition, units);
}

/** What somebody has decided on a report since a card showed it; undefined where nobody has. */
export function decidedSince(
  seen: Seen,
  { state, reviewedBy: by, reviewedAt }: Report,
  language: Language,
): DecidedMeanwhile | undefined {
  const isSame = (seen.state ?? state) === state && (seen.reviewedAt ?? reviewedAt) === reviewedAt;
  return isSame ? undefined : { by, label: labelOf("reportState", state, language), state, reviewedAt };
}

/** Says who decided on a report and what. */
export function decidedProblem(
  { unitId, periodId, state, reviewedBy, reviewedAt, collectedAt }: Report,
  definition: Definition,
  units: readonly Unit[],
): Problem {
  const { language } = definition.campaign;
  const unit = unitOf(units, unitId).name;
  return problem("review.decidedMeanwhile", {
    unit,
    period: labelOfPeriod(definition, periodId),
    by: reviewedBy || unit,
    at: (reviewedAt || collectedAt).slice(0, 16),
    state: labelOf("reportState", state, language),
  });
}
