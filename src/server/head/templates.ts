// The campaigns that come with the program: data that only 新建活动 and 从通知导入 read.
import type { Language } from "../../core/model";
import { type Phrasebook, phrasebookOf, type Template, translated } from "../../core/template";
import { fileData } from "../google/files";

/** All campaigns, in the order in which people choose. */
export function allTemplates(): readonly Template[] {
  return fileData("templates");
}

/** A campaign by its id. */
export function findTemplate(id: string): Template | undefined {
  return allTemplates().find((template) => template.id === id);
}

/** A language without one begins with the Chinese one. */
const BLANK: Readonly<Partial<Record<Language, string>>> & { zh: string } = { zh: "blank", en: "blank-en" };

/** The campaign without tasks, with the columns and reminders that most have, in a language. */
export function blankTemplate(language: Language): Template {
  return findTemplate(BLANK[language] ?? BLANK.zh)!;
}

/** What the program says in templates of one language, beside the same in another. */
export function phrasesOf(from: Language, to: Language): Phrasebook {
  return phrasebookOf(blankTemplate(from), blankTemplate(to));
}

/** The campaign of an id as one in this language begins: what its notice says stays, the program's words are of that language. */
export function templateIn(id: string, language: Language | undefined): Template | undefined {
  if (language && Object.values(BLANK).includes(id)) return blankTemplate(language);
  const template = findTemplate(id);
  if (!template || !language || language === template.language) return template;
  return translated(template, phrasesOf(template.language, language));
}
