// Goes on with numbers along the line that lies best among them, as fills in spreadsheets do.

/** Digits that a double holds for sure. */
const DIGITS = 15;
const DAY_SECONDS = 86_400;
const ALIKE = 1e-4;

/** A number as it is meant: 0.1 + 0.2 is 0.3. */
export const asNumber = (value: number): number => Number(value.toPrecision(DIGITS));

/** A moment as it is meant: to the second, as it would be typed. */
export function asMoment(day: number): number {
  const seconds = Math.round(day * DAY_SECONDS);
  return Math.abs(day * DAY_SECONDS - seconds) < ALIKE ? seconds / DAY_SECONDS : day;
}

/** The next `length` numbers; nothing but NaN where fewer than two are known. */
export function lineOn(known: readonly number[], length: number): number[] {
  const middle = (known.length - 1) / 2;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const rise = known.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const run = known.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return Array.from({ length }, (_, next) => mean + (rise / run) * (known.length + next - middle));
}
