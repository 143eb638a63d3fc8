import { useEffect, useRef, useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { rehearsalWords } from "../../core/text/pages/rehearsal";
import type { RehearsalAnswer } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { weeksOf } from "../parts/month";
import { WeekRows } from "../parts/week-rows";
import { type DayTotal, monthsOf, namesOf, totalsOf } from "./totals";

/** The calendar of a rehearsal, and the mails of the day that is chosen. */
export function Played({ answer }: { answer: RehearsalAnswer }) {
  const totals = totalsOf(answer);
  const [day, setDay] = useState("");
  const counts = [...totals.values()].map(({ count }) => count);
  const over = [...totals.values()].filter(({ waiting }) => waiting > 0).length;
  if (counts.length === 0)
    return <Message tone="plain">{say(rehearsalWords.none, { until: answer.until })}</Message>;
  return (
    <>
      <Message tone={over > 0 ? "warn" : "done"}>
        <p>
          {say(rehearsalWords.summary, {
            until: answer.until,
            days: counts.length,
            mails: counts.reduce((sum, count) => sum + count, 0),
            most: Math.max(...counts),
          })}
        </p>
        <p>{over > 0 ? say(rehearsalWords.over, { days: over }) : say(rehearsalWords.fits)}</p>
        {answer.withoutAddress.length > 0 && (
          <p>{say(rehearsalWords.nowhere, { names: namesOf(answer.withoutAddress) })}</p>
        )}
      </Message>
      <p class="soft">{say(rehearsalWords.left)}</p>
      <div class="months">
        {monthsOf(totals).map((month) => (
          <Month key={month} month={month} totals={totals} chosen={day} onChoose={setDay} />
        ))}
      </div>
      <div aria-live="polite">
        {day === "" ? (
          <p class="soft">{say(rehearsalWords.choose)}</p>
        ) : (
          <Day key={day} day={day} answer={answer} />
        )}
      </div>
    </>
  );
}

interface MonthProps {
  month: string;
  totals: ReadonlyMap<string, DayTotal>;
  chosen: string;
  onChoose(day: string): void;
}

function Month({ month, totals, chosen, onChoose }: MonthProps) {
  const [year = "", number = ""] = month.split("-");
  return (
    <table class="month">
      <caption>{say(partWords.monthTitle, { year, month: Number(number) })}</caption>
      <WeekRows weeks={weeksOf(`${month}-01`).filter((week) => week.some((day) => day.startsWith(month)))}>
        {(day) =>
          day.startsWith(month) && (
            <Cell day={day} total={totals.get(day)} isChosen={day === chosen} onChoose={onChoose} />
          )
        }
      </WeekRows>
    </table>
  );
}

function Cell(props: { day: string; total?: DayTotal; isChosen: boolean; onChoose(day: string): void }) {
  const { day, total, isChosen } = props;
  const date = Number(day.slice(8));
  if (!total) return <span class="soft">{date}</span>;
  const { count, waiting } = total;
  const words = waiting > 0 ? rehearsalWords.dayOver : rehearsalWords.dayMails;
  return (
    <button
      type="button"
      class={waiting > 0 ? "mails over" : "mails"}
      aria-label={say(words, { day, count, waiting })}
      aria-pressed={isChosen ? "true" : "false"}
      onClick={() => props.onChoose(day)}
    >
      {date}
      <strong>{say(waiting > 0 ? rehearsalWords.countOver : rehearsalWords.count, { count })}</strong>
    </button>
  );
}

function Day({ day, answer }: { day: string; answer: RehearsalAnswer }) {
  const rows = answer.rows.filter((row) => row.day === day);
  const frame = useRef<HTMLDivElement>(null);
  // The calendar may be longer than the window.
  useEffect(() => frame.current?.scrollIntoView({ block: "nearest" }), []);
  const names = (places: readonly number[]) => namesOf(places.map((place) => answer.readers[place] ?? ""));
  return (
    <div class="table-frame" ref={frame}>
      <table class="rows">
        <caption>{day}</caption>
        <thead>
          <tr>
            <th scope="col">{say(rehearsalWords.time)}</th>
            <th scope="col">{say(rehearsalWords.subject)}</th>
            <th scope="col">{say(rehearsalWords.readers)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, subject, to, waiting }) => (
            <tr key={`${time} ${subject}`}>
              <td>{time}</td>
              <td>{subject}</td>
              <td>
                {names(to)}
                {waiting.length > 0 && (
                  <strong class="late-mails">{say(rehearsalWords.waiting, { names: names(waiting) })}</strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
