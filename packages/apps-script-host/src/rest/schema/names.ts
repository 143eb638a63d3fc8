// Names of fields: JSON has them in camel case, messages of errors in snake case; both are read.

/** "update_cells" of "updateCells". */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** "updateCells" of "update_cells"; other names stay. */
export const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The field's own name for a name as a request gives it, or null. */
export function knownName(fields: { has(name: string): boolean }, given: string): string | null {
  if (fields.has(given)) return given;
  const camel = camelCase(given);
  return fields.has(camel) && snakeCase(camel) === given ? camel : null;
}

/** A path one step further down. */
export const below = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);
