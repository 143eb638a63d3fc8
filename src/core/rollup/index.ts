export type { Answers } from "./answers";
export { twoHosts } from "./joint";
export { type OfficeLine, type OfficeTable, officeLines } from "./office-lines";
export { rollUp } from "./roll-up";
export * from "./types";
