// Public holidays of China by year. The build keeps the values of this module instead of the package's 31 KB with names.
import { holidays, workdays } from "chinese-days/dist/chinese-days.json";

/** Month and day of each day off by year, e.g. `{"2020": "0101 0124 …"}`; a year that is missing is not known. */
export const daysOff = byYear(Object.keys(holidays));

/** Weekend days that are worked, in the same form. */
export const makeUpDays = byYear(Object.keys(workdays));

function byYear(days: readonly string[]): Readonly<Record<string, string>> {
  const years: Record<string, string> = {};
  for (const day of days) {
    const [year, month, date] = day.split("-") as [string, string, string];
    years[year] = `${years[year] ? `${years[year]} ` : ""}${month}${date}`;
  }
  return years;
}
