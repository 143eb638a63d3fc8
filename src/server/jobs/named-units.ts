// Units as one line of a plan names them: how many, and the first of their names.
import type { Language, Unit } from "../../core/model";
import { text } from "../../core/text";
import { handOutText } from "../../core/text/hand-out";

/** Names that one line lists. */
const MOST_NAMED = 5;

/** How many, and the first five of their names. */
export function namedUnits(units: readonly Unit[], language: Language): { count: number; names: string } {
  const names = units
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(text("general.separator", language));
  const isMore = units.length > MOST_NAMED;
  return { count: units.length, names: isMore ? handOutText("first", language, { names }) : names };
}
