const SEPARATORS = /[、,，;；]/;

/** The names in a cell text such as 办公室、宣教部. */
export function splitNames(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((name) => name.trim())
    .filter(Boolean);
}
