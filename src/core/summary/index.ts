export { attentionOf } from "./attention";
export { type Figure, sixFigures } from "./figures";
export { contained } from "./headline";
export { worstFirst } from "./lists";
export { isChosen, type Sources, type TaskChoice } from "./sources";
export { buildStatus, type StatusRow } from "./status";
export { buildSummary } from "./summary";
export * from "./types";
export { lightWords, progressBar } from "./words";
