import type { Day, Definition, Language, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { settingPlace, textOf } from "../rows";
import { cellPlace } from "../rows/reader";
import { tables } from "../tables";

/** Asks, before anything is handed out, in which year a campaign is meant to run of which all that is due is past already, and names returns of which all is. */
export function checkPast(
  settings: readonly TableRow[],
  units: readonly Unit[],
  { periods, tasks, returns, campaign: { end, language } }: Definition,
  today: Day,
  rows: readonly TableRow[] = [],
): Problem[] {
  if (units.some(({ workbookId }) => workbookId !== "")) return [];
  const days = [...periods.map(({ dueOn }) => dueOn), ...tasks.map(({ deadline }) => deadline), end].filter(
    (day) => day !== "",
  );
  const last = days.sort().pop() ?? "";
  if (last === "") return [];
  if (last < today)
    return [problem("definition.allPast", { last, today }, settingPlace(settings, "end", language), "D")];
  return returns.flatMap(({ returnId, name }) => {
    const dueDays = periods.filter((period) => period.returnId === returnId).map(({ dueOn }) => dueOn);
    const row = rows.find(({ cells }) => textOf(cells.name) === name);
    return dueDays.length === 0 || dueDays.some((day) => day === "" || day >= today)
      ? []
      : [returnPast(name, [...dueDays].sort().pop()!, today, row, language)];
  });
}

// Of a return of which nothing is still to come everybody is late from the first day on.
function returnPast(
  name: string,
  last: Day,
  today: Day,
  row: TableRow | undefined,
  language: Language,
): Problem {
  const column = textOf(row?.cells.dueOn) === "" ? "dueDay" : "dueOn";
  const place = row && cellPlace(tables.returns, row, column, language);
  return problem("definition.returnPast", { name, last, today }, place, "D");
}
