export * from "./compute";
export * from "./derive";
export * from "./effective";
