export { onePlace } from "./one-place";
export { rollUp } from "./roll-up";
export { peopleField } from "./tally";
export * from "./types";
