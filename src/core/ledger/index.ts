export * from "./compute";
export * from "./effective";
export type { FormulaPlace, FormulaSource } from "./formula";
export * from "./origins";
