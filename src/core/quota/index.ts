export * from "./behind";
export * from "./expand";
export * from "./quota";
export * from "./types";
