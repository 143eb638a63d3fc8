// Mails at the end of a job over workbooks: a step for each unit, of which the first sends as many as the slice has time for.
import type { Definition } from "../../core/model";
import type { Problem } from "../../core/problem";
import type { Send } from "../../core/reminder";
import type { Context } from "../context";
import { deliver } from "./deliver";
import type { JobStep } from "./job";
import { isStopAsked } from "./signs";

/** What is mailed, and by what its steps are known. */
export interface Mailing {
  readonly name: string;
  /** Ids of the units to which something is still to be sent. */
  readonly open: readonly string[];
  idOf(unitId: string): string;
  /** Nobody is to be woken: the mails wait in the log, and the clock sends them in its hours. */
  readonly isQuiet?: boolean;
  /** The mails to some of them, as the directory and the log stand then. */
  sendsTo(unitIds: readonly string[]): Send[];
}

/** What writing down takes that so many mails as a page has time for have left. */
const CLOSING_MS = 2_500;

/** One step for each unit that is mailed to; `settle` writes down first what the slice did before. */
export function mailSteps(
  context: Context,
  definition: Definition,
  { name, open, idOf, sendsTo, isQuiet = false }: Mailing,
  settle: () => Problem[],
): JobStep[] {
  const passed = new Set<string>();
  let isOver = false;
  const goesOn = () => {
    isOver ||= !context.hasTime(CLOSING_MS) || isStopAsked();
    return !isOver;
  };
  // All of them in one go: the end of one mail and the beginning of the next share one turn of the lock.
  const mail = (unitIds: readonly string[]) => {
    const { problems } = deliver(context, definition, sendsTo(unitIds), () => !isQuiet && goesOn());
    // What time did not allow waits in the log; the next slice, or the clock, sends it.
    if (!isOver) for (const id of unitIds) passed.add(id);
    return problems;
  };
  return open.map((unitId) => ({
    id: idOf(unitId),
    name,
    isExtra: true,
    run: () =>
      passed.has(unitId) ? [] : [...settle(), ...mail(open.filter((id) => id === unitId || !passed.has(id)))],
  }));
}
