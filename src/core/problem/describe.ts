import type { Language } from "../model";
import { problemWords } from "../text/problems";
import { fill } from "../text/words";
import type { Place, Problem } from "./problem";

/** One sentence for people: place, reason, what to do. */
export function describeProblem(problem: Problem, language: Language): string {
  const words = problemWords[problem.code];
  const reason = fill(words.reason[language], problem.values);
  const action = fill(words.action[language], problem.values);
  const place = describePlace(problem.place ?? {}, language);
  return language === "zh"
    ? `${place && `${place}：`}${reason}。${action}。`
    : `${place && `${place}: `}${reason}. ${action}.`;
}

/** Several problems, one per line, the same sentence only once. */
export function describeProblems(problems: readonly Problem[], language: Language): string {
  return [...new Set(problems.map((p) => describeProblem(p, language)))].join("\n");
}

/** Words for a place, from the widest to the narrowest: workbook, unit, period, tab, cell or row, column. */
export function describePlace(place: Place, language: Language): string {
  const zh = language === "zh";
  const row =
    place.cell === undefined && place.row !== undefined
      ? zh
        ? `第 ${place.row} 行`
        : `row ${place.row}`
      : undefined;
  const parts = [
    place.workbook,
    place.unit,
    place.period,
    place.tab && (zh ? `“${place.tab}”` : `tab ${place.tab}`),
    place.cell && (zh ? `${place.cell} 格` : `cell ${place.cell}`),
    row,
    place.column && (zh ? `“${place.column}”列` : `column ${place.column}`),
  ];
  return parts.filter(Boolean).join(zh ? " " : ", ");
}
