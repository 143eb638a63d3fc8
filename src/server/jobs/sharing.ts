// Gives and takes access to one file, one change after another: of two that are under way together only the last holds.
// What Google answers decides only whether to go on; what is said comes from the list of permissions afterwards.
import { type Access, accessChange } from "../../core/access";
import type { Context } from "../context";
import { expect } from "../google/drive";
import { epochNow } from "../google/instant";
import { accessOf, accessRequest, shareRequest, sharingTrouble, unshareRequest } from "../google/permissions";
import { type RestReply, send, sendOne } from "../google/rest";
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
  id: string,
  wanted: readonly string[],
  others: readonly string[],
  present: readonly Access[] = presentAccess(id),
): AccessCorrection {
  return correctTogether(sharing, [{ id, wanted, present }], others)[0]!;
}

/** A file, who should be able to open it and who is. */
export interface FileAccess {
  readonly id: string;
  readonly wanted: readonly string[];
  readonly present: readonly Access[];
}

/** Files that are shared at a time, each with one address. */
const TOGETHER = 5;

/** The same for some files, in their order: one change after another for each of them, a few files at a time; `pause` runs after each burst. */
export function correctTogether(
  sharing: Sharing,
  files: readonly FileAccess[],
  others: readonly string[],
  pause: () => void = () => undefined,
): AccessCorrection[] {
  const changes = files.map(({ id, present, wanted }) => ({ id, ...accessChange(present, wanted, others) }));
  for (const { id: fileId, take } of changes) for (const { id } of take) sendOne(unshareRequest(fileId, id));
  const given = new Map(changes.map(({ id }) => [id, new Map<string, SharingOutcome>()]));
  for (let left = changes.flatMap(sharesOf); left.length > 0; ) {
    const burst = burstOf(left);
    const outcomes = share(sharing, burst);
    burst.forEach(({ id, mail }, index) => {
      given.get(id)!.set(mail, outcomes[index]!);
    });
    left = left.slice(burst.length);
    pause();
  }
  return changes.map(({ id, take }) => ({ given: given.get(id)!, taken: take.map(({ mail }) => mail) }));
}

/** An address that is to be let in to a file. */
interface Share {
  readonly id: string;
  readonly mail: string;
}

const sharesOf = ({ id, give }: { id: string; give: readonly string[] }): Share[] =>
  give.map((mail) => ({ id, mail }));

// Up to the first file that stands there twice: of two changes of one file that are under way together only the last holds.
function burstOf(shares: readonly Share[]): Share[] {
  const some = shares.slice(0, TOGETHER);
  const again = some.findIndex(({ id }, index) => some.findIndex((share) => share.id === id) < index);
  return again < 0 ? some : some.slice(0, again);
}

/** Everyone who may open a file. Throws DriveRefusal. */
export function presentAccess(fileId: string): Access[] {
  const reply = sendOne(accessRequest(fileId));
  expect(reply);
  return accessOf(reply);
}

function share(sharing: Sharing, shares: readonly Share[]): SharingOutcome[] {
  if (isHeld(sharing)) return shares.map(() => "held");
  return send(shares.map(({ id, mail }) => shareRequest(id, mail))).map((reply) => outcomeOf(sharing, reply));
}

function outcomeOf(sharing: Sharing, reply: RestReply): SharingOutcome {
  if (reply.status < 300) return "shared";
  const trouble = sharingTrouble(reply);
  if (trouble === "quota") {
    // From the refusal on, not from the beginning of this execution: the first share of the day may have come in between.
    if (!isHeld(sharing)) writeStamp(HELD_UNTIL, epochNow() + DAY_MS);
    sharing.heldUntil = epochNow() + DAY_MS;
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
