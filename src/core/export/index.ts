export * from "./rows";
export * from "./tables";
export * from "./types";
