import type { Cell, Language } from "../model";

/** Text of a cell, trimmed; empty for nothing. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

/** The items of a cell that lists several: one per line or between ；; only where there are none of these, 、 and ， separate too. */
export function listOf(text: string): string[] {
  const separator = /[\n;；]/.test(text) ? /[\n;；]/ : /[、,，]/;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** The items of a cell that lists names of a known set, some of which may hold a 、 themselves; other items as `listOf` reads them. */
export function namesOf(text: string, known: readonly string[]): string[] {
  const longest = [...known].sort((a, b) => b.length - a.length);
  const found: string[] = [];
  for (let rest = text.trim(); rest !== ""; ) {
    const name = longest.find(
      (each) => rest.startsWith(each) && /^($|[\s;；、,，])/.test(rest.slice(each.length)),
    );
    const item = name ?? /^[^\n;；、,，]+/.exec(rest)?.[0] ?? "";
    if (item.trim() !== "") found.push(item.trim());
    rest = rest.slice(item.length).replace(/^[\s;；、,，]+/, "");
  }
  return found;
}

/** Choices as a cell lists them: a mark behind a single one says that it is a choice, not the name of a list. */
export function choicesCell(items: readonly string[], language: Language): string {
  const cell = joinList(items, language);
  if (items.length !== 1 || isListed(cell)) return cell;
  return cell + (language === "en" ? "," : "、");
}

/** Whether a cell ends with the mark that stands between items. */
export function isListed(text: string): boolean {
  return /[、,，;；]$/.test(text.trim());
}

/** Items as a cell in this language lists them and `listOf` reads them back, even those that hold a 、 or a comma themselves. */
export function joinList(items: readonly string[], language: Language): string {
  const [separator, wider] = language === "en" ? [", ", "; "] : ["、", "；"];
  if (!items.some((item) => /[、,，]/.test(item))) return items.join(separator);
  return items.length === 1 ? `${items[0]}${wider.trim()}` : items.join(wider);
}
