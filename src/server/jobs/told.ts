// What the clock says of its work, by the part of it that says so: a line goes when that part has looked again and found nothing.

/** Lines by source. */
export type Told = Readonly<Record<string, string>>;

/** A stamp holds 9 KB, a letter takes up to 3 bytes, and there are some ten sources. */
const SOURCE_LENGTH = 250;
/** A dialog holds a few lines. */
const LENGTH = 1_000;

/** What is said after a source has spoken: instead of what it said before when it looked at everything anew, else besides. */
export function retold(told: Told, source: string, lines: readonly string[], isAnew: boolean): Told {
  const { [source]: before = "", ...others } = told;
  const after = joined([...(isAnew ? [] : before.split("\n")), ...lines]).slice(0, SOURCE_LENGTH);
  return after === "" ? others : { ...others, [source]: after };
}

/** All lines, each once. */
export function wordsOf(told: Told): string {
  return joined(Object.values(told).flatMap((lines) => lines.split("\n"))).slice(0, LENGTH);
}

function joined(lines: readonly string[]): string {
  return [...new Set(lines)].filter((line) => line !== "").join("\n");
}
