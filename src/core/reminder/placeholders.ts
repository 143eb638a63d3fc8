/** Placeholders that subject and body of a reminder may hold. */
export const placeholders = ["单位", "报告期", "截止日期", "链接", "缺报", "发文单位", "活动"] as const;

/** Name of a placeholder. */
export type Placeholder = (typeof placeholders)[number];

/** A placeholder in a text. No brace inside: an expression that may pass one goes back over the whole text. */
export const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** Names that stand in `{{ }}` in a template, known or not. */
export function usedPlaceholders(template: string): string[] {
  return (template.match(PLACEHOLDER) ?? []).map((match) => match.slice(2, -2).trim());
}
