// 封存: a campaign that is over stands as it was summed up last. Reading goes on; what would change it is refused until its owner opens it again.
import { problem } from "../core/problem";
import type { ProcedureName } from "../core/wire/procedures";
import type { Context } from "./context";
import { readStamp } from "./google/stamps";
import { ProblemError } from "./problem-error";

/** Stamp of a sealed campaign. */
export const SEALED = "campaign.sealed";

/** When a campaign was sealed, and by whom. */
export interface Seal {
  readonly at: string;
  readonly by: string;
  /** True once figures were made of all that came in before; from then on they stand. */
  readonly isSummed: boolean;
  /** True once all workbooks are taken back. */
  readonly isWhole: boolean;
}

/** The seal of this campaign, undefined where there is none. */
export function readSeal(): Seal | undefined {
  return readStamp<Seal>(SEALED);
}

const CHANGES: readonly ProcedureName[] = [
  "campaign.create",
  "units.import",
  "units.move",
  "tasks.save",
  "activity.save",
  "activity.undo",
  "review.accept",
  "review.return",
  "review.correct",
  "review.extension",
  "selection.decide",
  "selection.candidates",
  "report.submitFor",
  "file.merge",
  "chase.send",
  "robots.chase",
  "links.renew",
  "clock.start",
  "above.take",
  "notice.apply",
  "notice.undo",
];

/** Calls whose figures go by the day: those of a sealed campaign by that of its seal. */
const DATED: readonly ProcedureName[] = [
  "bulletin.draft",
  "bulletin.practices",
  "print.build",
  "export.plan",
  "export.slice",
  "digest.preview",
  "digest.test",
  "trace.cell",
  "trace.more",
];

/** The context of a page's call. Throws ProblemError where the call would change a sealed campaign. */
export function unlessSealed(name: ProcedureName, context: Context): Context {
  if (CHANGES.includes(name)) needUnsealed();
  return DATED.includes(name) ? asSealed(context) : context;
}

/** The context with the moment of the seal for now, where there is one. */
export function asSealed(context: Context): Context {
  const at = readSeal()?.at;
  if (at === undefined) return context;
  const [today = "", time = ""] = at.split(" ");
  const fixed = (value: string) => ({ value, enumerable: true });
  return Object.create(context, { now: fixed(at), today: fixed(today), time: fixed(time) }) as Context;
}

/** Throws ProblemError where the campaign is sealed. */
export function needUnsealed(): void {
  const seal = readSeal();
  if (seal) throw new ProblemError([problem("campaign.sealed", { at: seal.at, owner: seal.by })]);
}
