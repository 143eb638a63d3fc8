/** 这个数怎么来的: from a number on a built tab to its formula and the reports that it is made of. */
export { type TraceSources, traceOf } from "./trace";
export * from "./types";
