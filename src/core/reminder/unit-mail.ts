import { maskedCell } from "../mail";
import type { Unit } from "../model";
import { oneLine, toHtml } from "./render";
import type { Send } from "./types";

/** A mail to the contact of a unit, without file or link; the subject becomes one line, the text is the HTML too. */
export function unitMail(
  { unitId, name, contactMail }: Pick<Unit, "unitId" | "name" | "contactMail">,
  { items, subject, text }: Pick<Send, "items" | "subject" | "text">,
): Send {
  return {
    unitId,
    unit: name,
    to: contactMail,
    maskedTo: maskedCell(contactMail),
    items,
    subject: oneLine(subject),
    text,
    html: toHtml(text),
  };
}
