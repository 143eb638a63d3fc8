// Small state of the script itself: tab ids, cursors, heartbeat (document properties) and drafts (user properties).

/** Reads a stored JSON value of this workbook, undefined when there is none or it cannot be read. */
export function readStamp<T>(key: string): T | undefined {
  return parse(PropertiesService.getDocumentProperties().getProperty(key));
}

/** Stores a JSON value for this workbook (9 KB at most). */
export function writeStamp(key: string, value: unknown): void {
  PropertiesService.getDocumentProperties().setProperty(key, JSON.stringify(value));
}

/** Forgets a stored value of this workbook. */
export function clearStamp(key: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(key);
}

/** Reads the signed-in person's own stored value. */
export function readOwn<T>(key: string): T | undefined {
  return parse(PropertiesService.getUserProperties().getProperty(key));
}

/** Stores a value for the signed-in person; null forgets it. */
export function writeOwn(key: string, value: unknown): void {
  const properties = PropertiesService.getUserProperties();
  if (value === null) properties.deleteProperty(key);
  else properties.setProperty(key, JSON.stringify(value));
}

function parse<T>(text: string | null): T | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
