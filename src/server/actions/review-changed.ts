// A report is looked at and decided on by its revision.
import type { Definition, Report, Unit } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import type { Input } from "../../core/wire/procedures";
import { unitOf } from "./review-queue";

/** Says that a report is not the one any more that a page shows; undefined where it is. */
export function changedMeanwhile(
  { unitId, period, revision }: Input<"review.details">,
  present: Report | undefined,
  definition: Definition,
  units: readonly Unit[],
): Problem | undefined {
  const unit = unitOf(units, unitId).name;
  const record = `${unit} ${labelOfPeriod(definition, period)}`;
  if (!present) return problem("record.notFound", { record });
  if (present.revision === revision) return undefined;
  const at = present.collectedAt || present.refusedAt;
  return problem("record.changedMeanwhile", { record, by: unit, at });
}
