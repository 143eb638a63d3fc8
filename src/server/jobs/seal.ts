// 封存: collects and sums up once more, stops the clock, notes the seal and takes the units' workbooks back. Ended at any call it is begun
// anew; once the seal is noted, only what is left of the workbooks.
import { unitsWithTab } from "../../core/department";
import { fingerprint } from "../../core/fingerprint";
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { fill, inLanguage, labelOf, text } from "../../core/text";
import { sealWords } from "../../core/text/jobs";
import { opensWorkbook } from "../../core/units";
import type { JobProgress } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { clearStamp, readStamp, writeStamp } from "../google/stamps";
import { stopTrigger } from "../google/triggers";
import { readDefinition, readUnits, setting, writeSettings } from "../head/campaign";
import { writeLog } from "../head/log";
import { ProblemError } from "../problem-error";
import { asSealed, readSeal, SEALED, type Seal } from "../sealed";
import { forgetClock, readClock } from "./clock-state";
import { type Collected, collectStep, lastCollected } from "./collection";
import { takeAllBack } from "./distribute";
import { progress } from "./progress";
import { rollUpNow } from "./rollup";

/** Stamp of what was told of ticks that could not be taken, so that it is told once. */
const TOLD = "seal.told";

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
  const refused = fingerprint(news.named.join("\n"));
  const isTold = news.withProblems === 0 || readStamp(TOLD) === refused;
  if (isWhole && isTold && !hasNews(news)) {
    writeStamp(COLLECTED, true);
    return { ...collecting, job: "seal", finished: false, summary: "", next: "", open: 0 };
  }
  writeStamp(TOLD, refused);
  const { withProblems, proposals } = news;
  const isRefused = isWhole && !hasNews(news);
  const words = isRefused ? sealWords.refused : isWhole ? sealWords.collected : sealWords.unread;
  const count = isRefused ? withProblems : news.recorded;
  const names = news.named.join(text("general.partSeparator", context.language));
  const summary = fill(inLanguage(words, context.language), { count, proposals, names });
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
  for (const stamp of [COLLECTED, TOLD]) clearStamp(stamp);
}

// Tabs in the head, and workbooks that none but the office opens, stay where they are; nothing is taken in of them any more, and
// 单位名录 says so.
function closeTabs(context: Context, definition: Definition): void {
  const all = readUnits(context, definition);
  const unshared = all.filter((unit) => unit.workbookState === "ready" && !opensWorkbook(unit));
  const units = [...new Set([...unitsWithTab(all, context.today), ...unshared])];
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
  const found = notOwnerProblem(context);
  if (found) throw new ProblemError([found]);
}

/** What keeps this account from sealing or opening: it is another's campaign. */
export function notOwnerProblem(context: Context): Problem | undefined {
  const owner = readClock()?.owner ?? setting(context, "ownerAccount");
  return owner === "" || owner === context.user ? undefined : problem("access.ownerOnly", { owner });
}
