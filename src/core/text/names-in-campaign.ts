// English sentences that name a tab, a box or a channel, in a workbook where these are called otherwise.

/** Names that sentences use, each with what this workbook calls it. */
export interface CampaignNames {
  readonly tabs: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly home: string;
  readonly submit: string;
}

/** The sentence with those names as people find them there, its own behind them: tab 单位名录 (Units). */
export function namesAsInCampaign(sentence: string, names: CampaignNames): string {
  const both = (name: string, known: Readonly<Record<string, string>>) =>
    known[name] ? `${known[name]} (${name})` : name;
  return sentence
    .replace(tabsIn(names), (_, before: string, name: string) => before + both(name, names.tabs))
    .replace(/“([^“”]+)”/g, (_, name: string) => `“${both(name, names.channels)}”`)
    .replace(/\bSubmit(?=”? on )/g, (name) => `${names.submit} (${name})`)
    .replace(/\bfront page(s?)\b(?! \()/gi, (name) => `${names.home} (${name})`);
}

// The longest first: Selection stages is no Selection.
function tabsIn({ tabs }: CampaignNames): RegExp {
  const known = Object.keys(tabs).sort((a, b) => b.length - a.length);
  return new RegExp(`(\\btabs? [“]?)(${known.join("|")})(?![\\w-])`, "g");
}
