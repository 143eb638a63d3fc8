// QUERY: the part of Google's query language that scripts and sheets use most.
import type { Library } from "./define";

/** QUERY. */
export const query: Library = {};
