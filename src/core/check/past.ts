import type { Day, Definition, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { settingPlace } from "../rows";

/** Asks, before anything is handed out, in which year a campaign is meant to run of which all that is due is past already. */
export function checkPast(
  settings: readonly TableRow[],
  units: readonly Unit[],
  { periods, tasks, campaign: { end, language } }: Definition,
  today: Day,
): Problem[] {
  if (units.some(({ workbookId }) => workbookId !== "")) return [];
  const days = [...periods.map(({ dueOn }) => dueOn), ...tasks.map(({ deadline }) => deadline), end].filter(
    (day) => day !== "",
  );
  const last = days.sort().pop() ?? "";
  if (last === "" || last >= today) return [];
  return [problem("definition.allPast", { last, today }, settingPlace(settings, "end", language), "D")];
}
