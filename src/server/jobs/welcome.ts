// The first mail to a unit: where its workbook is and what to do first. It leaves once the directory says that the workbook is
// open to the unit's people, and at most once for each of them.
import type { Definition, Unit } from "../../core/model";
import type { Problem } from "../../core/problem";
import { isWithinHours, unwelcomed, WIDEST, welcomes } from "../../core/reminder";
import { inLanguage } from "../../core/text";
import { welcomeStep } from "../../core/text/jobs";
import type { Context } from "../context";
import { readUnits } from "../head/campaign";
import type { JobStep } from "./job";
import { mailSteps } from "./mail-steps";
import { readSends } from "./send-log";

/** Id of the step that mails to a unit. */
export function welcomeId({ unitId }: Pick<Unit, "unitId">): string {
  return `mail:${unitId}`;
}

/** One step for each of these units that somebody has to be told of; `settle` writes down first what was shared. A person's wish is carried out at any hour. */
export function welcomeSteps(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  settle: () => Problem[],
  isWished: boolean,
): JobStep[] {
  const { today, language } = context;
  const mailing = {
    name: inLanguage(welcomeStep, language),
    open: unwelcomed({ units, log: readSends(context), today }).map(({ unitId }) => unitId),
    isQuiet: !isWished && !isWithinHours(context.time, WIDEST),
    idOf: (unitId: string) => welcomeId({ unitId }),
    sendsTo: (ids: readonly string[]) => {
      const now = readUnits(context, definition).filter(({ unitId }) => ids.includes(unitId));
      return welcomes({ definition, units: now, log: readSends(context), today, attachesFiles: true });
    },
  };
  return mailSteps(context, definition, mailing, settle);
}
