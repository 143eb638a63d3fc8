import { canonicalName } from "../rows";

/** Share of signs that two names must have in common, in their order, for one to be a slip of the other. */
const ALIKE = 0.5;

/** The name that was probably meant: the most alike of several; undefined where none is, or two are alike. */
export function closest(typed: string, names: readonly string[]): string | undefined {
  const scored = [...new Set(names)].map((name) => ({ name, score: likeness(typed, name) }));
  const best = Math.max(ALIKE, ...scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => score >= best);
  return found.length === 1 ? found[0]?.name : undefined;
}

// Twice the longest common subsequence over both lengths: 1 for the same name, 0 for no sign in common.
function likeness(one: string, other: string): number {
  const [a, b] = [signsOf(one), signsOf(other)];
  if (a.length + b.length === 0) return 0;
  let above = new Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const row = [0];
    b.forEach((candidate, index) => {
      const longer = Math.max(above[index + 1] as number, row[index] as number);
      row.push(sign === candidate ? (above[index] as number) + 1 : longer);
    });
    above = row;
  }
  return (2 * (above[b.length] as number)) / (a.length + b.length);
}

function signsOf(name: string): string[] {
  return [...canonicalName(name).replace(/[^\p{L}\p{N}]/gu, "")];
}
