// Delays that vary as on Google and are the same in every run.

/** A number between two bounds, spread evenly and always the same for one text. */
export function spreadOf(text: string, least: number, most: number): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  return least + (hash % (most - least));
}
