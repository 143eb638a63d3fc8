// Who of the office may be named in protections of a unit's workbook: only who can open it.
import type { Context } from "../context";
import { editorsOf } from "../google/other-book";

/** Editors of the head workbook, and whoever is at work, who may edit this one too. */
export function staffOfWorkbook({ head, user }: Context, id: string): string[] {
  const office = new Set([user, ...head.editors()].map((mail) => mail.toLowerCase()));
  return editorsOf(id).filter((mail) => office.has(mail.toLowerCase()));
}
