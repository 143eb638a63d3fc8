// By which day a tick had been made. The sheet does not say; Drive says when the workbook was last changed, to the account
// that made it; it may be ten minutes behind, so a late tick that is collected at once is given the benefit of the doubt.
// Colleagues, whose rights reach no further than the workbook itself, go by the hour alone.
import { addDays } from "../../core/day";
import type { Day } from "../../core/model";
import type { Context } from "../context";
import { changeTimeRequest } from "../google/drive";
import { localDay } from "../google/epoch-text";
import { send } from "../google/rest";

/** The clock comes by at the latest after an hour: what is found until then was there at midnight. */
const LOOKED_AT_MIDNIGHT = "01:00";

/** Day by which each workbook's ticks had been made, where that is known to be before today. */
export function sentDays(context: Context, workbookIds: readonly string[]): { sentOn?: Day }[] {
  if (context.time < LOOKED_AT_MIDNIGHT)
    return workbookIds.map(() => ({ sentOn: addDays(context.today, -1) }));
  return send(workbookIds.map(changeTimeRequest)).map(({ status, body }) => {
    const { modifiedTime } = (body ?? {}) as { modifiedTime?: string };
    if (status !== 200 || !modifiedTime) return {};
    return { sentOn: localDay(modifiedTime, context.offset) };
  });
}
