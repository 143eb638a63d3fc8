// What is typed in step 2, and what it means.
import { isDay } from "../../core/day/arithmetic";
import { readTime } from "../../core/day/time";
import type { Language, Words } from "../../core/model/language";
import type { Period } from "../../core/model/period";
import { type PeriodSetting, periodKinds } from "../../core/period/kinds";
import { PLAIN_RULE, periodsOf } from "../../core/period/make";
import { moved } from "../../core/template/move";
import { newCampaignWords } from "../../core/text/pages/new-campaign";
import { partWords } from "../../core/text/pages/parts";
import type {
  CampaignInput,
  PageProblem,
  PeriodRuleInput,
  TemplateSummary,
} from "../../core/wire/procedures";
import { say } from "../parts/language";
import { pageLanguage } from "../parts/start";

/** Step 2 as texts, because anything may be typed. */
export interface Adjustment {
  title: string;
  /** The office's own; a template's are another's and only shown as an example. */
  documentNumber: string;
  issuer: string;
  reportMail: string;
  reportPhone: string;
  start: string;
  end: string;
  kind: PeriodRuleInput["kind"];
  cutoffDay: string;
  dueIn: PeriodRuleInput["dueIn"];
  dueDay: string;
  dueTime: string;
  shift: PeriodRuleInput["shift"];
  graceDays: string;
  lockAfterDays: string;
  /** The days of the template, of which the due day moves with the campaign's. */
  stated: TemplateSummary["stated"];
  /** Which tabs, workbooks and mails speak. */
  language: Language;
}

const OFFICE = { documentNumber: "", issuer: "", reportMail: "", reportPhone: "" };

/** What a template proposes. */
export function adjustmentOf({ title, start, end, period, stated, language }: TemplateSummary): Adjustment {
  const { kind, cutoffDay, dueIn, dueDay, dueTime, shift, graceDays, lockAfterDays } = period;
  const text = (value: number | null) => (value === null ? "" : String(value));
  const days = { cutoffDay: text(cutoffDay), dueDay: text(dueDay), lockAfterDays: text(lockAfterDays) };
  const rule = { kind, dueIn, dueTime, shift, graceDays: String(graceDays), ...days };
  return { title, ...OFFICE, start, end, ...rule, stated, language };
}

/** What is sent to the script; call it only when `checkAdjustment` finds nothing. */
export function campaignInput(template: string, adjustment: Adjustment): CampaignInput {
  const { title, documentNumber, issuer, reportMail, reportPhone, start, end } = adjustment;
  return {
    template,
    title: title.trim(),
    documentNumber,
    issuer,
    reportMail,
    reportPhone,
    start,
    end,
    period: periodRule(adjustment),
    language: adjustment.language,
  };
}

/** The report periods that the adjustment makes; none while it has problems. */
export function previewPeriods(adjustment: Adjustment): Period[] {
  if (checkAdjustment(adjustment).some(({ field }) => field !== "title")) return [];
  const { start, end, stated } = adjustment;
  const { dueOn } = moved({ dueOn: stated.dueOn }, stated, { start, end });
  const rule = { ...PLAIN_RULE, ...periodRule(adjustment), dueOn };
  return periodsOf({ returnId: "", start, end, rule, language: pageLanguage() });
}

/** Problems of step 2 in the order of its fields. */
export function checkAdjustment(adjustment: Adjustment): PageProblem[] {
  const problems: PageProblem[] = [];
  const add = (field: keyof Adjustment, text: string) => problems.push({ code: "page.field", field, text });
  if (adjustment.title.trim() === "")
    add("title", say(partWords.fillIn, { label: say(newCampaignWords.campaignTitle) }));
  for (const field of ["start", "end"] as const) {
    const label = say(newCampaignWords[field]);
    if (adjustment[field].trim() === "") add(field, say(partWords.fillIn, { label }));
    else if (!isDay(adjustment[field])) add(field, say(newCampaignWords.notDay, { label }));
  }
  if (isDay(adjustment.start) && isDay(adjustment.end) && adjustment.end < adjustment.start)
    add("end", say(newCampaignWords.endBeforeStart));
  for (const field of numbersIn(adjustment)) {
    const text = numberProblem(field, adjustment);
    if (text) add(field, text);
  }
  if (isDue(adjustment) && adjustment.dueTime.trim() !== "" && readTime(adjustment.dueTime).length !== 1)
    add("dueTime", say(newCampaignWords.notTime, { label: say(newCampaignWords.dueTime) }));
  return problems;
}

