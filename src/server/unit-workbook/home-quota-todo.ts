// What a unit's quotas want today, for the line at the top of 首页: as 汇总 judges them (`lightOfQuota`), from the unit's own entries.
import { quoted } from "../../core/field/formula";
import type { Language } from "../../core/model";
import type { Target } from "../../core/quota";
import { unitHomeText } from "../../core/text/unit-home";
import { speaker } from "../../core/text/words";
import { dayOf, NEAR_DAYS } from "./home-status";

const say = speaker(unitHomeText);

/** A quota with the expression of what is done of it; null where the workbook does not tell. */
export interface ToldTarget {
  readonly target: Target;
  readonly done: string | null;
}

/**
 * A formula of the quotas whose minimum is not reached and near, behind its time or past, and of what is wanted besides (`others`:
 * expressions that begin with the mark); "" where nothing is.
 */
export function quotaTodo(
  told: readonly ToldTarget[],
  others: readonly string[],
  language: Language,
): string {
  const quotas = told.flatMap(({ target, done }) =>
    done === null || target.min === null || target.deadline === ""
      ? []
      : [`IF(${wanted(target, target.min, done)},${words(target, target.min, done, language)},"")`],
  );
  const parts = [...quotas, ...others];
  const mark = say("quotaMark", language);
  return parts.length === 0 ? '=""' : `=MID(${parts.join("&")},${mark.length + 1},1000)`;
}

function wanted({ from, deadline }: Target, min: number, done: string): string {
  const near = `${dayOf(deadline)}-TODAY()<=${NEAR_DAYS}`;
  if (from === "" || from > deadline) return `AND(${done}<${min},${near})`;
  // Today included: by the end of the last day the whole is asked for.
  const share = `MIN(1,MAX(0,(TODAY()+1-${dayOf(from)})/(${dayOf(deadline)}+1-${dayOf(from)})))`;
  return `AND(${done}<${min},OR(${near},INT(${min}*${share})>${done}))`;
}

function words(
  { indicator, unitWord, deadlineText, deadline }: Target,
  min: number,
  done: string,
  language: Language,
) {
  const [gapBefore = "", gapAfter = ""] = say("quotaWants", language, { gap: "\n", unit: unitWord }).split(
    "\n",
  );
  const [lateBefore = "", lateAfter = ""] = say("late", language, { days: "\n" }).split("\n");
  const head = `${say("quotaMark", language)}${indicator}${say("clause", language)}${gapBefore}`;
  const until = `${gapAfter}${say("quotaUntil", language, { until: deadlineText || deadline })}`;
  const late = `IF(TODAY()>${dayOf(deadline)},${quoted(lateBefore)}&(TODAY()-${dayOf(deadline)})&${quoted(lateAfter)},"")`;
  return `${quoted(head)}&(${min}-(${done}))&${quoted(until)}&${late}`;
}
