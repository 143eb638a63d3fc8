// The first mail to a unit: where its workbook is and what to do first. It leaves once the directory says that the workbook is
// open to the unit's people, and at most once for each of them.
import type { Definition, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import { unwelcomed, welcomes } from "../../core/reminder";
import { inLanguage } from "../../core/text";
import { welcomeStep } from "../../core/text/jobs";
import type { Context } from "../context";
import { readUnits } from "../head/campaign";
import { deliver } from "./deliver";
import type { JobStep } from "./job";
import { readSends } from "./send-log";
import { isStopAsked } from "./signs";

/** Id of the step that mails to a unit. */
export function welcomeId({ unitId }: Pick<Unit, "unitId">): string {
  return `mail:${unitId}`;
}

/** One step for each of these units that somebody has to be told of; `settle` writes down first what was shared. */
export function welcomeSteps(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  settle: () => Problem[],
): JobStep[] {
  const passed = new Set<string>();
  const name = inLanguage(welcomeStep, context.language);
  const open = unwelcomed({ units, log: readSends(context), today: context.today });
  const left = (unitId: string) => open.filter((unit) => unit.unitId === unitId || !passed.has(unit.unitId));
  return open.map(({ unitId }) => ({
    id: welcomeId({ unitId }),
    name,
    isExtra: true,
    run: () =>
      passed.has(unitId) ? [] : [...settle(), ...welcome(context, definition, left(unitId), passed)],
  }));
}

/** What writing down takes that so many mails as a page has time for have left. */
const CLOSING_MS = 2_500;

// All of them in one go: the end of one mail and the beginning of the next share one turn of the lock.
function welcome(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  passed: Set<string>,
): Problem[] {
  const ids = units.map(({ unitId }) => unitId);
  const now = readUnits(context, definition).filter(({ unitId }) => ids.includes(unitId));
  const { today } = context;
  const sends = welcomes({ definition, units: now, log: readSends(context), today, attachesFiles: true });
  let isOver = false;
  const goesOn = () => {
    isOver ||= !context.hasTime(CLOSING_MS) || isStopAsked();
    return !isOver;
  };
  const { problems } = deliver(context, definition, sends, goesOn);
  // What time did not allow waits in the log; the next slice, or the clock, sends it.
  if (!isOver) for (const id of ids) passed.add(id);
  return problems;
}
