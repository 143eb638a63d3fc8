// What a unit reads on its 首页, and in the mail about a push, of what pushes changed.
import { addDays } from "../day/arithmetic";
import type { Day, Definition, Language, Moment, Period, Return, Unit, Version } from "../model";
import { periodsOfReturn } from "../period/periods";
import { text } from "../text";
import { newsWords } from "../text/push";
import { fill, inLanguage } from "../text/words";
import { definitionOf } from "../units";
import { definitionOfVersion, issuedOf, versionOf } from "../version";
import { changesBetween } from "./changes";
import { concerns } from "./concerns";
import type { Change, ChangedThing, Difference } from "./types";
import { changeLines } from "./words";

/** Changes that are named one by one. */
const MOST_NAMED = 5;

/** Days for which 首页 keeps what an earlier push changed. */
const KEPT_DAYS = 30;

/** Days with pushes that 首页 tells of. */
const MOST_DAYS = 3;

/** In a line, what the version issued last changes of what this unit is asked for, and from which periods on; "" for nothing. */
export function newsOf(definition: Definition, unit: Unit): string {
  const { length } = definition.versions ?? [];
  return length < 2 ? "" : newsBetween(definition, unit, length - 2, length - 1);
}

/**
 * What pushes changed of what this unit is asked for since it sent a report (`lastSent`; "" = never), and by the last one in any case: a line
 * for each day with pushes, the last day first; "" for nothing.
 */
export function recentNews(definition: Definition, unit: Unit, lastSent: Moment): string {
  const { versions = [] } = definition;
  const last = versions[versions.length - 1];
  if (!last) return "";
  const since = addDays(dayOf(last), -KEPT_DAYS);
  const told = versions
    .slice(1)
    .filter((version) => version === last || (version.issuedAt > lastSent && dayOf(version) >= since));
  const days = [...new Set(told.map(dayOf))].slice(-MOST_DAYS).reverse();
  return days
    .map((day) =>
      told.filter((version) => dayOf(version) === day).map((version) => versions.indexOf(version)),
    )
    .map((places) => newsBetween(definition, unit, places[0]! - 1, places[places.length - 1]!))
    .filter((line) => line !== "")
    .join("\n");
}

const dayOf = ({ issuedAt }: Version): Day => issuedAt.slice(0, 10);

/** What changed from one version to another, both given by their place among the versions, and from which periods on; "" for nothing. */
function newsBetween(definition: Definition, unit: Unit, from: number, to: number): string {
  const { versions = [], campaign } = definition;
  const [before, after] = [from, to].map((at) =>
    definitionOf(definitionOfVersion(definition, versions[at]!.version), unit),
  ) as [Definition, Definition];
  const changes = changesBetween(issuedOf(before), issuedOf(after))
    .filter((change) => isFelt(change) && isTheirs(change, before, after))
    .sort(byConcern);
  const [, ...lines] = changeLines(changes, 1, campaign.language);
  if (lines.length === 0) return "";
  const isTold = ({ returnId }: Return) =>
    changes.some((change) => concerns(change, returnId, issuedOf(after)));
  const isNew = (period: Period) => versions.indexOf(versionOf(versions.slice(0, to + 1), period)!) > from;
  const bound = after.returns.filter(isTold).flatMap(({ returnId }) => {
    const isAdded = before.returns.every((item) => item.returnId !== returnId);
    return firstBound(periodsOfReturn(after, returnId), isNew, isAdded);
  });
  return newsLine(dayOf(versions[to]!), lines, bound, campaign.language);
}

function newsLine(day: Day, lines: readonly string[], bound: readonly Period[], language: Language): string {
  const say = (key: keyof typeof newsWords, values: Record<string, string | number>) =>
    fill(inLanguage(newsWords[key], language), values);
  const named = lines.slice(0, MOST_NAMED).join(inLanguage(newsWords.semicolon, language));
  const rest = lines.length > MOST_NAMED ? say("more", { count: lines.length }) : "";
  const periods = bound.map(({ label }) => label).join(text("general.separator", language));
  const from = bound.length > 0 ? say("from", { periods }) : "";
  return say("line", { day, changes: named + rest, from });
}

const OF_FORMS: readonly ChangedThing[] = ["form", "field", "stage"];

// Of forms that are not asked of the unit nothing is said; of a return that is new nothing but that: what it asks for stands in its tabs.
function isTheirs(change: Change, before: Definition, after: Definition): boolean {
  if (!OF_FORMS.includes(change.thing)) return true;
  const [old, now] = [issuedOf(before), issuedOf(after)];
  if (now.returns.some(({ returnId }) => concerns(change, returnId, now)))
    return now.returns.some((item) => isIn(old, item) && concerns(change, item.returnId, now));
  return old.returns.some(({ returnId }) => concerns(change, returnId, old));
}

const isIn = ({ returns }: Pick<Definition, "returns">, { returnId }: Return) =>
  returns.some((item) => item.returnId === returnId);

// That a single period ends with the campaign's new end is nothing to do for a unit; when it is due is.
function isFelt({ thing, kind, differences }: Change): boolean {
  const isDay = ({ attribute }: Difference) => attribute === "dueOn" || attribute === "dueTime";
  return thing !== "period" || kind !== "changed" || differences.some(isDay);
}

/** What a unit fills in is named before what the campaign says of itself. */
const FIRST: readonly ChangedThing[] = ["period", "field", "task", "form", "rule", "return"];

function byConcern(a: Change, b: Change): number {
  const [one, other] = [a, b].map(({ thing }) =>
    FIRST.includes(thing) ? FIRST.indexOf(thing) : FIRST.length,
  );
  return one! - other!;
}

// Where the period before goes on as it was told, or the return was not asked for before.
function firstBound(
  periods: readonly Period[],
  isNew: (period: Period) => boolean,
  isAdded: boolean,
): Period[] {
  const at = periods.findIndex(isNew);
  return at > 0 || (at === 0 && isAdded) ? [periods[at]!] : [];
}
