// 封存: collects and sums up once more, stops the clock, notes the seal and takes the units' workbooks back. Ended at any call it is begun
// anew; once the seal is noted, only what is left of the workbooks.
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
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { stopTrigger } from "../google/triggers";
import { loadDefinition, readDefinition, readUnits, setting, writeSettings } from "../head/campaign";
import { writeLog } from "../head/log";
import { readReports } from "../head/record";
import { ProblemError } from "../problem-error";
import { asSealed, readSeal, SEALED, type Seal } from "../sealed";
import { forgetClock, readClock } from "./clock-state";
import { type Collected, collectStep, lastCollected } from "./collection";
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
    ...(count > 0 ? [say("missing", { count, names })] : []),
    ...(waiting > 0 ? [say("waiting", { count: waiting })] : []),
    ...(isComplete ? [say("complete")] : []),
  ];
}

/** Stamp of a seal whose collection is over: what had been ticked is in the record, and staff have seen it. */
const COLLECTED = "seal.collected";

/** Seals the campaign for a slice; `restart` begins with a collection. What that takes in is to be reviewed first: then nothing is sealed yet. */
export function sealStep(context: Context, restart: boolean): JobProgress {
  refuseOthers(context);
  const begun = readSeal();
  if (!begun && (restart || !readStamp(COLLECTED))) return collectFirst(context, restart);
  const seal = begun ?? { at: context.now, by: context.user, isSummed: false, isWhole: false };
  if (!isNoted(context, seal)) edit(() => close(context, seal));
  // In a slice of its own: what others were about to save when the seal came has landed by then.
  if (!begun) return progress(context, "seal", { ...NOTHING_YET, problems: [] });
  if (!seal.isSummed) return sumUp(context, seal);
  const { total, left, problems } = takeAllBack(context);
  const finished = left === 0;
  if (finished) writeStamp(SEALED, { ...seal, isWhole: true } satisfies Seal);
  const slice = { done: total - left, total, next: "", finished, problems: problems.filter(isUnasked) };
  return progress(context, "seal", slice, () => ({
    summary: fill(inLanguage(sealWords.done, context.language), { count: total }),
    open: 0,
  }));
}

const NOTHING_YET = { done: 0, total: 1, next: "", finished: false };

function sumUp(context: Context, seal: Seal): JobProgress {
  const { problems } = rollUpNow(asSealed(context), true, true);
  writeStamp(SEALED, { ...seal, isSummed: true } satisfies Seal);
  return progress(context, "seal", { ...NOTHING_YET, problems: problems.filter(isUnasked) });
}

// What a unit has ticked is not missing: it is taken in before the workbooks are.
function collectFirst(context: Context, restart: boolean): JobProgress {
  if (restart) clearStamp(COLLECTED);
  const collecting = collectStep(context, restart);
  if (!collecting.finished) return { ...collecting, job: "seal" };
  const isWhole = !collecting.problems.some(({ code }) => code === "job.leftOver");
  const news = lastCollected();
  if (isWhole && !hasNews(news)) {
    writeStamp(COLLECTED, true);
    return { ...collecting, job: "seal", finished: false, summary: "", next: "", open: 0 };
  }
  const words = isWhole ? sealWords.collected : sealWords.unread;
  const summary = fill(inLanguage(words, context.language), {
    count: news.recorded,
    proposals: news.proposals,
  });
  return { ...collecting, job: "seal", summary, next: "" };
}

const hasNews = ({ recorded, proposals }: Collected): boolean => recorded + proposals > 0;

// That nobody's figures are in, or that somebody cannot open a workbook any more, is what was asked for.
const isUnasked = ({ code }: Problem): boolean => code !== "rollup.noReports" && code !== "share.takenBack";

/** Takes the seal off. */
export function unsealStep(context: Context): JobProgress {
  refuseOthers(context);
  const seal = readSeal();
  // What 单位名录 says of each workbook has to be true before they are handed out again.
  if (seal && !seal.isWhole) return { ...sealStep(context, false), job: "unseal", finished: false };
  edit(() => {
    if (!seal || setting(context, "sealedAt") === "") return;
    writeLog(context, [{ action: "campaign.unseal", record: setting(context, "title") }]);
    writeSettings(context, { sealedAt: "" });
  });
  // After what is written in the tabs has landed: ended before, the seal is there still.
  clearStamp(SEALED);
  const slice = { done: 1, total: 1, next: "", finished: true, problems: [] };
  return progress(context, "unseal", slice, () => ({
    summary: inLanguage(sealWords.undone, context.language),
    open: 0,
  }));
}

const noteOf = ({ at, by }: Seal): string => `${at} ${by}`;

// The stamp stands at once, what is written in tabs lands at the end of the change: ended between, it is written by the next slice.
const isNoted = (context: Context, seal: Seal): boolean => setting(context, "sealedAt") === noteOf(seal);

// The trigger of a clock that is not this account's removes itself: its tick sees the seal.
function close(context: Context, seal: Seal): void {
  const definition = readDefinition(context);
  stopTrigger();
  writeStamp(SEALED, seal);
  writeLog(context, [{ action: "campaign.seal", record: setting(context, "title") }]);
  closeTabs(context, definition);
  writeSettings(context, { sealedAt: noteOf(seal), clockNextRun: "" });
  forgetClock();
  clearStamp(COLLECTED);
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
