import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { addDays } from "../../core/day/arithmetic";
import { partWords } from "../../core/text/pages/parts";
import { say } from "./language";
import { monthsLater, weeksOf } from "./month";
import { WeekRows } from "./week-rows";

const MOVES: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => monthsLater(day, -1),
  PageDown: (day) => monthsLater(day, 1),
};

interface CalendarProps {
  label: string;
  /** The chosen day, "" for none. */
  value: string;
  /** The day it opens at. */
  from: string;
  today: string;
  onChoose(day: string): void;
  onClose(): void;
}

/** A month to choose a day from, by mouse or by keys. Closes when the focus leaves it. */
export function Calendar(props: CalendarProps) {
  const [day, setDay] = useState(props.from);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The focus follows the day as it is moved by keys; the month buttons keep theirs.
    if (!document.activeElement?.closest(".calendar-head"))
      box.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  useEffect(() => box.current?.scrollIntoView({ block: "nearest" }), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      props.onClose();
    }
    const move = (event.target as HTMLElement).dataset.day ? MOVES[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    setDay(move);
  }
  function onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next && !box.current?.contains(next)) props.onClose();
  }
  const [year = "", month = ""] = day.split("-");
  return (
    <div
      class="calendar"
      role="dialog"
      aria-label={say(partWords.calendarOf, { label: props.label })}
      ref={box}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <div class="calendar-head">
        <button
          type="button"
          aria-label={say(partWords.previousMonth)}
          onClick={() => setDay(monthsLater(day, -1))}
        >
          ‹
        </button>
        <strong aria-live="polite">{say(partWords.monthTitle, { year, month: Number(month) })}</strong>
        <button
          type="button"
          aria-label={say(partWords.nextMonth)}
          onClick={() => setDay(monthsLater(day, 1))}
        >
          ›
        </button>
      </div>
      <table>
        <WeekRows weeks={weeksOf(day)}>{(date) => <DayButton date={date} at={day} {...props} />}</WeekRows>
      </table>
      <p class="field-help">{say(partWords.calendarKeys)}</p>
    </div>
  );
}

function DayButton({ date, at, value, today, onChoose }: CalendarProps & { date: string; at: string }) {
  const classes = [date === today && "today", date.slice(0, 7) !== at.slice(0, 7) && "outside"];
  return (
    <button
      type="button"
      data-day={date}
      tabIndex={date === at ? 0 : -1}
      aria-label={date}
      aria-pressed={date === value ? "true" : "false"}
      aria-current={date === today ? "date" : undefined}
      class={classes.filter(Boolean).join(" ")}
      onClick={() => onChoose(date)}
    >
      {Number(date.slice(8))}
    </button>
  );
}
