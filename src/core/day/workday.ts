import type { Day, StaffHolidays } from "../model";
import { addDays, weekday } from "./arithmetic";
import { daysOff, makeUpDays } from "./calendar";

/** Whether the public holidays of a year are known; where not, Monday to Friday are taken as working days — say so (`holidays.unknown`). */
export function hasHolidayData(year: string | number): boolean {
  return String(year) in daysOff;
}

/** Whether it is a working day by the Chinese calendar, make-up days included. */
export function isWorkday(day: Day, staff?: StaffHolidays): boolean {
  if (staff?.off.includes(day)) return false;
  if (staff?.working.includes(day) || isListed(makeUpDays, day)) return true;
  return !isListed(daysOff, day) && weekday(day) <= 5;
}

function isListed(calendar: Readonly<Record<string, string>>, day: Day): boolean {
  const [year = "", month, date] = day.split("-");
  // Four digits and a blank: none is found across two of them.
  return calendar[year]?.includes(`${month}${date}`) ?? false;
}

/** The day itself or the next working day. */
export function nextWorkday(day: Day, isWorking: (day: Day) => boolean = isWorkday): Day {
  return nearest(day, 1, isWorking);
}

/** The day itself or the working day before it. */
export function previousWorkday(day: Day, isWorking: (day: Day) => boolean = isWorkday): Day {
  return nearest(day, -1, isWorking);
}

/** No public holiday lasts a month, so a calendar without working days falls back to the day itself. */
function nearest(day: Day, step: number, isWorking: (day: Day) => boolean): Day {
  for (let tried = 0; tried < 31; tried++) {
    const candidate = addDays(day, step * tried);
    if (isWorking(candidate)) return candidate;
  }
  return day;
}
