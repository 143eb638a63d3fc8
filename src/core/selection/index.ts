/** Nominations and articles: entries of registers on their way through stages. */
export * from "./ballots";
export * from "./cases";
export * from "./changed";
export * from "./counts";
export * from "./decide";
export * from "./decisions";
export * from "./ladder";
export * from "./places";
export * from "./settled";
export type { AskedDecision } from "./shape";
export * from "./told";
export * from "./unclear";
