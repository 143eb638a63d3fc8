/** Numbers on built tabs, so that they can be taken apart. */
export * from "./asked";
export * from "./status";
