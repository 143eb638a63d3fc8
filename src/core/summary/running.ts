import type { Definition } from "../model";
import type { Rollup } from "../rollup";
import { dayWords } from "../text/days";
import { summaryText } from "../text/summary";
import { contained, headlineOf } from "./headline";

/** Progress of the periods that have begun and are not yet due: "已报 1 / 11，7月25日截止"; "" where none runs. */
export function runningWords(rollup: Rollup, definition: Definition): string {
  const { language } = definition.campaign;
  const parts = headlineOf(definition, rollup.today)
    .running.map((period) => ({ period, ...contained(rollup, period) }))
    .filter(({ expected }) => expected > 0)
    .map(({ period, reported, expected }) =>
      summaryText("running", language, {
        period: period.label,
        reported,
        expected,
        due: dayWords(period.dueOn, language),
      }),
    );
  return parts.length === 0
    ? ""
    : `${summaryText("runningTitle", language)}${parts.join(summaryText("runningSeparator", language))}`;
}
