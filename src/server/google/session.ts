// Who runs the script, and in which language Google's own screen speaks to them.

/** The account whose rights are used: the person who clicked, or the owner of the clock. */
export function currentUser(): string {
  return Session.getEffectiveUser().getEmail();
}

/** Language of the person's Google account: Chinese unless it is set to English. */
export function accountLanguage(): "zh" | "en" {
  return /^en/i.test(Session.getActiveUserLocale()) ? "en" : "zh";
}

/** A fresh id, short enough to be read out: ten characters. */
export function newId(): string {
  return Utilities.getUuid().replace(/-/g, "").slice(0, 10);
}
