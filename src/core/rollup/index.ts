export type { Answers } from "./answers";
export { inTotals } from "./in-totals";
export { twoHosts } from "./joint";
export { figureLines, type OfficeLine } from "./office-lines";
export { rollUp } from "./roll-up";
export * from "./types";
