import { useRef, useState } from "preact/hooks";
import { isDay } from "../../core/day/arithmetic";
import { type DayBounds, parseTypedDay } from "../../core/day/typed";
import { partWords } from "../../core/text/pages/parts";
import { Calendar } from "./calendar";
import type { ControlProps } from "./field";
import { say } from "./language";

/** A day as people write it: 3月25日 and 2020.3.25 become 2020-03-25 on leaving. A small calendar fills it in. */
export function DateField(props: {
  control: ControlProps;
  label: string;
  value: string;
  /** What a typed day is judged against; the calendar opens at its today when the field is empty. */
  bounds: DayBounds;
  onChange(value: string): void;
}) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  // What cannot be read stays as it was typed: the check at saving says what is wrong with it.
  function settle(): void {
    const read = props.value.trim() === "" ? null : parseTypedDay(props.value, props.bounds);
    if (read?.day) props.onChange(read.day);
  }
  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }
  return (
    <div class="date-field">
      <div class="date-line">
        <input
          {...props.control}
          type="text"
          autocomplete="off"
          placeholder={say(partWords.dateHint)}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
          onBlur={settle}
        />
        <button
          type="button"
          ref={opener}
          aria-expanded={isOpen ? "true" : "false"}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          {say(partWords.openCalendar)}
        </button>
      </div>
      {isOpen && (
        <Calendar
          label={props.label}
          value={props.value}
          from={isDay(props.value) ? props.value : props.bounds.today}
          today={props.bounds.today}
          onClose={close}
          onChoose={(day) => {
            props.onChange(day);
            close();
          }}
        />
      )}
    </div>
  );
}
