// What 推送变更 says before it starts: what has changed since the units' workbooks were laid out, how many there are, and from
// which period on it may bind; or how far one came that was stopped.
import { burdens } from "../../core/burden";
import type { Definition, Language, Period, Unit, Words } from "../../core/model";
import { minutesOf } from "../../core/pace";
import { dueMoment } from "../../core/period";
import { describeProblem } from "../../core/problem";
import {
  asBefore,
  type Binding,
  bindingLabel,
  changeLines,
  comingOut,
  namesOfPeriods,
  overdueAtOnce,
  takesOut,
  usesOfRemoved,
} from "../../core/push";
import { hearsNews } from "../../core/reminder";
import { reportStates } from "../../core/report";
import { rankBoundProblems } from "../../core/selection/places";
import { inLanguage, text } from "../../core/text";
import { handOutText } from "../../core/text/hand-out";
import { jobWords } from "../../core/text/jobs";
import {
  acceptedWords,
  bindingWords,
  broughtWords,
  burdenWords,
  endedPushWords,
  forwardWords,
  keptWords,
  movedWords,
  newReturnWords,
  pushPlanWords,
  stoppedPushWords,
} from "../../core/text/push";
import { fill, w } from "../../core/text/words";
import { handOutPlan, type MovedUnit, movedUnits } from "../../core/units";
import { recordedBy } from "../../core/version";
import type { PageData } from "../../core/wire/procedures";
import { blocked } from "../check/blocking";
import type { Context } from "../context";
import { loadDefinition, readDraft, readUnits, readVersions, setting } from "../head/campaign";
import { withStops } from "../head/link-keys";
import { readRecord, readReports } from "../head/record";
import { type Plan, planIssued, planOfPush } from "../head/versions";
import { namedUnits } from "./named-units";
import { type PushCursor, stoppedPush } from "./push-cursor";

type Told = Omit<PageData["job"], "job" | "title" | "start">;

/** The plan of a push, one sentence a line; with the periods from which on it may bind, where that makes a difference. */
export function pushPlan(context: Context): Told {
  const owner = setting(context, "ownerAccount");
  if (owner === context.user) return ownPlan(context);
  const { choices, explain } = ownPlan(context);
  const line = fill(inLanguage(pushPlanWords.byOwner, context.language), { owner });
  return { explain: [line, ...(choices?.[0]?.explain ?? []), ...explain], byOther: true };
}

function ownPlan(context: Context): Told {
  loadDefinition(context, ["reports"]);
  const found = blocked(context).map((each) => describeProblem(each, context.language));
  const plan = planToTell(context);
  // What goes on was let begin.
  if (found.length === 0 || plan.goesOn) return plan;
  return { explain: [...(plan.choices?.[0]?.explain ?? []), ...plan.explain], blocked: found };
}

function planToTell(context: Context): Told {
  const { language, today } = context;
  const draft = readDraft(context);
  const units = readUnits(context, draft);
  const { made, kept, closed } = handOutPlan(units, today);
  const moved = movedUnits(units, today);
  const lines = (plan: Plan | undefined) => [
    // Where types alone have changed, that is what a push is for.
    ...(moved.length > 0 && isNothing(plan) && plan?.forward.length === 0
      ? []
      : withNews(planLines(plan, kept.length, language), newsLines(plan, units, context))),
    ...rankLines(plan, draft, language),
    ...usedLines(plan, context),
    ...keptLines(plan, language),
  ];
  const always = [
    ...movedLines(moved, language),
    ...minutesLines(kept.length, language),
    ...leftOutLines({ closed, unmade: made }, language),
    ...jobWords.push.map((line) => inLanguage(line, language)),
  ];
  const hearing = withStops(kept).filter((unit) => hearsNews(unit, today)).length;
  const mails = hearing > 0 && readVersions(context).length > 0 ? { mails: hearing } : {};
  const plans = plansOf(context, draft);
  const isChoice = idsOf(plans.next) !== idsOf(plans.open);
  const versions = readVersions(context);
  const version = versions[versions.length - 1]?.version ?? 0;
  const stopped = kept.length > 0 && isNothing(plans.next) ? stoppedPush(version) : undefined;
  if (stopped) {
    const brought = broughtLines(planIssued(context, draft), kept.length, language);
    return {
      explain: [stoppedLine(version, stopped, language), ...brought, ...always],
      goesOn: true,
      ...mails,
      ...(mails.mails && stopped.tell && { tells: true }),
    };
  }
  if (!isChoice) return { explain: [...lines(plans.next), ...always], ...mails };
  const choices = (["next", "open"] as const).map((binding) => ({
    binding,
    label: bindingLabel(
      binding,
      plans,
      language,
      // Without news the later of the two is what was pushed before.
      binding === "next" && isNothing(plans.next) ? bindingWords.asPushed : bindingWords[binding],
    ),
    explain: lines(plans[binding]),
  }));
  return { explain: always, choices, ...mails };
}

