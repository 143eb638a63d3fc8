export type { ProblemCode, ProblemValues } from "../text/problems";
export { describeProblem } from "./describe";
export * from "./describe-all";
export * from "./problem";
export { unplaced, withoutCells } from "./unplaced";
