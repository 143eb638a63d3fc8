export * from "./arrange";
export * from "./changes";
export * from "./fit";
export * from "./in-force";
export * from "./issue";
export type * from "./types";
export * from "./words";