/** Units that one line names with the type they leave. */
const MOST_MOVED = 5;

function movedLines(moved: readonly MovedUnit[], language: Language): string[] {
  if (moved.length === 0) return [];
  const names = moved
    .slice(0, MOST_MOVED)
    .map(({ name, laidFor, unitType }) =>
      fill(inLanguage(movedWords.one, language), { name, before: laidFor, type: unitType }),
    )
    .join(text("general.separator", language));
  const count = moved.length;
  const isMore = count > MOST_MOVED;
  const line = inLanguage(movedWords.line, language);
  return [fill(line, { count, names: isMore ? handOutText("first", language, { names }) : names })];
}

function minutesLines(count: number, language: Language): string[] {
  const minutes = minutesOf("push", count);
  return minutes > 1 ? [handOutText("minutes", language, { minutes })] : [];
}

const isNothing = (plan: Plan | undefined): boolean => plan?.changes.length === 0;

/** What changes; last, in one line, what was issued for later and is brought forward. Where nothing else changes that is all. */
function planLines(plan: Plan | undefined, count: number, language: Language): string[] {
  const { changes, forward } = plan ?? { changes: undefined, forward: [] };
  if (forward.length === 0) return changeLines(changes, count, language);
  const [, ...sooner] = changeLines(forward, count, language);
  const isNew = changes?.some(({ thing }) => thing !== "period");
  if (!isNew) return changeLines([...(changes ?? []), ...forward], count, language);
  const line = fill(inLanguage(forwardWords, language), {
    changes: sooner.join(inLanguage(w("；", "; "), language)),
  });
  return [...changeLines(changes, count, language), line];
}

// Right under the first line: what becomes overdue must not be folded away.
function withNews([first, ...changes]: readonly string[], news: readonly string[]): string[] {
  return [...(first ? [first] : []), ...news, ...changes];
}

/** What keeps units from using the places that a push gives them. */
function rankLines(plan: Plan | undefined, { stages = [], forms }: Definition, language: Language): string[] {
  if (!plan?.changes.some(({ thing }) => thing === "stage")) return [];
  const found = stages
    .filter(({ decider, ranked }) => decider === "unit" && ranked)
    .flatMap(({ formId, places }) => {
      const form = forms.find((each) => each.formId === formId);
      return form ? places.flatMap((bounds) => rankBoundProblems(bounds, form)) : [];
    });
  return [...new Set(found.map((each) => describeProblem(each, language)))];
}

/** Whom a push does not reach. */
function leftOutLines(
  left: Readonly<Record<"closed" | "unmade", readonly Unit[]>>,
  language: Language,
): string[] {
  return (["closed", "unmade"] as const)
    .filter((kind) => left[kind].length > 0)
    .map((kind) => fill(inLanguage(pushPlanWords[kind], language), namedUnits(left[kind], language)));
}

