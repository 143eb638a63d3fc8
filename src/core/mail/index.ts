// Mail addresses as people type them into one cell, and as lists and logs may show them.

/** What a cell that may hold several addresses names, as typed; not everything must be an address. */
export function entriesOf(cell: string): string[] {
  return cell.split(/[\s;,；，、]+/).filter(Boolean);
}

/** The addresses of a cell that may hold several; in small letters, each once. */
export function addresses(cell: string): string[] {
  const found = entriesOf(cell).filter((mail) => mail.includes("@"));
  return [...new Set(found.map((mail) => mail.toLowerCase()))];
}

/** Whether a text is one complete mail address. */
export function isMail(text: string): boolean {
  return /^[^\s@,;、，；<>()"']+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);
}

/** The first address of a cell to which mails can go; "" where there is none. */
export function firstMail(cell: string): string {
  return addresses(cell).find(isMail) ?? "";
}

/** An address as it may be shown in lists and logs: first letter and host. */
export function mask(mail: string): string {
  return mail.replace(/^(.).*(@.*)$/, "$1***$2");
}

/** The addresses of a cell as lists and logs may show them, with a blank between. */
export function maskedCell(cell: string): string {
  return addresses(cell).map(mask).join(" ");
}
