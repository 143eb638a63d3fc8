// Escaping for XML and HTML.

/** Text between tags; characters that XML cannot hold are left out. */
export const content = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** Text between double quotes. */
export const attribute = (text: string): string => content(text).replaceAll('"', "&quot;");
