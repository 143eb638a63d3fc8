// Who runs the script, and in which language Google's own screen speaks to them.

import { fingerprint } from "../../core/fingerprint";
import type { Language } from "../../core/model";
import { languages } from "../../core/text";

/** The account whose rights are used: the person who clicked, or the owner of the clock. */
export function currentUser(): string {
  user ??= Session.getEffectiveUser().getEmail();
  return user;
}

let user: string | undefined;

/** Language of the person's Google account where the product speaks it, else Chinese. */
export function accountLanguage(): Language {
  language ??= spoken(Session.getActiveUserLocale());
  return language;
}

let language: Language | undefined;

function spoken(locale: string): Language {
  const [first] = locale.toLowerCase().split(/[-_]/);
  return languages.find((known) => known === first) ?? "zh";
}

let own = "";
let given = 0;

/** A fresh id, short enough to be read out: ten characters. An execution asks Google once. */
export function newId(): string {
  own ||= Utilities.getUuid();
  return fingerprint(`${own} ${given++}`).slice(0, 10);
}
