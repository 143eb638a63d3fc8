// What units are to reach, before and after, in words.
import type { Language, Quota } from "../model";
import { fill, inLanguage, w } from "../text/words";

const words = {
  everybody: w("各单位", "all units"),
  one: w("{whom} {asked}", "{whom} {asked}"),
  changed: w("{whom} {before} → {after}", "{whom} {before} → {after}"),
  least: w("≥ {min}", "≥ {min}"),
  most: w("≤ {max}", "≤ {max}"),
  between: w("{min} – {max}", "{min} – {max}"),
  none: w("（空）", "(none)"),
  per: w("（每 {per} {attribute}）", " (per {per} {attribute})"),
};

type Asked = Omit<Quota, "row">;

/** Whom quotas ask for another number than before, and for which; "" where only days or words are others. */
export function quotaWords(before: readonly Asked[], after: readonly Asked[], language: Language): string {
  const say = (key: keyof typeof words, values: Record<string, string | number>) =>
    fill(inLanguage(words[key], language), values);
  const wordsOf = (quota: Asked | undefined) => asked(quota, language);
  const keys = [...new Set([...after, ...before].map(whomOf))];
  const of = (quotas: readonly Asked[], key: string) => quotas.filter((quota) => whomOf(quota) === key);
  return keys
    .flatMap((key) => {
      const [old, now] = [of(before, key).map(wordsOf).join(" "), of(after, key).map(wordsOf).join(" ")];
      if (old === now) return [];
      const whom = key || inLanguage(words.everybody, language);
      const none = inLanguage(words.none, language);
      if (before.length === 0) return [say("one", { whom, asked: now })];
      return [say("changed", { whom, before: old || none, after: now || none })];
    })
    .join(inLanguage(w("、", ", "), language));
}

const whomOf = ({ unitType, unit }: Asked): string => unit || unitType;

function asked(quota: Asked | undefined, language: Language): string {
  const { min = null, max = null, attribute = "", per = 0 } = quota ?? {};
  if (min === null && max === null) return inLanguage(words.none, language);
  const key = min === null ? "most" : max === null ? "least" : "between";
  const number = fill(inLanguage(words[key], language), { min: min ?? "", max: max ?? "" });
  return attribute === "" ? number : number + fill(inLanguage(words.per, language), { per, attribute });
}
