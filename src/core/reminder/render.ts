import type { Campaign, Language, Period, Unit } from "../model";
import { titleOfPeriod } from "../period";
import { text } from "../text";
import { reminderText } from "../text/reminders";
import { channels } from "../units";
import { PLACEHOLDER, type Placeholder } from "./placeholders";
import { type Asked, standings } from "./standing";

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
    报告期: titles.join(text("general.separator", language)),
    截止日期: period.dueOn,
    链接: linkOf(unit, language),
    缺报: periodList(asked, language),
    事项: standings(unit, asked, input)
      .map((line) => `· ${line}`)
      .join("\n"),
    办理方法: howTo(unit, campaign),
    联系方式: reachOf(campaign),
    今天: input.today,
    发文单位: campaign.issuer,
    活动: campaign.title,
  };
}

/** Whom units may ask, with the addresses that the campaign states. */
export function reachOf({ issuer, reportContact, reportMail, reportPhone, language }: Campaign): string {
  const contact = [reportContact, reportPhone, reportMail]
    .filter(Boolean)
    .join(text("general.separator", language));
  return contact === "" ? issuer : reminderText("reachedAt", language, { issuer, contact });
}

/** The link of a unit's workbook; words in its place while the unit's people cannot open it, or report on another way by now. */
export function linkOf(unit: Unit, language: Language): string {
  const { workbookUrl, workbookState } = unit;
  const { hasWorkbook, hasTab } = channels[unit.channel];
  const isOpen = (hasWorkbook || hasTab) && (workbookState === "ready" || workbookState === "");
  return (isOpen && workbookUrl) || reminderText("noLink", language);
}

/** What a unit has to do: whoever has no workbook of its own is not asked to open one. */
export function howTo(unit: Unit, campaign: Campaign): string {
  const { language } = campaign;
  const { hasWorkbook, hasTab } = channels[unit.channel];
  const link = linkOf(unit, language);
  if (hasTab) return reminderText("openTab", language, { link });
  return hasWorkbook
    ? reminderText("openWorkbook", language, { link })
    : reminderText("tellOffice", language, { where: reachOf(campaign) });
}

/** "2020年3月（截止 2020-03-25）、2020年4月（…）". */
export function periodList(periods: readonly Period[], language: Language): string {
  return periods
    .map((period) => reminderText("missingItem", language, { period: period.label, due: period.dueOn }))
    .join(text("general.separator", language));
}

/** Puts values into `{{placeholders}}`; values are data and are not filled in again, unknown placeholders stay visible. */
export function render(template: string, values: MailValues): string {
  return template.replace(PLACEHOLDER, (whole, inner: string) => {
    const name = inner.trim();
    return name in values ? values[name as Placeholder] : whole;
  });
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
