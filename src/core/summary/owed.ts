// What a unit owes, in the words of its line: what is missing to quotas, what is above their maximum, materials whose day is past.
import { linesIn } from "../cells/fit";
import { isLackingPast, lackWords } from "../material";
import type { Day, Language } from "../model";
import type { UnitFigures } from "../rollup";
import { materialText } from "../text/materials";
import { summaryText } from "../text/summary";
import { widthOf } from "./canvas";
import { countWords } from "./words";

interface Gaps {
  readonly gaps: readonly Pick<UnitFigures["gaps"][number], "indicator" | "unitWord" | "gap" | "over">[];
}

/** What is missing to quotas, and what is above their maximum: "诵读大会 1场；推荐典型 超1个"; empty for an exempt unit and for one in order. */
export function gapWords({ gaps }: Gaps, language: Language): string {
  const lacking = gaps.filter(({ gap }) => gap > 0);
  const above = gaps.filter(({ over }) => over > 0);
  return [
    ...lacking.map(({ indicator, gap, unitWord }) => `${indicator} ${countWords(gap)}${unitWord}`),
    ...above.map(({ indicator, over, unitWord: word }) =>
      summaryText("overMaximum", language, { indicator, over: countWords(over), word }),
    ),
  ].join(summaryText("partMark", language));
}

/** What a unit's line says that it lacks: of quotas, and of the materials whose day is past. */
export function owedWords(unit: UnitFigures, today: Day, language: Language): string {
  const lack = lackWords(pastOf(unit, today), language);
  const materials = lack === "" ? [] : [materialText("lacking", language, { lack })];
  return [gapWords(unit, language), ...materials].filter(Boolean).join(summaryText("partMark", language));
}

const pastOf = ({ materials }: UnitFigures, today: Day) =>
  materials.filter((each) => isLackingPast(each, today));

/** The same in one line or two: how many targets and materials it is of where it takes more. */
export function shortOwedWords(unit: UnitFigures, today: Day, language: Language): string {
  const words = owedWords(unit, today, language);
  if (linesIn(words, widthOf(22, 3), 10) <= 2) return words;
  const count = (isMeant: (gap: UnitFigures["gaps"][number]) => boolean) => unit.gaps.filter(isMeant).length;
  const lacking = count(({ gap }) => gap > 0) + pastOf(unit, today).length;
  const above = count(({ over }) => over > 0);
  return [
    ...(lacking > 0 ? [summaryText("gapCount", language, { count: lacking })] : []),
    ...(above > 0 ? [summaryText("overCount", language, { count: above })] : []),
  ].join(summaryText("clauseMark", language));
}
