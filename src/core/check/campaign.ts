import { daysBetween } from "../day";
import { entriesOf, isMail } from "../mail";
import type { Campaign } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { dayOf, settingPlace } from "../rows";
import { tables } from "../tables";
import { type SettingKey, settingWords } from "../text/settings";
import { inLanguage } from "../text/words";
import { hasLink } from "../units";
import { type CheckContext, filledRows, placeAt } from "./context";
import { outsideCampaign } from "./days";

/** Settings, unit types and phases. */
export function checkCampaign(context: CheckContext): Problem[] {
  return [...checkSettings(context), ...checkUnitTypes(context), ...checkPhases(context)];
}

function checkSettings(context: CheckContext): Problem[] {
  const { definition, raw, language } = context;
  const place = (key: SettingKey) => settingPlace(raw.settings ?? [], key, language);
  const item = (key: SettingKey) => inLanguage(settingWords[key].item, language);
  const { title, reportMail } = definition.campaign;
  const missing = NEEDED.filter((key) => definition.campaign[key] === "");
  const wrong = entriesOf(reportMail).find((mail) => !isMail(mail));
  const tooLong = { label: item("title"), length: title.length, max: MOST_TITLE };
  return [
    ...missing.map((key) => problem("definition.settingMissing", { item: item(key) }, place(key))),
    ...checkDates(definition.campaign, place("end")),
    ...(title.length > MOST_TITLE ? [problem("cell.tooLong", tooLong, place("title"))] : []),
    ...(wrong === undefined ? [] : [problem("cell.notMail", { value: wrong }, place("reportMail"))]),
    ...checkLinkAddress(context, place("linkAddress")),
  ];
}

function checkLinkAddress({ definition, units }: CheckContext, place: Place): Problem[] {
  const { linkAddress = "" } = definition.campaign;
  if (linkAddress !== "") return WEB_APP.test(linkAddress) ? [] : [problem("link.addressWrong", {}, place)];
  return units.some(hasLink) ? [problem("link.addressMissing", {}, place, "D")] : [];
}

/** Address of a deployed web app; accounts of a domain have its name in it. */
const WEB_APP = /^https:\/\/script\.google\.com\/(a\/)?macros\/.+\/exec$/;

function checkDates({ start, end }: Campaign, place: Place): Problem[] {
  if (start === "" || end === "") return [];
  if (end < start) return [problem("definition.datesReversed", { start, end }, place)];
  if (daysBetween(start, end) <= MOST_YEARS * 366) return [];
  return [problem("definition.campaignTooLong", { start, end, years: MOST_YEARS }, place)];
}

/** What no campaign can do without. */
const NEEDED = ["title", "start", "end"] as const;

/** No campaign is that long; a year typed wrong makes one. */
const MOST_YEARS = 10;

/** Signs of a title that still fits into the subject of a mail: MailApp takes 250, and our words stand before it. */
const MOST_TITLE = 150;

function checkUnitTypes(context: CheckContext): Problem[] {
  const { definition, language } = context;
  const tab = inLanguage(tables.unitTypes.name, language);
  if (definition.unitTypes.length === 0) return [problem("definition.tabEmpty", { tab }, { tab })];
  return definition.unitTypes.some((type) => type.reports)
    ? []
    : [problem("definition.noReportingType", {}, { tab })];
}

function checkPhases(context: CheckContext): Problem[] {
  return filledRows(context, "phases").flatMap((row) => {
    const [start = "", end = ""] = [dayOf(row.cells.start), dayOf(row.cells.end)];
    if (start === "" || end === "" || end >= start)
      return outsideCampaign(context, "phases", row, ["start", "end"]);
    return [problem("definition.datesReversed", { start, end }, placeAt(context, "phases", row, "end"))];
  });
}
