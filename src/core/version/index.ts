export * from "./changes";
export * from "./in-force";
export * from "./issue";
export type * from "./types";
