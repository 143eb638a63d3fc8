import { groupBy } from "../group-by";
import type { Definition } from "../model";
import type { Rollup } from "../rollup";
import { dayWords, dueWords } from "../text/days";
import { listed } from "../text/lists";
import { summaryText } from "../text/summary";
import { extensionsOpen } from "./extended";
import { contained, headlineOf } from "./headline";

/** Units with a later day that are named; more of them are counted. */
const MOST_NAMED = 2;

/**
 * Progress of the periods that have begun and are not yet due: "已报 1 / 11，7月25日截止", and which units may still send one later than
 * the others; "" where none of it holds.
 */
export function runningWords(rollup: Rollup, definition: Definition): string {
  const { language } = definition.campaign;
  const running = headlineOf(definition, rollup.now)
    .running.map((period) => ({ period, ...contained(rollup, period) }))
    .filter(({ expected }) => expected > 0)
    .map(({ period, reported, expected }) =>
      summaryText("running", language, {
        period: period.label,
        reported,
        expected,
        due: dueWords(period, language),
      }),
    );
  const parts = [...running, ...extendedWords(rollup, definition)];
  return parts.length === 0
    ? ""
    : `${summaryText("runningTitle", language)}${parts.join(summaryText("runningSeparator", language))}`;
}

function extendedWords(rollup: Rollup, definition: Definition): string[] {
  const { language } = definition.campaign;
  const open = extensionsOpen(rollup, definition);
  return [...groupBy(open, ({ period, until }) => `${period.id} ${until}`).values()].map((own) => {
    const [{ period, until }] = own as [(typeof open)[number]];
    const units =
      own.length > MOST_NAMED
        ? summaryText("extendedUnits", language, { count: own.length })
        : listed(
            own.map(({ name }) => name),
            language,
          );
    return summaryText("extended", language, {
      period: period.label,
      units,
      until: dayWords(until, language),
    });
  });
}
