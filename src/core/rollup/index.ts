export { twoHosts } from "./joint";
export { onePlace } from "./one-place";
export { rollUp } from "./roll-up";
export {} from "./tally";
export * from "./types";
