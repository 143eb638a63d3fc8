/** Placeholders that subject and body of a mail to units may hold, with their names in English; both are understood in either language. */
const PLACEHOLDERS = {
  单位: "unit",
  报告期: "period",
  表单: "forms",
  截止日期: "due day",
  链接: "link",
  缺报: "missing reports",
  缺材料: "missing materials",
  事项: "to do",
  办理方法: "how to report",
  联系方式: "contact",
  今天: "today",
  发文单位: "issuer",
  活动: "campaign",
} as const;

/** Name of a placeholder. */
export type Placeholder = keyof typeof PLACEHOLDERS;

const named = new Map(
  (Object.keys(PLACEHOLDERS) as Placeholder[]).flatMap((name): [string, Placeholder][] => [
    [name, name],
    [PLACEHOLDERS[name], name],
  ]),
);

/** The placeholders as they are typed, in English beside words that have no Chinese sign. */
export function placeholdersFor(words: string): string[] {
  const isChinese = /\p{Script=Han}/u.test(words);
  const names = isChinese ? Object.keys(PLACEHOLDERS) : Object.values(PLACEHOLDERS);
  return names.map((name) => `{{${name}}}`);
}

/** The placeholder that a name in braces means; undefined where it means none. */
export const placeholderNamed = (name: string): Placeholder | undefined =>
  named.get(name.trim().toLowerCase());

/** A placeholder in a text. No brace inside: an expression that may pass one goes back over the whole text. */
export const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** What would go out to the units as it was typed: a name that nobody knows, or what is only half a placeholder. */
export interface PlaceholderFault {
  readonly kind: "unknown" | "broken";
  /** As it stands in the text. */
  readonly text: string;
}

// Braces of a Chinese keyboard too; behind opening ones the few letters of what must have been meant for a name.
const REST = /[{｛]+[^{}｛｝\s，。、：；,.:;]{0,8}[}｝]*|[}｝]+/g;

/** What is wrong with the placeholders of a text. Each brace in it belongs to a placeholder: no other one is meant for the units. */
export function placeholderFaults(template: string): PlaceholderFault[] {
  const unknown = (template.match(PLACEHOLDER) ?? []).filter((text) => !placeholderNamed(text.slice(2, -2)));
  const broken = template.replace(PLACEHOLDER, " ").match(REST) ?? [];
  return [
    ...unknown.map((text) => ({ kind: "unknown" as const, text })),
    ...broken.map((text) => ({ kind: "broken" as const, text })),
  ];
}
