// What a unit reads on its 首页 of the last push.
import type { Definition, Period, Unit, Version } from "../model";
import { periodsOfReturn } from "../period/periods";
import { text } from "../text";
import { newsWords } from "../text/push";
import { fill, inLanguage } from "../text/words";
import { definitionOf } from "../units";
import { definitionOfVersion, issuedOf, versionOf } from "../version";
import { changesBetween } from "./changes";
import type { Change, ChangedThing, Difference } from "./types";
import { changeLines } from "./words";

/** Changes that are named one by one. */
const MOST_NAMED = 5;

/** In a line, what the version issued last changes of what this unit is asked for, and from which periods on; "" for nothing. */
export function newsOf(definition: Definition, unit: Unit): string {
  const { versions = [], campaign } = definition;
  const [before, last] = versions.slice(-2);
  if (!before || !last) return "";
  const { language } = campaign;
  const own = definitionOf(definition, unit);
  const told = definitionOf(definitionOfVersion(definition, before.version), unit);
  const changes = changesBetween(issuedOf(told), issuedOf(own)).filter(isFelt).sort(byConcern);
  const [, ...lines] = changeLines(changes, 1, language);
  if (lines.length === 0) return "";
  const bound = own.returns.flatMap(({ returnId }) => firstBound(periodsOfReturn(own, returnId), versions));
  const say = (key: keyof typeof newsWords, values: Record<string, string | number>) =>
    fill(inLanguage(newsWords[key], language), values);
  const join = (items: readonly string[]) => items.join(text("general.separator", language));
  const named = lines.slice(0, MOST_NAMED).join(inLanguage(newsWords.semicolon, language));
  const rest = lines.length > MOST_NAMED ? say("more", { count: lines.length }) : "";
  const from = bound.length > 0 ? say("from", { periods: join(bound.map(({ label }) => label)) }) : "";
  return say("line", { day: last.issuedAt.slice(0, 10), changes: named + rest, from });
}

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

// Where the period before goes on as it was told.
function firstBound(periods: readonly Period[], versions: readonly Version[]): Period[] {
  const at = periods.findIndex((period) => versionOf(versions, period) === versions[versions.length - 1]);
  return at > 0 ? [periods[at]!] : [];
}
