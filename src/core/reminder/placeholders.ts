/** Placeholders that subject and body of a mail to units may hold. */
export const placeholders = [
  "单位",
  "报告期",
  "表单",
  "截止日期",
  "链接",
  "缺报",
  "缺材料",
  "事项",
  "办理方法",
  "联系方式",
  "今天",
  "发文单位",
  "活动",
] as const;

/** Name of a placeholder. */
export type Placeholder = (typeof placeholders)[number];

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
  const unknown = (template.match(PLACEHOLDER) ?? []).filter((text) => !isKnown(text.slice(2, -2).trim()));
  const broken = template.replace(PLACEHOLDER, " ").match(REST) ?? [];
  return [
    ...unknown.map((text) => ({ kind: "unknown" as const, text })),
    ...broken.map((text) => ({ kind: "broken" as const, text })),
  ];
}

function isKnown(name: string): boolean {
  return (placeholders as readonly string[]).includes(name);
}
