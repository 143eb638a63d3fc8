export * from "./gaps";
export * from "./words";
