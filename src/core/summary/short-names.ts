// Long names of units where the page has no room for them; in full they stand in the list of units.
import { shortened } from "../cells/fit";
import { groupBy } from "../group-by";

/** The units with names that fit on one line of so many pixels; two that would be named alike keep theirs. */
export function withShortNames<U extends { readonly name: string }>(
  units: readonly U[],
  pixels: number,
  points: number,
): U[] {
  const short = units.map(({ name }) => shortened(name, pixels, points));
  const alike = groupBy(short, (name) => name);
  return units.map((unit, at) => (alike.get(short[at]!)!.length > 1 ? unit : { ...unit, name: short[at]! }));
}
