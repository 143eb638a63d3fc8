// A local Apps Script host for Node: live service objects, projects that run, windows that people look through.
export * from "./api";
export { type EndedAt, type Exploration, endAtEveryCall, explore, type World } from "./execution/explore";
export { createGlobals } from "./execution/globals";
export { createHost, type LocalHost } from "./execution/host";
export { illegalArgument } from "./execution/page-arguments";
export { realNetwork } from "./execution/real-network";
export { findChromium } from "./export/chromium";
export { offsetFormula, shiftFormula } from "./formulas/references";
export { instantAfter } from "./kernel/clock";
export type { HttpRequest } from "./kernel/http";
export type { Fault } from "./kernel/running";
export type {
  AuthMode,
  Cause,
  DialogRequest,
  HostEvent,
  LineOrder,
  MovedLines,
  Plain,
  Snapshot,
  Store,
} from "./kernel/types";
export { type CellChanges, changedCells, type RowShift, shiftedRows } from "./spreadsheet/view-changes";
export { StoreError, type StoreTrouble, storeIsFree } from "./store";
export type { OpenPage } from "./ui/windows";
export { disturbRest, type RestFault, type RestFaults } from "./urlfetch/faults";
export { connectNetwork, type Network, type NetworkReply } from "./urlfetch/network";
