/** Which version of a definition units fill in by: the one in force, and for periods that had begun an earlier one. */
export * from "./in-force";
export * from "./issue";
export * from "./of-period";
export * from "./owed-from";
export * from "./periods";
export * from "./running";
