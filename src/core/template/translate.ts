// A template in another language than its own: what the program itself says in it. What its notice says stays.
import type { Cells } from "../model";
import type { Template } from "./schema";

/** What the program says in templates, beside what it says in another language. */
export type Phrasebook = ReadonlyMap<string, string>;

/** Words that the blank campaign has in one language and in another: the two are built alike, part by part. */
export function phrasebookOf(from: Template, to: Template): Phrasebook {
  const pairs: [string, string][] = [];
  const collect = (one: unknown, other: unknown): void => {
    if (typeof one === "string" && typeof other === "string") pairs.push([one, other]);
    else if (one !== null && other !== null && typeof one === "object" && typeof other === "object")
      for (const [key, part] of Object.entries(one)) collect(part, (other as Record<string, unknown>)[key]);
  };
  for (const key of SPOKEN) collect(from[key], to[key]);
  return new Map(pairs);
}

/** Parts in which a template speaks with the program's own words. */
const SPOKEN = ["returns", "forms", "rules", "reminders"] as const;

/** A template with the program's own words from the phrasebook. Lists are choices, which entries and indicators refer to: a list stays unless all of it is ours. */
export function translated(template: Template, phrases: Phrasebook): Template {
  const spoken = <T>(part: T): T => {
    if (typeof part === "string") return (phrases.get(part) ?? part) as T;
    if (Array.isArray(part) && part.every((item) => typeof item === "string"))
      return part.every((item) => phrases.has(item)) ? (part.map(spoken) as T) : part;
    if (Array.isArray(part)) return part.map(spoken) as T;
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, spoken(value)])) as T;
  };
  return { ...template, ...Object.fromEntries(SPOKEN.map((key) => [key, spoken(template[key])])) };
}

/** Rows of reminders with the program's own words from the phrasebook. */
export function translatedReminders(rows: readonly Cells[], phrases: Phrasebook): Cells[] {
  const said = (words: Cells[string] | undefined) => phrases.get(String(words)) ?? words ?? "";
  return rows.map((row) => ({ ...row, subject: said(row.subject), body: said(row.body) }));
}
