// 封存: a campaign that is over stands as it was summed up last. Reading goes on; what would change it is refused until its owner opens it again.
import { problem } from "../core/problem";
import type { ProcedureName } from "../core/wire/procedures";
import { readStamp } from "./google/stamps";
import { ProblemError } from "./problem-error";

/** Stamp of a sealed campaign. */
export const SEALED = "campaign.sealed";

/** When a campaign was sealed, and by whom. */
export interface Seal {
  readonly at: string;
  readonly by: string;
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

/** Throws ProblemError where a page's call would change a sealed campaign. */
export function refuseSealed(name: ProcedureName): void {
  if (CHANGES.includes(name)) needUnsealed();
}

/** Throws ProblemError where the campaign is sealed. */
export function needUnsealed(): void {
  const seal = readSeal();
  if (seal) throw new ProblemError([problem("campaign.sealed", { at: seal.at, owner: seal.by })]);
}
