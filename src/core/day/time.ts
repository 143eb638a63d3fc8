// Times of day as people type them.

/** A time of day on a clock of 24 hours, "14:30". */
export type Time = string;

/** All readings of a typed time, none when it is no time; `rest` is what stood before it. */
export interface TypedTime {
  readonly readings: readonly Time[];
  readonly rest: string;
}

/** Parts of the day and what they do to an hour up to twelve. */
const PARTS: readonly (readonly [RegExp, (hour: number) => number])[] = [
  [/^(凌晨|清晨|早上|早晨|上午|am)$/, (hour) => hour],
  [/^中午$/, (hour) => (hour < 3 ? hour + 12 : hour)],
  [/^(下午|傍晚|晚上|晚|pm)$/, (hour) => (hour < 12 ? hour + 12 : hour)],
];
const PART = "(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)?";
const CLOCK = new RegExp(`${PART} ?(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?z?(?: ?(am|pm))?$`);
const SPOKEN = new RegExp(`${PART} ?(\\d{1,2})(点钟?|时)(?:(半)|(一刻)|(\\d{1,2})分?)?$`);

/** Takes the time of day off the end of a text in half width and lower case; null where it ends with none. */
export function timeAtEnd(text: string): TypedTime | null {
  const clock = CLOCK.exec(text);
  if (clock) {
    const [all, part, hour, minute, after] = clock;
    return typed(all, text, times(Number(hour), Number(minute), part ?? after, false));
  }
  const spoken = SPOKEN.exec(text);
  if (!spoken) return null;
  const [all, part, hour, word = "", half, quarter, minutes] = spoken;
  const minute = half ? 30 : quarter ? 15 : Number(minutes ?? 0);
  return typed(all, text, times(Number(hour), minute, part, word.startsWith("点")));
}

/** All readings of a text that is a time and nothing else: 9:30, 0930, 下午3点半, 15时30分. */
export function readTime(text: string): readonly Time[] {
  const plain = text.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");
  const digits = /^(\d{2})(\d{2})$/.exec(plain);
  if (digits) return times(Number(digits[1]), Number(digits[2]), undefined, false);
  const found = timeAtEnd(plain);
  return found?.rest === "" ? found.readings : [];
}

/** The time of day of a serial number's fraction, to the minute. */
export function timeOfSerial(serial: number): Time {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return clock(Math.floor(minutes / 60), minutes % 60);
}

function typed(all: string, text: string, readings: readonly Time[]): TypedTime {
  const rest = text.slice(0, text.length - all.length).trimEnd();
  return { readings, rest: (rest.endsWith("t") ? rest.slice(0, -1) : rest).trimEnd() };
}

/** 3点 may be said of the night and of the afternoon; 3:00 and 3时 count to 24. */
function times(hour: number, minute: number, part: string | undefined, spoken: boolean): Time[] {
  if (hour > 23 || minute > 59) return [];
  const shift = part === undefined ? undefined : PARTS.find(([words]) => words.test(part))?.[1];
  if (shift) return [clock(part === "am" && hour === 12 ? 0 : shift(hour), minute)];
  return spoken && hour < 12 ? [clock(hour, minute), clock(hour + 12, minute)] : [clock(hour, minute)];
}

function clock(hour: number, minute: number): Time {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
