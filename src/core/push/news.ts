// What a unit reads on its 首页 of the last push.
import type { Definition, Period, Unit } from "../model";
import { text } from "../text";
import { newsWords } from "../text/push";
import { fill, inLanguage } from "../text/words";
import { definitionOf } from "../units";
import { definitionOfVersion, issuedOf, versionOf } from "../version";
import { changesBetween } from "./changes";
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
  const [, ...lines] = changeLines(changesBetween(issuedOf(told), issuedOf(own)), 1, language);
  if (lines.length === 0) return "";
  const bound = own.returns.flatMap(({ returnId }) => own.periods.find(isBound(returnId)) ?? []);
  const say = (key: keyof typeof newsWords, values: Record<string, string | number>) =>
    fill(inLanguage(newsWords[key], language), values);
  const join = (items: readonly string[]) => items.join(text("general.separator", language));
  const named = lines.slice(0, MOST_NAMED).join(inLanguage(newsWords.semicolon, language));
  const rest = lines.length > MOST_NAMED ? say("more", { count: lines.length }) : "";
  const from = bound.length > 0 ? say("from", { periods: join(bound.map(({ label }) => label)) }) : "";
  return say("line", { day: last.issuedAt.slice(0, 10), changes: named + rest, from });

  function isBound(id: string) {
    return (period: Period) => period.returnId === id && versionOf(versions, period) === last;
  }
}
