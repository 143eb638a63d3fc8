// How each kind of period cuts a campaign's time, and which settings it goes by.
import { addDays, addMonths, clippedDay, lastDayOfMonth } from "../day/arithmetic";
import type { Day, PeriodKind, PeriodRule } from "../model";

/** A setting of the period rule that is a number. */
export type PeriodSetting = "cutoffDay" | "dueDay" | "graceDays" | "lockAfterDays";

/** One kind of period. */
export interface PeriodKindTraits {
  /** First and last day of a month's period ("2020-03"); null = one period for the whole campaign. */
  readonly month: ((month: string, rule: PeriodRule) => { readonly start: Day; readonly end: Day }) | null;
  /** The settings that it goes by, in the order in which they are asked for. */
  readonly settings: readonly PeriodSetting[];
  /** Those it cannot do without. */
  readonly needs: readonly ("cutoffDay" | "dueDay")[];
  /** What a setting is when nobody has said, as a text of the form. */
  readonly usual: Readonly<Partial<Record<PeriodSetting, string>>>;
}

/** Every kind; a new one does not compile without a row here and words in core/text/options. */
export const periodKinds: Readonly<Record<PeriodKind, PeriodKindTraits>> = {
  calendarMonth: {
    month: (month) => ({ start: `${month}-01`, end: lastDayOfMonth(month) }),
    settings: ["dueDay", "graceDays", "lockAfterDays"],
    needs: ["dueDay"],
    usual: {},
  },
  cutoffMonth: {
    month: (month, { cutoffDay }) => {
      const cutoff = cutoffDay ?? 31;
      return {
        start: addDays(clippedDay(addMonths(month, -1), cutoff), 1),
        end: clippedDay(month, cutoff),
      };
    },
    settings: ["cutoffDay", "dueDay", "graceDays", "lockAfterDays"],
    needs: ["dueDay", "cutoffDay"],
    usual: { cutoffDay: "25" },
  },
  once: { month: null, settings: ["graceDays", "lockAfterDays"], needs: [], usual: {} },
};
