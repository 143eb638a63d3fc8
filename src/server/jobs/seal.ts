// 封存: sums up once more, stops the clock, notes the seal and takes the units' workbooks back. Ended at any call it is begun anew; once the
// seal is noted, only what is left of the workbooks.
import { unitsWithTab } from "../../core/department";
import type { Definition, Unit } from "../../core/model";
import { describeProblem, type Problem, problem } from "../../core/problem";
import { missingPeriods } from "../../core/reminder";
import { isSettled } from "../../core/report";
import { fill, inLanguage, labelOf } from "../../core/text";
import { sealWords } from "../../core/text/jobs";
import type { JobProgress, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { clearStamp, writeStamp } from "../google/stamps";
import { stopTrigger } from "../google/triggers";
import { loadDefinition, readDefinition, readUnits, setting, writeSettings } from "../head/campaign";
import { writeLog } from "../head/log";
import { readReports } from "../head/record";
import { ProblemError } from "../problem-error";
import { readSeal, SEALED, type Seal } from "../sealed";
import { forgetClock, readClock } from "./clock-state";
import { takeAllBack } from "./distribute";
import { namedUnits } from "./named-units";
import { progress } from "./progress";
import { rollUpNow } from "./rollup";

type Words = Exclude<keyof typeof sealWords, "seal">;

/** What the window says before it begins: of a campaign that is sealed, what opening it again means. */
export function sealPage(context: Context): Pick<PageData["job"], "job" | "explain" | "blocked"> {
  const { language } = context;
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const say = (key: Words, values: Readonly<Record<string, string | number>> = {}) =>
    fill(inLanguage(sealWords[key], language), values);
  const seal = readSeal();
  const found = othersProblem(context);
  const blocked = found && { blocked: [describeProblem(found, language)] };
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
  const { language, today, time: nowTime } = context;
  const { end } = definition.campaign;
  const reports = readReports(context);
  const lacking = readUnits(context, definition)
    .map((unit) => ({ unit, count: missingPeriods(unit, { definition, reports, today, nowTime }).length }))
    .filter(({ count }) => count > 0);
  const count = lacking.reduce((sum, one) => sum + one.count, 0);
  const waiting = reports.filter((report) => !isSettled(report)).length;
  const { names } = namedUnits(
    lacking.map(({ unit }) => unit),
    language,
  );
  const isComplete = reports.length > 0 && count + waiting === 0;
  return [
    ...(end >= today ? [say("running", { end })] : []),
    ...(count + waiting > 0 ? [say("missing", { count, names: names || "—", waiting })] : []),
    ...(isComplete ? [say("complete")] : []),
  ];
}

/** Seals the campaign for a slice. */
export function sealStep(context: Context): JobProgress {
  refuseOthers(context);
  const problems: Problem[] = [];
  if (!readSeal()) {
    problems.push(...rollUpNow(context, true).problems.filter(isUnasked));
    edit(() => close(context));
  }
  const { total, left, problems: found } = takeAllBack(context);
  const finished = left === 0;
  problems.push(...found.filter(isUnasked));
  const slice = { done: total - left, total, next: "", finished, problems };
  return progress(context, "seal", slice, () => ({
    summary: fill(inLanguage(sealWords.done, context.language), { count: total }),
    open: 0,
  }));
}

// That nobody's figures are in, or that somebody cannot open a workbook any more, is what was asked for.
const isUnasked = ({ code }: Problem): boolean => code !== "rollup.noReports" && code !== "share.takenBack";

/** Takes the seal off. */
export function unsealStep(context: Context): JobProgress {
  refuseOthers(context);
  edit(() => {
    if (!readSeal()) return;
    writeLog(context, [{ action: "campaign.unseal", record: setting(context, "title") }]);
    writeSettings(context, { sealedAt: "" });
    clearStamp(SEALED);
  });
  const slice = { done: 1, total: 1, next: "", finished: true, problems: [] };
  return progress(context, "unseal", slice, () => ({
    summary: inLanguage(sealWords.undone, context.language),
    open: 0,
  }));
}

// The trigger of a clock that is not this account's removes itself: its tick sees the seal.
function close(context: Context): void {
  const { now: at, user: by } = context;
  const definition = readDefinition(context);
  stopTrigger();
  writeLog(context, [{ action: "campaign.seal", record: setting(context, "title") }]);
  writeSettings(context, { sealedAt: `${at} ${by}`, clockNextRun: "" });
  closeTabs(context, definition);
  forgetClock();
  writeStamp(SEALED, { at, by } satisfies Seal);
}

// Tabs in the head stay where they are; nothing is taken in of them any more, and 单位名录 says so.
function closeTabs(context: Context, definition: Definition): void {
  const units = unitsWithTab(readUnits(context, definition), context.today);
  context.tabs.change(
    "units",
    units.map((unit) => closedTab(unit, definition)),
  );
}

const closedTab = ({ unitId }: Unit, { campaign: { language } }: Definition) => ({
  match: { unitId },
  cells: { workbookState: labelOf("workbookState", "withdrawn", language) },
});

function refuseOthers(context: Context): void {
  const found = othersProblem(context);
  if (found) throw new ProblemError([found]);
}

function othersProblem(context: Context): Problem | undefined {
  const owner = readClock()?.owner ?? setting(context, "ownerAccount");
  return owner === "" || owner === context.user ? undefined : problem("access.ownerOnly", { owner });
}
