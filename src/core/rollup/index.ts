export { twoHosts } from "./joint";
export { rollUp } from "./roll-up";
export * from "./types";
