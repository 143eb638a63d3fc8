// How far a push has come: kept for its next slice, and for whoever opens its window after it was stopped.
import { readStamp, writeStamp } from "../google/stamps";
import type { Pass } from "./pass";

/** How far a push has come. */
export interface PushCursor extends Pass {
  isOfAll: boolean;
  /** Workbooks that could not be changed so far. */
  failed: number;
  /** Version of the definition that it brings. */
  version: number;
  done: number;
  total: number;
}

const PUSH = "push.cursor";

/** Where the push that ran last stands; undefined where there was none. */
export function readPushCursor(): PushCursor | undefined {
  return readStamp<PushCursor>(PUSH);
}

/** Keeps where a push stands. Throws StampRefused. */
export function writePushCursor(cursor: PushCursor): void {
  writeStamp(PUSH, cursor);
}

/** The push of this version if it was stopped before its end; undefined where it is through, or another one ran last. */
export function stoppedPush(version: number): PushCursor | undefined {
  const cursor = readPushCursor();
  return cursor?.version === version && cursor.done < cursor.total ? cursor : undefined;
}
