// What 推送变更 says before it starts: what has changed since the units' workbooks were laid out, how many there are, and from
// which period on it may bind; or how far one came that was stopped.
import type { Definition, Language } from "../../core/model";
import { type Binding, changeLines } from "../../core/push";
import { inLanguage, text } from "../../core/text";
import { jobWords } from "../../core/text/jobs";
import { bindingWords, endedPushWords, keptWords, stoppedPushWords } from "../../core/text/push";
import { fill } from "../../core/text/words";
import { unitsWithWorkbook } from "../../core/units";
import type { PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readDraft, readUnits, readVersions } from "../head/campaign";
import { type Plan, planOfPush } from "../head/versions";
import { type PushCursor, stoppedPush } from "./push-cursor";

type Told = Pick<PageData["job"], "explain" | "choices" | "goesOn">;

/** The plan of a push, one sentence a line; with the periods from which on it may bind, where that makes a difference. */
export function pushPlan(context: Context): Told {
  const { language } = context;
  const draft = readDraft(context);
  const units = unitsWithWorkbook(readUnits(context, draft), context.today);
  const count = units.filter(({ workbookId }) => workbookId !== "").length;
  const lines = (plan: Plan | undefined) => [
    ...changeLines(plan?.changes, count, language),
    ...keptLines(plan, language),
  ];
  const always = jobWords.push.map((line) => inLanguage(line, language));
  const plans = plansOf(context, draft);
  const isChoice = idsOf(plans.next) !== idsOf(plans.open);
  const versions = readVersions(context);
  const version = versions[versions.length - 1]?.version ?? 0;
  const stopped = count > 0 && isNothing(plans.next) ? stoppedPush(version) : undefined;
  if (stopped) return { explain: [stoppedLine(version, stopped, language), ...always], goesOn: true };
  if (!isChoice) return { explain: [...lines(plans.next), ...always] };
  const choices = (["next", "open"] as const).map((binding) => ({
    binding,
    label: labelOf(binding, plans, language),
    explain: lines(plans[binding]),
  }));
  return { explain: always, choices };
}

const isNothing = (plan: Plan | undefined): boolean => plan?.changes.length === 0;

function stoppedLine(version: number, { done, total, isUnderWay }: PushCursor, language: Language): string {
  const ended = done > 0 ? endedPushWords.some : endedPushWords.none;
  const words = isUnderWay ? ended : stoppedPushWords;
  return fill(inLanguage(words, language), { version, done, total, left: total - done });
}

function keptLines(plan: Plan | undefined, language: Language): string[] {
  const names = (plan?.kept ?? []).map(({ label }) => label).join(text("general.separator", language));
  return names === "" ? [] : [fill(inLanguage(keptWords, language), { periods: names })];
}

type Plans = Readonly<Record<Binding, Plan | undefined>>;

function plansOf(context: Context, draft: Definition): Plans {
  return { next: planOfPush(context, draft, "next"), open: planOfPush(context, draft, "open") };
}

const idsOf = (plan: Plan | undefined): string => (plan?.bound ?? []).map(({ id }) => id).join();

/** Periods that one label names. */
const MOST_NAMED = 3;

// What binds the same periods either way need not be named.
function labelOf(binding: Binding, plans: Plans, language: Language): string {
  const other = plans[binding === "next" ? "open" : "next"]?.bound ?? [];
  const bound = plans[binding]?.bound.filter(({ id }) => !other.some((period) => period.id === id)) ?? [];
  const names = bound.slice(0, MOST_NAMED).map(({ label }) => label);
  const periods = names.join(text("general.separator", language));
  if (periods === "") return inLanguage(bindingWords.none, language);
  return fill(inLanguage(bindingWords[binding], language), { periods });
}
