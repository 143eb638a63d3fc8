// A story's steps build upon each other: after the first that fails the others only say so, in no time.
import { it } from "@jest/globals";

/** Longest that one step may take on a busy machine. */
const STEP_MS = 90_000;

/** Makes a teller of steps; `onFailure` is told the name of the step that failed first. */
export function storyTeller(
  onFailure: () => Promise<unknown>,
): (name: string, tell: () => Promise<void>) => void {
  let broken = "";
  return (name, tell) =>
    it(
      name,
      async () => {
        if (broken) throw new Error(`The story ended before: it no longer ${broken}.`);
        try {
          await tell();
        } catch (error) {
          broken = name;
          await onFailure();
          throw error;
        }
      },
      STEP_MS,
    );
}
