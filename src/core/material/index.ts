export * from "./catalogue";
export * from "./gaps";
export * from "./words";
