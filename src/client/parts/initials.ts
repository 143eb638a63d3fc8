// First letters of the pinyin of Chinese names, from the browser's own collation: no table to load.

/** The first character of each initial in the order of pinyin; i, u and v begin no syllable. */
const FIRST: readonly (readonly [string, string])[] = [
  ["a", "阿"],
  ["b", "八"],
  ["c", "嚓"],
  ["d", "哒"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "讥"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "妈"],
  ["n", "拏"],
  ["o", "噢"],
  ["p", "妑"],
  ["q", "七"],
  ["r", "呥"],
  ["s", "仨"],
  ["t", "他"],
  ["w", "屲"],
  ["x", "夕"],
  ["y", "丫"],
  ["z", "帀"],
];

const collator = new Intl.Collator("zh-Hans-CN");

/** "海港区总工会" → "hgqzgh"; other characters stand for themselves. A character of several readings gets its commonest. */
export function initialsOf(name: string): string {
  return [...name]
    .map((character) => (/\p{Script=Han}/u.test(character) ? initialOf(character) : character))
    .join("");
}

function initialOf(character: string): string {
  let found = "";
  for (const [letter, first] of FIRST) if (collator.compare(first, character) <= 0) found = letter;
  return found;
}