/** What a version brings that was issued, and from which periods on. */
function broughtLines(plan: Plan | undefined, count: number, language: Language): string[] {
  if (!plan) return [];
  const [, ...changes] = changeLines(plan.changes, count, language);
  const periods = namesOfPeriods(plan.bound, language);
  const from = fill(inLanguage(broughtWords.from, language), {
    periods,
    asBefore: asBefore(plan.before, language),
  });
  return [
    ...(changes.length > 0 ? [inLanguage(broughtWords.changes, language), ...changes] : []),
    ...(periods === "" ? [] : [from]),
    ...keptLines(plan, language),
  ];
}

/** From when on returns that are new are asked for, and what is overdue at once. */
function newsLines(plan: Plan | undefined, units: readonly Unit[], context: Context): string[] {
  if (!plan || plan.changes.length === 0) return [];
  const { now, language } = context;
  const begins = comingOut(plan.after).map(({ name, first }) =>
    fill(inLanguage(newReturnWords[first ? "begins" : "never"], language), {
      name,
      period: first?.label ?? "",
      due: first ? dueMoment(first) : "",
    }),
  );
  const sent = new Set(
    readReports(context).flatMap(({ unitId, periodId, ...report }) =>
      reportStates[report.state].isIn ? [`${unitId} ${periodId}`] : [],
    ),
  );
  const hasSent = ({ unitId }: Unit, { id }: Period) => sent.has(`${unitId} ${id}`);
  const overdue = overdueAtOnce(plan.after, units, now, hasSent).map(({ period, count, isDrawnIn }) =>
    fill(inLanguage(newReturnWords[isDrawnIn ? "drawnIn" : "overdue"], language), {
      period: period.label,
      due: dueMoment(period),
      count,
    }),
  );
  return [...begins, ...overdue, ...burdenLines(plan, units, language)];
}

// The rows of the record are read only where something is taken out.
function usedLines(plan: Plan | undefined, context: Context): string[] {
  if (!plan || !takesOut(plan.changes)) return [];
  const { ledger, activities } = readRecord(context, recordedBy(plan.after));
  return usesOfRemoved(plan.changes, [...activities, ...ledger], context.language);
}

// Of columns that come out with this push: what is out already is 检查's to name.
function burdenLines({ changes, after }: Plan, units: readonly Unit[], language: Language): string[] {
  const added = new Set(changes.filter(({ kind }) => kind === "added").map(({ id }) => id));
  return burdens(after, units)
    .filter(({ asked }) => added.has(`${asked.form.formId}.${asked.field.field}`))
    .map(({ asked, already, whom }) =>
      fill(inLanguage(burdenWords, language), {
        field: asked.field.label,
        form: asked.form.name,
        other: already.owed.name,
        same: already.field.label,
        count: whom.length,
      }),
    );
}

function keptLines(plan: Plan | undefined, language: Language): string[] {
  const line = (words: Words, periods: readonly Period[] = []) => {
    const names = periods.map(({ label }) => label).join(text("general.separator", language));
    return names === "" ? [] : [fill(inLanguage(words, language), { periods: names })];
  };
  return [...line(keptWords, plan?.kept), ...line(acceptedWords, plan?.accepted)];
}

function stoppedLine(version: number, { done, total, isUnderWay }: PushCursor, language: Language): string {
  const ended = done > 0 ? endedPushWords.some : endedPushWords.none;
  const words = isUnderWay ? ended : stoppedPushWords;
  return fill(inLanguage(words, language), { version, done, total, left: total - done });
}

type Plans = Readonly<Record<Binding, Plan | undefined>>;

function plansOf(context: Context, draft: Definition): Plans {
  return { next: planOfPush(context, draft, "next"), open: planOfPush(context, draft, "open") };
}

const idsOf = (plan: Plan | undefined): string => (plan?.bound ?? []).map(({ id }) => id).join();
