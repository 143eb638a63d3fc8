export * from "./compute";
export * from "./effective";
