import type { ComponentChildren } from "preact";
import { partWords } from "../../core/text/pages/parts";
import { say } from "./language";

interface WeekRowsProps {
  /** Seven days each, Monday first. */
  weeks: readonly (readonly string[])[];
  children: (day: string) => ComponentChildren;
}

/** Head and body of a month's table: the names of the weekdays, and a cell a day. */
export function WeekRows({ weeks, children }: WeekRowsProps) {
  return (
    <>
      <thead>
        <tr>
          {[...say(partWords.weekdays)].map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: seven fixed columns, and letters repeat in English
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day}>{children(day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}
