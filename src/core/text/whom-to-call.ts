import type { Campaign } from "../model";
import { unitHomeText } from "./unit-home";
import { inLanguage } from "./words";

/** Whom in the office a unit may call: the person, else the section, with the phone; “the office” where neither is stated. */
export function whomToCall({
  reportContact,
  reportTo,
  reportPhone,
  language,
}: Pick<Campaign, "reportContact" | "reportTo" | "reportPhone" | "language">): string {
  const contact = [reportContact || reportTo, reportPhone].filter(Boolean).join(" ");
  return contact || inLanguage(unitHomeText.office, language);
}
