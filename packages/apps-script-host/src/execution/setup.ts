// The first start of a host: its settings, the spreadsheet the project is bound to, the script.
import type { HostOptions } from "../api";
import { addFile, fileById, MIME } from "../drive/files";
import { type Random, randomId } from "../kernel/random";
import type { Store } from "../kernel/types";
import { bindScript } from "../script/bound";
import type { Settings } from "../script/settings";
import { createSpreadsheet } from "../spreadsheet/books";

/** What a new host is told. */
export interface Facts {
  options: Partial<HostOptions>;
  zone: string;
  now: number;
  random: Random;
  /** False: the script is stand-alone. */
  bound: boolean;
  ownerName?: string;
}

/** The owner where none is named. */
export const DEFAULT_OWNER = "owner@host.example";

/** What a host remembers of itself from start to start. */
export interface Home extends Settings {
  /** The spreadsheet that the project is bound to; "" for a stand-alone script. */
  readonly spreadsheetId: string;
}

// "zhang.shili@office.example" → "zhang.shili"; accounts without a name show the part before the @.
const nameOf = (email: string): string => email.split("@")[0] ?? email;

// Spreadsheets have a country too: "en" → "en_US", "de" → "de_DE".
function spreadsheetLocale(locale: string): string {
  if (locale.includes("_")) return locale;
  return (
    { en: "en_US", zh: "zh_CN", ja: "ja_JP", ko: "ko_KR" }[locale] ?? `${locale}_${locale.toUpperCase()}`
  );
}

// Accounts in US English report plain "en".
const languageOf = (locale: string): string => (locale === "en_US" ? "en" : locale);

/** Gives the host's settings, making settings, spreadsheet and script at the first start. */
export function settle(store: Store, facts: Facts): Home {
  const settings = store.collection<Home>("settings");
  const known = settings.get("host");
  const { options, zone, random } = facts;
  const home: Home = known ?? {
    scriptId: randomId(random, 57),
    spreadsheetId: facts.bound ? randomId(random) : "",
    owner: options.user ?? DEFAULT_OWNER,
    ownerName: facts.ownerName ?? nameOf(options.user ?? DEFAULT_OWNER),
    userLocale: languageOf(options.locale ?? "en_US"),
    scriptTimeZone: zone,
    webAppUrl: `https://script.google.com/macros/s/AKfycb${randomId(random, 48)}/exec`,
  };
  settings.put("host", { ...home, scriptTimeZone: zone });
  if (home.spreadsheetId !== "" && !fileById(store, home.spreadsheetId)) makeContainer(store, home, facts);
  if (!known) bindScript(store, { id: home.scriptId, containerId: home.spreadsheetId || null });
  store.commit();
  return home;
}

function makeContainer(
  store: Store,
  { spreadsheetId: id, owner }: Home,
  { options, zone, now }: Facts,
): void {
  createSpreadsheet(store, id, { locale: spreadsheetLocale(options.locale ?? "en_US"), timeZone: zone });
  addFile(store, {
    id,
    name: options.name ?? "Untitled spreadsheet",
    mimeType: MIME.spreadsheet,
    owner,
    now,
  });
}
