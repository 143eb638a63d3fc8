export * from "./quota";
export * from "./types";
