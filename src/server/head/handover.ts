// Who is to own the campaign next, and whose account made workbooks before: kept in one stamp, so that it changes at one moment.
import { readStamp, writeStamp } from "../google/stamps";

/** A campaign that goes from one account to another. */
export interface Handover {
  /** offered: the owner named somebody; taking: that account is about to be the owner; taken: it is. */
  readonly phase: "offered" | "taking" | "taken";
  readonly from: string;
  readonly to: string;
  /** When, as shown. */
  readonly at: string;
  /** Accounts that were owners before: Drive shows to the present one none of the files that they made. */
  readonly makers: readonly string[];
}

const HANDOVER = "handover";

/** The last handing over; undefined where the campaign has had one owner. */
export function readHandover(): Handover | undefined {
  return readStamp<Handover>(HANDOVER);
}

/** Keeps how far a handing over has come. */
export function writeHandover(handover: Handover): void {
  writeStamp(HANDOVER, handover);
}

/** Accounts other than this one that made workbooks of the campaign. */
export function otherMakers(user: string): readonly string[] {
  return (readHandover()?.makers ?? []).filter((maker) => maker !== user);
}
