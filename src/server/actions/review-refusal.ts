// 更正建议 that cannot be taken in as they were chosen: which cases clash, and the way out.
import type { TableLine } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { withCorrections } from "../../core/report/corrections/apply";
import { brokenIn } from "../../core/report/corrections/broken";
import type { Correction } from "../../core/report/corrections/types";
import { isCorrected, type RecordedPeriod } from "../../core/report/withdraw";
import { type Clash, clashesIn } from "../../core/selection/clashes";
import { statements } from "../../core/text/lists";

type Made = Pick<RecordedPeriod, "ledger" | "activities">;

/** The corrections that were chosen and all that wait, and whose report of which period it is. */
interface Taking {
  readonly chosen: readonly Correction[];
  readonly open: readonly Correction[];
  readonly whose: Parameters<typeof clashesIn>[0];
  readonly correcting: Parameters<typeof withCorrections>[2];
  /** Its unit's tables of the period before. */
  readonly previous: readonly TableLine[];
}

/** What keeps a recorded report from becoming `made` by some of what its unit has changed. */
export function takingProblems(recorded: RecordedPeriod, made: Made, taking: Taking): Problem[] {
  const { definition } = taking.correcting;
  if (isEmpty(made) && !isEmpty(recorded))
    return [problem("review.emptied", { period: labelOfPeriod(definition, recorded.report.periodId) })];
  const clashes = newClashes(recorded, made, taking);
  if (clashes.length === 0) return [];
  const { open, chosen, whose, correcting } = taking;
  const whole = withCorrections(recorded, open, correcting);
  const isWholeGood = open.length > chosen.length && newClashes(recorded, whole, taking).length === 0;
  const { language } = definition.campaign;
  return [...new Set(clashes.map(({ formId }) => formId))].map((formId) => {
    const own = clashes.filter((clash) => clash.formId === formId).map(({ words }) => words);
    const found = statements([...new Set(own)].slice(0, MOST_NAMED), language);
    if (!isWholeGood) return problem("review.neverTaken", { found });
    if (formId === "") return problem("review.takenWhole", { found, count: open.length });
    const form = whose.definition.forms.find((each) => each.formId === formId)?.name ?? "";
    const count = open.filter((item) => item.formId === formId).length;
    return problem("review.takenTogether", { found, form, count });
  });
}

/** Clashes that are named; the choice is wrong because of the first of them already. */
const MOST_NAMED = 3;

// What was breached before is nothing that these would break.
function newClashes(recorded: RecordedPeriod, made: Made, taking: Taking): Clash[] {
  const known = new Set(clashesOf(recorded, taking).map(({ code }) => code));
  return clashesOf(made, taking).filter(({ code }) => !known.has(code));
}

function clashesOf(made: Made, { whose, correcting, previous }: Taking): Clash[] {
  return [...clashesIn(whose, made.activities), ...brokenIn(made, previous, correcting.definition)];
}

// What is computed of no entries is 0.
function isEmpty({ ledger, activities }: Made): boolean {
  return (
    activities.length === 0 &&
    ledger.every((line) =>
      Object.entries(line.values).every(
        ([field, value]) =>
          value === null || value === "" || (value === 0 && field in line.auto && !isCorrected(line, field)),
      ),
    )
  );
}
