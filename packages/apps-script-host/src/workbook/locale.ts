// What differs between spreadsheet locales: order of dates, default formats, currency.

/** Settings of one spreadsheet locale such as "zh_CN". */
export interface LocaleSettings {
  /** BCP 47 tag for numfmt, e.g. "zh-CN". */
  readonly tag: string;
  readonly order: "ymd" | "mdy" | "dmy";
  readonly date: string;
  readonly dateTime: string;
  readonly time: string;
  readonly currency: string;
}

const make = (
  tag: string,
  order: LocaleSettings["order"],
  date: string,
  currency: string,
): LocaleSettings => ({
  tag,
  order,
  date,
  dateTime: `${date} H:mm:ss`,
  time: "H:mm:ss",
  currency,
});

const known: Record<string, LocaleSettings> = {
  en_US: make("en-US", "mdy", "M/d/yyyy", "$"),
  en_GB: make("en-GB", "dmy", "dd/MM/yyyy", "£"),
  zh_CN: make("zh-CN", "ymd", "yyyy/M/d", "¥"),
  zh_TW: make("zh-TW", "ymd", "yyyy/M/d", "$"),
  zh_HK: make("zh-HK", "dmy", "d/M/yyyy", "$"),
  ja_JP: make("ja-JP", "ymd", "yyyy/MM/dd", "¥"),
  ko_KR: make("ko-KR", "ymd", "yyyy. M. d", "₩"),
  de_DE: make("de-DE", "dmy", "dd.MM.yyyy", "€"),
  fr_FR: make("fr-FR", "dmy", "dd/MM/yyyy", "€"),
  es_ES: make("es-ES", "dmy", "dd/MM/yyyy", "€"),
  it_IT: make("it-IT", "dmy", "dd/MM/yyyy", "€"),
  pt_BR: make("pt-BR", "dmy", "dd/MM/yyyy", "R$"),
  nl_NL: make("nl-NL", "dmy", "d-M-yyyy", "€"),
  sv_SE: make("sv-SE", "ymd", "yyyy-MM-dd", "kr"),
};

const shortNames: Record<string, string> = {
  en: "en_US",
  zh: "zh_CN",
  ja: "ja_JP",
  ko: "ko_KR",
  de: "de_DE",
  fr: "fr_FR",
  es: "es_ES",
  it: "it_IT",
  pt: "pt_BR",
  nl: "nl_NL",
  sv: "sv_SE",
};

/** Settings of a locale; one that is not known follows its language, or else en_US. */
export function localeSettings(locale: string): LocaleSettings {
  const name = locale.replace("-", "_");
  return known[name] ?? known[shortNames[name.slice(0, 2)] ?? "en_US"] ?? (known.en_US as LocaleSettings);
}
