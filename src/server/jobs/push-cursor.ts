// How far a push has come: kept for its next slice, and for whoever opens its window after it was stopped.
import { readStamp, writeStamp } from "../google/stamps";
import { beginPass, type Pass } from "./pass";

/** How far a push has come. */
export interface PushCursor extends Pass {
  isOfAll: boolean;
  /** False where it issued no version, because nothing had changed, and met no unit whose type was changed. */
  isIssued?: boolean;
  /** Workbooks that could not be changed so far. */
  failed: number;
  /** Version of the definition that it brings. */
  version: number;
  done: number;
  total: number;
  /** Units are to be told by mail what it changed. */
  tell?: boolean;
  /** A slice of it runs, or was ended: at least `done` workbooks have the version. */
  isUnderWay?: boolean;
}

const PUSH = "push.cursor";

/** Where the push that ran last stands; undefined where there was none, or it had not come to issuing its version. */
export function issuedPush(): PushCursor | undefined {
  const cursor = readStamp<PushCursor>(PUSH);
  return cursor?.version === BEGUN.version ? undefined : cursor;
}

/** Keeps where a push stands. Throws StampRefused. */
export function writePushCursor(cursor: PushCursor): void {
  writeStamp(PUSH, cursor);
}

/** A push that has not come to issuing its version: whatever ends it from here on, its window knows that it was begun. */
export const BEGUN: PushCursor = {
  ...beginPass([]),
  isOfAll: false,
  failed: 0,
  version: 0,
  done: 0,
  total: 0,
  isUnderWay: true,
};

/** The push of this version if it was stopped or ended before its end; undefined where it is through, or another one ran last. */
export function stoppedPush(version: number): PushCursor | undefined {
  const cursor = readStamp<PushCursor>(PUSH);
  const isOf = cursor?.version === version || cursor?.version === BEGUN.version;
  return cursor && isOf && (cursor.isUnderWay || cursor.done < cursor.total) ? cursor : undefined;
}
