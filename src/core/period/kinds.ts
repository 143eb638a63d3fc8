// How each kind of period cuts time, what its stretches are called, and which settings it goes by.
import { addDays, addMonths, clippedDay, daysBetween, lastDayOfMonth, weekday } from "../day/arithmetic";
import type { Day, Language, PeriodKind, PeriodRule } from "../model";
import { generalWords, halfYearNames, monthNames, tenDayNames } from "../text/general";
import { fill, inLanguage } from "../text/words";

/** A setting of the period rule that is a number. */
export type PeriodSetting = "cutoffDay" | "dueDay" | "graceDays" | "lockAfterDays";

/** A stretch of time as its kind cuts it, before a campaign clips it. */
export interface Cut {
  readonly code: string;
  readonly start: Day;
  readonly end: Day;
}

/** One kind of period. */
export interface PeriodKindTraits {
  /** The stretch that holds a day; null = one for the whole return. */
  readonly cutAt: ((day: Day, rule: Pick<PeriodRule, "cutoffDay">) => Cut) | null;
  /** The day of a stretch that a due day means; `isNext`: it is the stretch after the one that is reported on. */
  readonly dueDayOf: (cut: Cut, dueDay: number | null, isNext: boolean) => Day;
  /** Largest due day; 0 where no number says it. */
  readonly lastDueDay: number;
  /** Whether what the last month of a campaign has left after its stretch belongs to it. */
  readonly restJoins: boolean;
  /** Whether anything is ever due. */
  readonly isDue: boolean;
  /** What a stretch is called. */
  readonly nameOf: (code: string, language: Language) => string;
  /** The settings that it goes by, in the order in which they are asked for. */
  readonly settings: readonly PeriodSetting[];
  /** Those it cannot do without. */
  readonly needs: readonly ("cutoffDay" | "dueDay")[];
  /** What a setting is when nobody has said, as a text of the form. */
  readonly usual: Readonly<Partial<Record<PeriodSetting, string>>>;
}

const whole: PeriodKindTraits = {
  cutAt: null,
  dueDayOf: ({ end }) => end,
  lastDueDay: 0,
  restJoins: false,
  isDue: true,
  nameOf: (_code, language) => inLanguage(generalWords.wholeCampaign, language),
  settings: ["graceDays", "lockAfterDays"],
  needs: [],
  usual: {},
};

const months: PeriodKindTraits = {
  ...whole,
  cutAt: (day) => monthsFrom(day, 1, (month) => month),
  dueDayOf: ({ start, end }, dueDay, isNext) => clippedDay((isNext ? start : end).slice(0, 7), dueDay ?? 31),
  lastDueDay: 31,
  nameOf: (code, language) => monthNames[language](code),
  settings: ["dueDay", "graceDays", "lockAfterDays"],
  needs: ["dueDay"],
};

const days: PeriodKindTraits = {
  ...months,
  dueDayOf: ({ start, end }, dueDay) => earlier(end, addDays(start, (dueDay ?? 31) - 1)),
};

/** Every kind; a new one does not compile without a row here and words in core/text/options. */
export const periodKinds: Readonly<Record<PeriodKind, PeriodKindTraits>> = {
  once: whole,
  anytime: { ...whole, isDue: false, settings: [] },
  week: {
    ...days,
    cutAt: (day) => weekOf(addDays(day, 1 - weekday(day))),
    lastDueDay: 7,
    nameOf: named(generalWords.week),
  },
  tenDays: { ...days, cutAt: tenDaysOf, lastDueDay: 11, nameOf: tenDaysName },
  calendarMonth: months,
  cutoffMonth: {
    ...months,
    cutAt: cutoffMonthOf,
    // The month that it is called after; its first days lie in the one before.
    dueDayOf: ({ end }, dueDay) => clippedDay(end.slice(0, 7), dueDay ?? 31),
    settings: ["cutoffDay", "dueDay", "graceDays", "lockAfterDays"],
    needs: ["dueDay", "cutoffDay"],
    usual: { cutoffDay: "25" },
    restJoins: true,
  },
  quarter: {
    ...months,
    cutAt: (day) => monthsFrom(day, 3, (_month, number, year) => `${year}-Q${number}`),
    nameOf: named(generalWords.quarter),
  },
  halfYear: {
    ...months,
    cutAt: (day) => monthsFrom(day, 6, (_month, number, year) => `${year}-H${number}`),
    nameOf: (code, language) => {
      const [year = "", half = ""] = code.split("-H");
      return fill(inLanguage(halfYearNames[half === "1" ? 0 : 1], language), { year });
    },
  },
  year: {
    ...months,
    cutAt: (day) => monthsFrom(day, 12, (_month, _number, year) => year),
    nameOf: named(generalWords.year),
  },
};

function monthsFrom(
  day: Day,
  count: number,
  codeOf: (first: string, number: number, year: string) => string,
): Cut {
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / count);
  const year = day.slice(0, 4);
  const first = addMonths(`${year}-01`, index * count);
  const last = addMonths(first, count - 1);
  return { code: codeOf(first, index + 1, year), start: `${first}-01`, end: lastDayOfMonth(last) };
}

function cutoffMonthOf(day: Day, { cutoffDay }: Pick<PeriodRule, "cutoffDay">): Cut {
  const cutoff = cutoffDay ?? 31;
  const month = day.slice(0, 7);
  const code = day > clippedDay(month, cutoff) ? addMonths(month, 1) : month;
  return {
    code,
    start: addDays(clippedDay(addMonths(code, -1), cutoff), 1),
    end: clippedDay(code, cutoff),
  };
}

// ISO 8601: a week is of the year that holds its Thursday, and the first one holds 4 January.
function weekOf(monday: Day): Cut {
  const year = addDays(monday, 3).slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, addDays(monday, 3)) / 7) + 1;
  return { code: `${year}-W${String(number).padStart(2, "0")}`, start: monday, end: addDays(monday, 6) };
}

function tenDaysOf(day: Day): Cut {
  const month = day.slice(0, 7);
  const third = Math.min(2, Math.floor((Number(day.slice(8)) - 1) / 10));
  return {
    code: `${month}-${third + 1}`,
    start: `${month}-${third}1`,
    end: third === 2 ? lastDayOfMonth(month) : `${month}-${third + 1}0`,
  };
}

function tenDaysName(code: string, language: Language): string {
  const words = tenDayNames[Number(code.slice(8)) - 1] ?? tenDayNames[0];
  return fill(inLanguage(words, language), { month: monthNames[language](code.slice(0, 7)) });
}

function named(words: { readonly zh: string; readonly en: string }): PeriodKindTraits["nameOf"] {
  return (code, language) => {
    const [year = "", part = ""] = code.split("-");
    return fill(inLanguage(words, language), { year, number: Number(part.replace(/\D/g, "")) });
  };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
