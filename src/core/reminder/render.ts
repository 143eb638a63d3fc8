import { tabsOfReturns } from "../form";
import type { Campaign, Definition, Language, Period, Unit } from "../model";
import { dueMoment, isLocked, titleOfPeriod } from "../period";
import { text } from "../text";
import { reminderText } from "../text/reminders";
import { whomToCall } from "../text/whom-to-call";
import { channels, getsFile, hasUnitTab, opensWorkbook } from "../units";
import { bringsFile, LINK_SLOT, linkAddressOf } from "./attached";
import { lackingWords } from "./lacking-words";
import { PLACEHOLDER, type Placeholder, placeholderNamed } from "./placeholders";
import { type Asked, isReturned, standings } from "./standing";

/** What the placeholders stand for in one mail. */
export type MailValues = Readonly<Record<Placeholder, string>>;

/** The values of a mail to a unit about periods, the first of which it names; `missing` are those past due. */
export function mailValues(
  unit: Unit,
  [period, ...more]: readonly [Period, ...Period[]],
  missing: readonly Period[],
  input: Asked,
): MailValues {
  const { campaign, returns } = input.definition;
  const { language } = campaign;
  const titles = [period, ...more].map((each) => titleOfPeriod(each, returns));
  const asked = missing.length > 0 ? missing : [period];
  return {
    单位: unit.name,
    表单: tabsOfReturns([period, ...more], input.definition),
    报告期: titles.join(text("general.separator", language)),
    截止日期: dueMoment(period),
    链接: linkOf(unit, campaign, input.attachesFiles),
    缺报: periodList(asked, language, (each) => missing.includes(each) && isReturned(unit, each, input)),
    缺材料: lackingWords(unit, input),
    事项: [...standings(unit, asked, input), ...lackingLine(unit, input)]
      .map((line) => `· ${line}`)
      .join("\n"),
    办理方法: howToSend(unit, missing.length > 0 ? [...missing, period] : [period, ...more], input),
    联系方式: reachOf(campaign),
    今天: input.today,
    发文单位: campaign.issuer,
    活动: campaign.title,
  };
}

// A locked period takes no tick: whoever owes nothing else is told whom to ask instead.
function howToSend(unit: Unit, periods: readonly Period[], input: Asked): string {
  const { campaign } = input.definition;
  const open = periods.filter((period) => !isLocked(period, input.today));
  return open.length > 0
    ? howTo(unit, open, input)
    : reminderText("allLocked", campaign.language, { where: whomToCall(campaign) });
}

function lackingLine(unit: Unit, input: Asked): string[] {
  const materials = lackingWords(unit, input);
  return materials === ""
    ? []
    : [reminderText("itemLacking", input.definition.campaign.language, { materials })];
}

/** Whom units may ask, with the addresses that the campaign states. */
export function reachOf({ issuer, reportContact, reportMail, reportPhone, language }: Campaign): string {
  const contact = [reportContact, reportPhone, reportMail]
    .filter(Boolean)
    .join(text("general.separator", language));
  return contact === "" ? issuer : reminderText("reachedAt", language, { issuer, contact });
}

/** The link of a unit's workbook; words in its place where the unit's people cannot open it, or get it as a file by now. */
export function linkOf(unit: Unit, campaign: Campaign, attachesFiles?: boolean): string {
  const { language } = campaign;
  if (linkAddressOf(unit, campaign) !== "") return LINK_SLOT;
  if (getsFile(unit) && unit.workbookId !== "")
    return reminderText(bringsFile(unit, attachesFiles) ? "inFile" : "inEarlierFile", language);
  const { workbookUrl, workbookState } = unit;
  const { opensWorkbook, hasTab } = channels[unit.channel];
  const isOpen = (opensWorkbook || hasTab) && (workbookState === "ready" || workbookState === "");
  return (isOpen && workbookUrl) || reminderText("noLink", language);
}

