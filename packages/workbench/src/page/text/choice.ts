// Which language the shell speaks, and how a person chooses the other one.

/** Languages of the shell. */
export type ShellLanguage = "zh" | "en";

const KEPT = "workbench language";

/** The language that the address asks for, else the one chosen before, else the first of the browser's that is spoken here; Chinese where none is. */
export function languageOf(search: string, kept: string | null, browser: readonly string[]): ShellLanguage {
  const asked = new URLSearchParams(search).get("lang");
  const wanted = [asked, kept, ...browser].map((tag) => tag?.toLowerCase().split("-")[0]);
  return wanted.find((tag): tag is ShellLanguage => tag === "zh" || tag === "en") ?? "zh";
}

/** The language of this page. */
export function languageHere(): ShellLanguage {
  // Tests of single parts have no browser around them.
  const kept = typeof localStorage === "undefined" ? null : localStorage.getItem(KEPT);
  return languageOf(location.search, kept, typeof navigator === "undefined" ? [] : navigator.languages);
}

/** Shows the page in a language, now and whenever this browser opens it again. */
export function speak(language: ShellLanguage): void {
  localStorage.setItem(KEPT, language);
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  if (address.search === location.search) location.reload();
  else location.replace(address);
}
