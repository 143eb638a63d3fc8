import type { Language, Words } from "../model/language";
import { generalWords } from "./general";
import { menuWords } from "./menu";
import { unitWorkbookWords } from "./unit-workbook";
import { fill, inLanguage, type ValuesOf } from "./words";

/** All words that people see by area, beside those of tables, choices and problems. */
export const words = {
  general: generalWords,
  menu: menuWords,
  unitWorkbook: unitWorkbookWords,
} as const;

type AllWords = typeof words;

/** `area.key` of a text. */
export type TextKey = { [A in keyof AllWords]: `${A}.${keyof AllWords[A] & string}` }[keyof AllWords];

type WordsAt<K extends TextKey> = K extends `${infer A}.${infer Name}`
  ? A extends keyof AllWords
    ? Name extends keyof AllWords[A]
      ? AllWords[A][Name]
      : never
    : never
  : never;

type ZhOf<T> = T extends { readonly zh: infer Zh extends string } ? Zh : never;

/** A text in one language with its placeholders filled: `text("menu.collect", "zh")`, `text("menu.rolledUp", "en", { reported, expected })`. */
export function text<K extends TextKey>(
  key: K,
  language: Language,
  ...rest: ValuesOf<ZhOf<WordsAt<K>>>
): string {
  const [area, name] = key.split(".") as [keyof AllWords, string];
  const found = (words[area] as Readonly<Record<string, Words>>)[name] as Words;
  return fill(inLanguage(found, language), (rest[0] ?? {}) as Record<string, string | number>);
}
