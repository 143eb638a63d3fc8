export { attentionOf } from "./attention";
export { type Figure, sixFigures } from "./figures";
export { worstFirst } from "./lists";
export { buildStatus, type StatusRow } from "./status";
export { buildSummary } from "./summary";
export * from "./types";
export { lightWords, progressBar } from "./words";
