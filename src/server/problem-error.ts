// Expected failures travel as problems; whatever else is thrown is a defect and gets a reference id.
import type { Problem } from "../core/problem";

/** Thrown by actions for failures that a person can mend. */
export class ProblemError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(", "));
  }
}
