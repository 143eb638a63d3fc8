import type { Campaign, Definition, Language, Period, Unit } from "../model";
import { titleOfPeriod } from "../period";
import { text } from "../text";
import { reminderText } from "../text/reminders";
import { PLACEHOLDER, type Placeholder } from "./placeholders";
import type { ReminderInput } from "./types";

/** What the placeholders stand for in one mail. */
export type MailValues = Readonly<Record<Placeholder, string>>;

/** The values of a mail to a unit about a period; `missing` are the periods past due. */
export function mailValues(
  unit: Unit,
  period: Period,
  missing: readonly Period[],
  { campaign, returns }: Pick<Definition, "campaign" | "returns">,
): MailValues {
  const { language } = campaign;
  return {
    单位: unit.name,
    报告期: titleOfPeriod(period, returns),
    截止日期: period.dueOn,
    链接: linkOf(unit, language),
    缺报: periodList(missing.length > 0 ? missing : [period], language),
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

/** The link of a unit's workbook; words in its place while the unit's people cannot open it. */
export function linkOf({ workbookUrl, workbookState }: Unit, language: Language): string {
  const isOpen = workbookState === "ready" || workbookState === "";
  return (isOpen && workbookUrl) || reminderText("noLink", language);
}

/** "2020年3月（截止 2020-03-25）、2020年4月（…）". */
export function periodList(periods: readonly Period[], language: Language): string {
  return periods
    .map((period) => reminderText("missingItem", language, { period: period.label, due: period.dueOn }))
    .join(text("general.separator", language));
}

/** What becomes of each period past due, a line each: who ticked in time and has one bad cell has not failed to report. */
function standingLines(
  unit: Pick<Unit, "unitId">,
  missing: readonly Period[],
  { definition: { campaign, returns }, reports }: Pick<ReminderInput, "definition" | "reports">,
): string {
  const { language } = campaign;
  const lines = missing.map((each) => {
    const report = reports.find(({ unitId, periodId }) => unitId === unit.unitId && periodId === each.id);
    const title = titleOfPeriod(each, returns);
    const period = reminderText("missingItem", language, { period: title, due: each.dueOn });
    if (report?.refusedAt)
      return reminderText("itemRefused", language, { period, problem: firstOf(report.problems) });
    return report?.state === "returned"
      ? reminderText("itemReturned", language, { period, reason: report.reason })
      : reminderText("itemMissing", language, { period });
  });
  return lines.join("\n");
}

/** Whether the unit has done something for a period past due, so that words of nothing being there would be untrue. */
export function hasTried(
  unit: Pick<Unit, "unitId">,
  missing: readonly Period[],
  { reports }: Pick<ReminderInput, "reports">,
): boolean {
  return reports.some(
    ({ unitId, periodId, refusedAt, state }) =>
      unitId === unit.unitId &&
      missing.some(({ id }) => id === periodId) &&
      (refusedAt !== "" || state === "returned"),
  );
}

/** The mail about what is past due: campaign, return, what is the matter, and whom to ask. */
export function pastDueBody(
  unit: Unit,
  missing: readonly Period[],
  input: Pick<ReminderInput, "definition" | "reports" | "today">,
): string {
  const { campaign } = input.definition;
  const { language, title, issuer } = campaign;
  return reminderText("chaseBody", language, {
    unit: unit.name,
    campaign: title,
    today: input.today,
    items: standingLines(unit, missing, input),
    link: linkOf(unit, language),
    where: reachOf(campaign),
    issuer,
  });
}

function firstOf(problems: string): string {
  return problems.split("\n")[0] ?? "";
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
