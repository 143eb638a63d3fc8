// How what was told again and again becomes one figure: of a unit over time, and of all units.
import { addsUp, derivedValue, isDerived } from "../field";
import type { Field, FieldNature } from "../model";

/** What was told of a figure so far; over several units `last` is the sum of what each told last. */
export interface Told {
  sum: number;
  count: number;
  last: number;
}

/** A figure of one unit over time, and of all units; null = there is none, as it is never added. */
interface Nature {
  readonly unit: (told: Told) => number | null;
  readonly all: (told: Told) => number | null;
}

const none = () => null;
const sum = (told: Told) => told.sum;
const last = (told: Told) => told.last;
const mean = (told: Told) => (told.count === 0 ? null : told.sum / told.count);

/** Every nature; `ratio` is made anew from the totals of its operands. */
const natures: Readonly<Record<FieldNature, Nature>> = {
  stock: { unit: last, all: last },
  flow: { unit: sum, all: sum },
  latest: { unit: last, all: none },
  average: { unit: mean, all: mean },
  ratio: { unit: none, all: none },
  text: { unit: none, all: none },
};

/** Where the figures of a field's operands are found. */
export type FigureOf = (field: string) => number | null;

/** A field's figure, of one unit or of `all`; `of` gives those of its operands. */
export function figureOf(
  field: Field,
  told: Told | undefined,
  of: FigureOf,
  scope: keyof Nature,
): number | null {
  const nature = natureOf(field);
  if (nature === "ratio") {
    const made = derivedValue(field, Object.fromEntries(field.operands.map((key) => [key, of(key)])));
    return typeof made === "number" ? made : null;
  }
  return told ? natures[nature][scope](told) : null;
}

/** A quotient is never added, nor is a percentage, whatever its row in 字段定义 says. */
function natureOf(field: Field): FieldNature {
  const { nature, origin } = field;
  const isAdded = nature === "stock" || nature === "flow";
  if (isDerived(field) && (nature === "ratio" || (origin === "ratio" && isAdded))) return "ratio";
  return nature === "ratio" || (isAdded && !addsUp(field)) ? "latest" : nature;
}

/** Takes in what a unit told next; `shared` is the same figure over all units. */
export function tell(own: Told, shared: Told, value: number): void {
  add(own, value);
  add(shared, value);
  shared.last += value - own.last;
  own.last = value;
}

function add(told: Told, value: number): void {
  told.sum += value;
  told.count += 1;
}
