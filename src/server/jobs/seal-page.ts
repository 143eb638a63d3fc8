// 封存 and 启封 before they begin: what the window says.
import type { Day, Definition, Exception } from "../../core/model";
import { describeProblem, problem } from "../../core/problem";
import { missingPeriods } from "../../core/reminder";
import { isSettled } from "../../core/report";
import { correctionsOf } from "../../core/report/corrections/text";
import { twoHosts } from "../../core/rollup";
import { standingDecisions } from "../../core/selection/decisions";
import { fill, inLanguage } from "../../core/text";
import { sealWords } from "../../core/text/jobs";
import type { PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { readReports } from "../head/record";
import { presentFigures } from "../head/report-figures";
import { readDecisions } from "../head/selection";
import { readSeal } from "../sealed";
import { namedUnits } from "./named-units";
import { notOwnerProblem } from "./seal";

type Words = Exclude<keyof typeof sealWords, "seal">;

/** What the window says before it begins: of a campaign that is sealed, what opening it again means. */
export function sealPage(context: Context): Pick<PageData["job"], "job" | "explain" | "blocked"> {
  const { language } = context;
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const say = (key: Words, values: Readonly<Record<string, string | number>> = {}) =>
    fill(inLanguage(sealWords[key], language), values);
  const seal = readSeal();
  const found = notOwnerProblem(context);
  const blocked = found && { blocked: [describeProblem(found, language)] };
  if (seal && !seal.isWhole) {
    const explain = [say("begun", { at: seal.at, owner: seal.by })];
    return { job: "seal", explain, ...blocked };
  }
  if (seal) {
    const explain = [say("sealed", { at: seal.at, owner: seal.by }), say("reopening")];
    return { job: "unseal", explain, ...blocked };
  }
  const told = sealWords.seal.map((line) => inLanguage(line, language));
  return { job: "seal", explain: [...openLines(context, definition, say), ...told], ...blocked };
}

function openLines(
  context: Context,
  definition: Definition,
  say: (key: Words, values?: Readonly<Record<string, string | number>>) => string,
): string[] {
  const { today, time: nowTime } = context;
  const { end } = definition.campaign;
  const reports = readReports(context);
  const units = readUnits(context, definition);
  const unsentBy = (day: Day, time: string) =>
    units.map((unit) => ({
      unit,
      count: missingPeriods(unit, { definition, reports, today: day, nowTime: time }).length,
    }));
  const missing = unsentBy(today, nowTime);
  const coming = unsentBy(NEVER, "").map(({ unit, count }, at) => ({
    unit,
    count: count - missing[at]!.count,
  }));
  const told = (key: "missing" | "coming", lots: typeof missing) => {
    const lacking = lots.filter(({ count }) => count > 0);
    const named = lacking.map(({ unit }) => unit);
    const count = lacking.reduce((sum, lot) => sum + lot.count, 0);
    return count > 0 ? [say(key, { count, names: namedUnits(named, context.language).names })] : [];
  };
  const counted = (key: "waiting" | "proposed" | "asked" | "shown", { length: count }: readonly unknown[]) =>
    count > 0 ? [say(key, { count })] : [];
  // Only the units can put it right, and not once it is sealed.
  const doubled = twoHosts(presentFigures(context, definition), definition).map(({ unitIds, ...event }) => {
    const hosts = units.filter(({ unitId }) => unitIds.includes(unitId));
    const found = problem("rollup.twoHosts", { ...event, units: namedUnits(hosts, context.language).names });
    return describeProblem(found, context.language);
  });
  const lines = [
    ...(end >= today ? [say("running", { end })] : told("coming", coming)),
    ...told("missing", missing),
    ...counted(
      "waiting",
      reports.filter((report) => !isSettled(report)),
    ),
    ...counted(
      "proposed",
      reports.flatMap((report) => correctionsOf(report).open),
    ),
    ...doubled,
    ...counted("asked", (definition.exceptions ?? []).filter(isAsked)),
    ...counted(
      "shown",
      standingDecisions(readDecisions(context)).filter(({ publicTo }) => publicTo >= today),
    ),
  ];
  return lines.length === 0 && reports.length > 0 ? [say("complete")] : lines;
}

const isAsked = ({ kind, state }: Exception): boolean => kind === "extend" && state === "asked";

/** A day by which everything is due. */
const NEVER = "9999-12-31";
