import type { Language, Words } from "../model/language";
import { translations } from "./translations";

/** A pair of words; `w("单位", "Unit")`. Keeps literal types, so that placeholders are checked. */
export function w<const Zh extends string, const En extends string>(zh: Zh, en: En): { zh: Zh; en: En } {
  return { zh, en };
}

/** The names in `{braces}` of a literal text. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Values for the placeholders of a text; nothing when it has none. */
export type ValuesOf<Text extends string> = [Placeholders<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<Text>, string | number>>];

/**
 * Puts values into `{placeholders}`; one without a value stays visible. Values are data: they are not filled in again; one that stands
 * within “ ” has its own marks as ‘ ’, one within 《 》 as 〈 〉 (GB/T 15834).
 */
export function fill(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return singular(template, values).replace(
    /([“《]?)\{(\w+)\}([”》]?)/g,
    (whole, before: string, name: string, after: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      const within = before !== "" && after !== "" ? inner[before as keyof typeof inner] : String;
      return `${before}${within(String(value))}${after}`;
    },
  );
}

/** A number, and where English goes on with what is counted and what it does: {count} more units that wait. */
const COUNTED =
  /\{(\w+)\}(?: ((?:more |later |proposed |other )?)([a-z]{3,})s\b)?(?:( that)? (are|were|have|wait|owe)\b)?/g;
const DOES: Readonly<Record<string, string>> = {
  are: "is",
  were: "was",
  have: "has",
  wait: "waits",
  owe: "owes",
};

// English words are written for many.
function singular(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(COUNTED, (whole, name: string, kind = "", noun = "", that = "", verb = "") => {
    if (values[name] !== 1 || /^(thi|doe|statu)$/.test(noun)) return whole;
    const one = noun.replace(/ie$/, "y").replace(/(ss|sh|ch|x)e$/, "$1");
    return `{${name}}${noun && ` ${kind}${one}`}${verb && `${that} ${DOES[verb]}`}`;
  });
}

/** A text with its “ ” as ‘ ’, to stand within “ ”. */
export function innerMarks(value: string): string {
  return value.replace(/“([^“”]*)”/g, "‘$1’");
}

const inner = {
  "“": innerMarks,
  "《": (value: string) => value.replace(/《([^《》]*)》/g, "〈$1〉"),
} as const;

/** The word in one language; where that has none the Chinese one, which is complete. */
export function inLanguage(words: Words, language: Language): string {
  if (language === "zh" || language === "en") return words[language];
  return (translations[language] as Readonly<Record<string, string>>)[words.zh] ?? words.zh;
}

type ZhOf<T> = T extends { readonly zh: infer Zh extends string } ? Zh : never;

/** Speaks the words of one area that few executions need: they leave the script with what uses them, as `text` does not. */
export function speaker<const W extends Readonly<Record<string, Words>>>(area: W) {
  return <K extends keyof W & string>(key: K, language: Language, ...rest: ValuesOf<ZhOf<W[K]>>): string =>
    fill(inLanguage(area[key]!, language), (rest[0] ?? {}) as Record<string, string | number>);
}
