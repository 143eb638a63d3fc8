// Who may open a unit's workbook: what the directory says, held against what Drive says.
import { fingerprint } from "../fingerprint";

/** One person's access to a file, as Drive lists it. */
export interface Access {
  /** Drive's id of the permission. */
  readonly id: string;
  readonly mail: string;
  readonly role: string;
}

/** What has to change so that a file is open to whom it should be. */
export interface AccessChange {
  readonly give: readonly string[];
  readonly take: readonly Access[];
}

/**
 * Compares who may edit a file, or read it, with who should.
 *
 * The owner is left alone, and so are `others`: people whom the folder lets in, whose access is not the file's to take.
 */
export function accessChange(
  present: readonly Access[],
  wanted: readonly string[],
  others: readonly string[] = [],
  role: "writer" | "reader" = "writer",
): AccessChange {
  const held = present.map((access) => ({ ...access, mail: access.mail.toLowerCase() }));
  const may = held
    .filter((access) => role === "reader" || access.role === "owner" || access.role === "writer")
    .map(({ mail }) => mail);
  const kept = [...wanted, ...others].map((mail) => mail.toLowerCase());
  return {
    give: wanted.filter((mail) => !may.includes(mail.toLowerCase())),
    take: held.filter((access) => access.role !== "owner" && !kept.includes(access.mail)),
  };
}

/** What is opened to the office's people: a workbook whose mark says less is gone through anew. */
const OPENED = 2;

/**
 * A mark for "these people have been let in": the same for the same people in whatever order, of 16 letters, and no
 * address can be read from it. Two lists: the unit's own people, and those who may edit what is protected.
 */
export function accessMark(contacts: readonly string[], staff: readonly string[]): string {
  const list = (mails: readonly string[]) => [...mails].map((mail) => mail.toLowerCase()).sort();
  // Workbooks that were marked before built tabs were open to colleagues, too, are opened once more.
  const text = JSON.stringify([list(contacts), list(staff), ...(staff.length > 0 ? [OPENED] : [])]);
  return fingerprint(text);
}
