export * from "./compute";
export * from "./effective";
export * from "./formula";
