// Google has no room for a request at this moment. It is nobody's failure: whoever meets it returns to the page or to the
// clock, and the same work goes on after that time.
import { problem } from "../core/problem";
import type { Wait } from "../core/wire/procedures";
import { ProblemError } from "./problem-error";

/** Thrown where one request is all there is to do. In words it is a problem that says when to try again. */
export class NotNow extends ProblemError {
  constructor(readonly wait: Wait) {
    super([problem(wait.reason === "quota" ? "pace.spent" : "pace.busy", { seconds: wait.seconds })]);
  }
}

/** The reply, unless it says to come back later; throws NotNow. */
export function settled<Reply extends { wait?: Wait }>(reply: Reply): Reply {
  if (reply.wait) throw new NotNow(reply.wait);
  return reply;
}

/** The longest of the waits that replies ask for, undefined when there is none. */
export function longestWait(replies: readonly { wait?: Wait | undefined }[]): Wait | undefined {
  const waits = replies.flatMap(({ wait }) => (wait ? [wait] : []));
  return waits.sort((a, b) => b.seconds - a.seconds)[0];
}
