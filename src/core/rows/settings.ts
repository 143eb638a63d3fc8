import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import type { Campaign, Cell, Cells, Language, TableRow } from "../model";
import type { Problem } from "../problem";
import { keyOf, labelOf } from "../text";
import { type SettingKey, settingKeys, settingWords } from "../text/settings";
import { inLanguage } from "../text/words";
import { momentOf } from "./reader";
import { readSettings, type Settings } from "./setting-reader";

/** The settings tab as values by key; rows with other keys are left alone. */
export function settingsFromRows(rows: readonly TableRow[]): Settings {
  const known = rows.filter((row) => settingKeys.includes(textOf(row.cells.key) as SettingKey));
  return Object.fromEntries(known.map((row) => [textOf(row.cells.key), row.cells.value ?? ""]));
}

/** Every row of the settings tab, in order, with the words for item and note. */
export function settingsToRows(settings: Settings, language: Language): Cells[] {
  return settingKeys.map((key) => ({
    key,
    item: inLanguage(settingWords[key].item, language),
    value: shown(key, settings[key] ?? "", language),
    note: inLanguage(settingWords[key].note, language),
  }));
}

/** The campaign as the settings tab states it, and what is wrong there. */
export function campaignFromRows(rows: readonly TableRow[]): { campaign: Campaign; problems: Problem[] } {
  const settings = settingsFromRows(rows);
  const language: Language = keyOf("language", settings.language) ?? "zh";
  const problems: Problem[] = [];
  const read = readSettings(rows, settings, language, problems);
  const campaign: Campaign = {
    campaignId: read.text("campaignId"),
    template: read.text("template"),
    title: read.text("title"),
    documentNumber: read.text("documentNumber"),
    issuer: read.text("issuer"),
    department: read.text("department"),
    sourceNotice: read.text("sourceNotice"),
    consent: read.text("consent"),
    issuedOn: read.day("issuedOn"),
    start: read.day("start"),
    end: read.day("end"),
    reportTo: read.text("reportTo"),
    reportMail: read.text("reportMail"),
    reportPhone: read.text("reportPhone"),
    reportContact: read.text("reportContact"),
    noticeLink: read.text("noticeLink"),
    linkAddress: read.text("linkAddress"),
    language: read.option("language", "language", language),
    totals: read.option("totals", "totalsBasis", "accepted"),
    definitionVersion: readNumber(settings.definitionVersion).number ?? 1,
  };
  return { campaign, problems };
}

/** What the clock and the build keep in the settings tab beside the campaign. */
export interface ClockSettings {
  readonly ownerAccount: string;
  readonly clockInterval: number | null;
  readonly clockLastRun: string;
  readonly clockNextRun: string;
  readonly clockFailures: number;
  /** What its last tick could not do, in words; "" for nothing. */
  readonly clockProblem: string;
  readonly lastCollectedAt: string;
  readonly codeVersion: string;
}

/** The running state of the campaign as the settings tab shows it. */
export function clockFromSettings(settings: Settings): ClockSettings {
  return {
    ownerAccount: textOf(settings.ownerAccount),
    clockInterval: readNumber(settings.clockInterval).number ?? null,
    clockLastRun: momentOf(settings.clockLastRun),
    clockNextRun: momentOf(settings.clockNextRun),
    clockFailures: readNumber(settings.clockFailures).number ?? 0,
    clockProblem: textOf(settings.clockProblem),
    lastCollectedAt: momentOf(settings.lastCollectedAt),
    codeVersion: textOf(settings.codeVersion),
  };
}

function shown(key: SettingKey, value: Cell, language: Language): Cell {
  if (key === "language") return labelOf("language", textOf(value), language);
  return value;
}
