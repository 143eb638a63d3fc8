// What a person reads in English about a workbook whose tabs have other names.
import type { Language } from "../core/model";
import { campaignNames } from "../core/text/campaign-names";
import { type CampaignNames, namesAsInCampaign } from "../core/text/names-in-campaign";
import { tableWords } from "../core/text/tables";
import { openHead } from "./google/workbook";
import { tabId } from "./tabs/tab-ids";

let names: CampaignNames | null | undefined;

/** Words for a person, with tabs, boxes and channels named as they are called in this workbook. */
export function namedHere(words: string, language: Language): string {
  const known = namesHere(language);
  return known ? namesAsInCampaign(words, known) : words;
}

/** The names of this workbook where they are others than the person's language has; asked for once in an execution. */
export function namesHere(language: Language): CampaignNames | undefined {
  if (language !== "en") return undefined;
  if (names === undefined) names = speaksChinese() ? campaignNames("zh") : null;
  return names ?? undefined;
}

function speaksChinese(): boolean {
  const id = tabId("settings");
  const settings = openHead()
    .tabs()
    .find(({ sheetId }) => sheetId === id);
  return settings?.name() === tableWords.settings.name.zh;
}
