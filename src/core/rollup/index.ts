export type { Answers } from "./answers";
export { twoHosts } from "./joint";
export { type HasLeft, leftBy } from "./left";
export { figureLines, type OfficeLine } from "./office-lines";
export { rollUp } from "./roll-up";
export * from "./types";