/** What is wrong as it stands: what is still empty is no mistake before somebody wants to go on, but for a day that was asked for. */
export function mistakes(adjustment: Adjustment): PageProblem[] {
  const isFilled = ({ field }: PageProblem) =>
    field === "cutoffDay" || adjustment[field as Exclude<keyof Adjustment, "stated">].trim() !== "";
  return checkAdjustment(adjustment).filter(isFilled);
}

/** Another kind of period; a cut-off month needs a day, the 25th being the usual one. */
export function withKind(adjustment: Adjustment, kind: Adjustment["kind"]): Partial<Adjustment> {
  const usual = Object.entries(periodKinds[kind].usual) as [PeriodSetting, string][];
  return { kind, ...Object.fromEntries(usual.filter(([field]) => adjustment[field] === "")) };
}

/** Whether anything is ever due. */
export function isDue({ kind }: Pick<Adjustment, "kind">): boolean {
  return periodKinds[kind].isDue;
}

/** Whether a report may be due in the next period: where there is one. */
export function hasNext({ kind }: Pick<Adjustment, "kind">): boolean {
  return periodKinds[kind].cutAt !== null;
}

/** The number fields that a kind of period has. */
export function numbersIn({ kind }: Pick<Adjustment, "kind">): readonly PeriodSetting[] {
  return periodKinds[kind].settings;
}

const dueDayWords: Partial<Record<Adjustment["kind"], Words>> = {
  week: newCampaignWords.dueDayOfWeek,
  tenDays: newCampaignWords.dueDayOfTen,
};

/** What a number of the period rule is called: the due day by what it counts in. */
export function labelOfNumber(field: PeriodSetting, kind: Adjustment["kind"]): string {
  if (field !== "dueDay") return say(newCampaignWords[field]);
  return say(dueDayWords[kind] ?? newCampaignWords.dueDay);
}

function numberProblem(field: PeriodSetting, adjustment: Adjustment): string {
  const typed = adjustment[field].trim();
  const label = labelOfNumber(field, adjustment.kind);
  const limits: Partial<Record<PeriodSetting, number>> = {
    cutoffDay: 31,
    dueDay: periodKinds[adjustment.kind].lastDueDay,
  };
  const max = limits[field];
  const wrongDay = max === undefined ? "" : say(newCampaignWords.dayOfPeriod, { label, max });
  if (typed === "") return field === "cutoffDay" ? wrongDay : "";
  const value = /^\d{1,3}$/.test(typed) ? Number(typed) : -1;
  if (max !== undefined) return value >= 1 && value <= max ? "" : wrongDay;
  return value >= 0 ? "" : say(newCampaignWords.days, { label });
}

function periodRule(adjustment: Adjustment): PeriodRuleInput {
  const used = numbersIn(adjustment);
  const number = (field: PeriodSetting) =>
    used.includes(field) && adjustment[field].trim() !== "" ? Number(adjustment[field]) : null;
  return {
    kind: adjustment.kind,
    cutoffDay: number("cutoffDay"),
    dueIn: hasNext(adjustment) ? adjustment.dueIn : "period",
    dueDay: number("dueDay"),
    dueTime: (isDue(adjustment) && readTime(adjustment.dueTime)[0]) || "",
    shift: isDue(adjustment) ? adjustment.shift : "none",
    graceDays: number("graceDays") ?? 0,
    lockAfterDays: number("lockAfterDays"),
  };
}
