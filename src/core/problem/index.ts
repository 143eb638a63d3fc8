export type { ProblemCode, ProblemValues } from "../text/problems";
export * from "./describe";
export * from "./problem";
