import type { Problem } from "../problem";
import { timeAtEnd, timeOfSerial } from "./time";
import { type DayBounds, parseTypedDay } from "./typed";

/** A moment "2020-03-25 14:30", or what keeps a text from being one; `problem` names no column. */
export interface TypedMoment {
  readonly moment?: string;
  readonly problem?: Problem;
  /** The time of day may be read in these two ways, or was not given: none. */
  readonly times?: readonly string[];
  readonly day?: string;
}

/** Reads day and time of day as people type them in one cell, with the readings of `parseTypedDay` and `timeAtEnd`. */
export function parseTypedMoment(input: unknown, bounds: DayBounds): TypedMoment {
  const typed = parseTypedDay(input, bounds);
  if (typed.problem) return { problem: typed.problem };
  const times = timesOf(input);
  const [time, other] = times;
  if (time === undefined || other !== undefined) return { day: typed.day, times };
  return { moment: `${typed.day} ${time}` };
}

function timesOf(input: unknown): readonly string[] {
  if (typeof input === "number") return Number.isInteger(input) ? [] : [timeOfSerial(input)];
  return (
    timeAtEnd(
      String(input ?? "")
        .normalize("NFKC")
        .toLowerCase()
        .trim(),
    )?.readings ?? []
  );
}
