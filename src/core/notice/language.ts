import type { Language } from "../model/language";

/** The language that a text is written in: Chinese where its signs are so many that Latin words stand among them, not they among these. */
export function languageOfText(text: string): Language {
  const chinese = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return latin > chinese ? "en" : "zh";
}
