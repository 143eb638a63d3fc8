// Gives and takes access to one file, one change after another: of two that are under way together only the last holds.
// What Google answers decides only whether to go on; what is said comes from the list of permissions afterwards.
import { type Access, accessChange } from "../../core/access";
import type { Context } from "../context";
import { expect } from "../google/drive";
import { epochNow } from "../google/instant";
import { accessOf, accessRequest, shareRequest, sharingTrouble, unshareRequest } from "../google/permissions";
import { sendOne } from "../google/rest";
import { clearStamp, readStamp, type Stamps, writeStamp } from "../google/stamps";

/** What became of giving somebody access; "held" waits for tomorrow's quota, "unclear" is tried again. */
export type SharingOutcome = "shared" | "held" | "refused" | "unclear";

/** What was changed of a file's access. */
export interface AccessCorrection {
  given: Map<string, SharingOutcome>;
  /** Addresses that were to lose access. */
  taken: string[];
}

/** Instant (epoch) until which nothing is shared, because the day's quota is used up. */
const HELD_UNTIL = "sharing.heldUntil";
/** Google does not say when the quota is renewed; a day after it was used up it is, however it is counted. */
const DAY_MS = 24 * 3_600_000;

/** Whether sharing goes on in this execution. */
export interface Sharing {
  /** Instant (epoch) until which nothing is shared, 0 for no such time. */
  heldUntil: number;
  readonly epoch: number;
}

/** Reads whether the day's quota is used up; once per execution. */
export function openSharing({ epoch }: Context): Sharing {
  return { heldUntil: readStamp<number>(HELD_UNTIL) ?? 0, epoch };
}

/** True while the day's quota is used up: nothing is shared, so that no request is wasted. */
export function isHeld({ heldUntil, epoch }: Sharing): boolean {
  return epoch < heldUntil;
}

/** Opens a file to the wanted people and closes it to all but those and `others`, whom its folder lets in. */
export function correctAccess(
  sharing: Sharing,
  fileId: string,
  wanted: readonly string[],
  others: readonly string[],
  present: readonly Access[] = presentAccess(fileId),
): AccessCorrection {
  const { give, take } = accessChange(present, wanted, others);
  for (const { id } of take) sendOne(unshareRequest(fileId, id));
  const given = new Map(give.map((mail) => [mail, share(sharing, fileId, mail)]));
  return { given, taken: take.map(({ mail }) => mail) };
}

/** Everyone who may open a file. Throws DriveRefusal. */
export function presentAccess(fileId: string): Access[] {
  const reply = sendOne(accessRequest(fileId));
  expect(reply);
  return accessOf(reply);
}

function share(sharing: Sharing, fileId: string, mail: string): SharingOutcome {
  if (isHeld(sharing)) return "held";
  const reply = sendOne(shareRequest(fileId, mail));
  if (reply.status < 300) return "shared";
  const trouble = sharingTrouble(reply);
  if (trouble === "quota") {
    // From the refusal on, not from the beginning of this execution: the first share of the day may have come in between.
    sharing.heldUntil = epochNow() + DAY_MS;
    writeStamp(HELD_UNTIL, sharing.heldUntil);
    return "held";
  }
  return trouble === "rate" || reply.status === 429 || reply.status >= 500 ? "unclear" : "refused";
}

/** True once the quota that was used up must be there again; then sharing goes on by itself. `stamps`: those read already. */
export function isSharingDue({ epoch }: Context, stamps?: Stamps): boolean {
  const until = stamps ? stamps.read<number>(HELD_UNTIL) : readStamp<number>(HELD_UNTIL);
  return until !== undefined && epoch >= until;
}

/** Forgets a quota that is there again; called when all that waited for it was tried. */
export function forgetHold(context: Context): void {
  if (isSharingDue(context)) clearStamp(HELD_UNTIL);
}
