import { w } from "./words";

/** The last line of a list that is too long to be written whole. */
export const moreProblems = w(
  "另有 {count} 个问题未列出，改正上面的之后会接着列出。",
  "{count} more problems are not listed; they follow once those above are mended.",
);
