/** What a push changes: between two versions of a definition, and in the lines of a workbook that is out. */
export * from "./arrange";
export * from "./binding";
export * from "./brought-forward";
export * from "./changes";
export * from "./coming-out";
export * from "./concerns";
export * from "./fit";
export * from "./labels";
export * from "./news";
export type * from "./types";
export * from "./uses";
export * from "./words";
