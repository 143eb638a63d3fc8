// Mails at the end of a push, where the office has asked for them: what it changed, once a unit and version.
import type { Definition, Unit } from "../../core/model";
import { hearsNews, newsMails } from "../../core/reminder";
import { inLanguage } from "../../core/text";
import { newsStep } from "../../core/text/jobs";
import type { Context } from "../context";
import { withStops } from "../head/link-keys";
import type { JobStep } from "./job";
import { mailSteps } from "./mail-steps";
import { openItems, openLog } from "./send-log";

/** Id of the step that mails to a unit. */
export function newsId({ unitId }: Pick<Unit, "unitId">): string {
  return `mail:${unitId}`;
}

/** One step for each of these units that can be told by mail. */
export function newsSteps(context: Context, definition: Definition, served: readonly Unit[]): JobStep[] {
  const { today, language } = context;
  const units = withStops(served);
  const mailing = {
    name: inLanguage(newsStep, language),
    open: units.filter((unit) => hearsNews(unit, today)).map(({ unitId }) => unitId),
    idOf: (unitId: string) => newsId({ unitId }),
    sendsTo: (ids: readonly string[]) => {
      const told = units.filter(({ unitId }) => ids.includes(unitId));
      const log = openLog(context);
      const sends = newsMails({ definition, units: told, today, attachesFiles: true });
      return sends.filter((send) => openItems(log, send).length > 0);
    },
  };
  return mailSteps(context, definition, mailing, () => []);
}
