import type { Language, Words } from "../model/language";
import { campaignsWords } from "./campaigns";
import type { CampaignNames } from "./names-in-campaign";
import { optionSets } from "./options";
import { ownHeadWords } from "./own-head";
import { printTab } from "./print";
import { selectionTabWords } from "./selection";
import { builtTabWords, tableWords } from "./tables";
import { unitWorkbookWords } from "./unit-workbook";
import { inLanguage } from "./words";

/** What a campaign in that language calls what English sentences name. */
export function campaignNames(language: Language): CampaignNames {
  const named = (words: readonly Words[]) =>
    Object.fromEntries(words.map((pair) => [pair.en, inLanguage(pair, language)]));
  return {
    tabs: named([
      ...Object.values(tableWords).map(({ name }) => name),
      ...Object.values(builtTabWords),
      ...Object.values(selectionTabWords),
      campaignsWords.tab,
      ownHeadWords.definitionTab,
      printTab,
    ]),
    channels: named(Object.values(optionSets.channel)),
    home: inLanguage(unitWorkbookWords.home, language),
    submit: inLanguage(unitWorkbookWords.submit, language),
  };
}