/** What a unit has to do about these periods: whoever opens no workbook is not asked to open one, and a zero report is named only where it may be sent. */
export function howTo(
  unit: Unit,
  periods: readonly Period[],
  { definition, attachesFiles }: Pick<Asked, "definition" | "attachesFiles">,
): string {
  const { campaign } = definition;
  const { language } = campaign;
  const zero = (way: ZeroWay) => zeroWords(way, periods, definition);
  const link = linkOf(unit, campaign);
  const inTab = hasUnitTab(unit) ? "openUnitTab" : channels[unit.channel].hasTab && "openTab";
  if (inTab) return reminderText(inTab, language, { link, zero: zero("zeroChoose") });
  if (opensWorkbook(unit)) return reminderText("openWorkbook", language, { link, zero: zero("zeroTick") });
  if (linkAddressOf(unit, campaign) !== "")
    return reminderText("openLink", language, { link: LINK_SLOT, zero: zero("zeroPress") });
  const where = reachOf(campaign);
  if (!getsFile(unit) || unit.workbookId === "")
    return reminderText("tellOffice", language, { where, zero: zero("zeroTell") });
  return bringsFile(unit, attachesFiles)
    ? reminderText("fillFile", language, { where, zero: zero("zeroFile") })
    : reminderText("fillEarlierFile", language, { where });
}

/** How a unit says that there was nothing to report. */
type ZeroWay = "zeroTick" | "zeroPress" | "zeroChoose" | "zeroTell" | "zeroFile";

/** How a unit with a workbook says that there was nothing to report, behind what it ticks; "" where none of this takes a zero report. */
export function zeroTick(periods: readonly Period[], definition: Definition): string {
  return zeroWords("zeroTick", periods, definition);
}

// Where only some of what is asked for may be a zero report, these are named.
function zeroWords(
  way: ZeroWay,
  periods: readonly Period[],
  { returns, campaign: { language } }: Definition,
): string {
  const asked = returns.filter(({ returnId }) => periods.some((period) => period.returnId === returnId));
  const allowing = asked.filter(({ zeroAllowed }) => zeroAllowed);
  if (asked.length > 0 && allowing.length === 0) return "";
  const names = allowing.map(({ name }) => name).join(text("general.separator", language));
  const isNamed = allowing.length < asked.length;
  return reminderText(way, language, { returns: isNamed ? reminderText("zeroOf", language, { names }) : "" });
}

/** "2020年3月（截止 2020-03-25）、2020年4月（…）"; what was returned is to be sent again, and no day stands beside it. */
export function periodList(
  periods: readonly Period[],
  language: Language,
  isReturned: (period: Period) => boolean = () => false,
): string {
  return periods
    .map((each) => {
      const { label: period } = each;
      const due = dueMoment(each);
      if (isReturned(each)) return reminderText("returnedItem", language, { period });
      return due === "" ? period : reminderText("missingItem", language, { period, due });
    })
    .join(text("general.separator", language));
}

/** Puts values into `{{placeholders}}`; values are data and are not filled in again, unknown placeholders stay visible. */
export function render(template: string, values: MailValues): string {
  const filled = template.replace(PLACEHOLDER, (whole, inner: string) => {
    const name = placeholderNamed(inner);
    return name ? values[name] : whole;
  });
  return askedOnce(filled, values);
}

// Some ways to report end with whom to ask: the line of a mail that says just that once more is left out.
function askedOnce(filled: string, { 联系方式: contact, 发文单位: issuer }: MailValues): string {
  const paragraphs = filled.split("\n\n");
  const isSaid = (paragraph: string, index: number) =>
    paragraph !== issuer &&
    paragraph.includes(contact) &&
    paragraphs.some((other, at) => at !== index && other !== paragraph && other.endsWith(paragraph));
  return paragraphs.filter((paragraph, index) => !isSaid(paragraph, index)).join("\n\n");
}

/** What a unit is told to do, and whom it may ask where that does not say so. */
export function withContact(how: string, campaign: Campaign): string {
  const where = reachOf(campaign);
  return how.includes(where) ? how : `${how}\n\n${reminderText("asking", campaign.language, { where })}`;
}

/** A mail as it is shown to somebody else than its reader: without its link. */
export function withoutLink(text: string, language: Language): string {
  return text.split(LINK_SLOT).join(reminderText("ownLink", language));
}

/** Plain text as HTML: everything escaped, line breaks kept, web addresses made links. */
export function toHtml(plain: string): string {
  const escaped = plain
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
  const linked = escaped.replace(/https?:\/\/[^\s<>（）()]+/g, (url) => `<a href="${url}">${url}</a>`);
  return `<div style="font-family:'Microsoft YaHei','PingFang SC',sans-serif;font-size:14px;line-height:1.7">${linked.replace(/\n/g, "<br>")}</div>`;
}

/** One line: a subject must not carry line breaks. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
