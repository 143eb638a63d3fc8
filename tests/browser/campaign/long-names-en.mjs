import { now, prepareIn, user } from "./long-names.mjs";

export { now, user };

/** Fills a fresh host. */
export const prepare = (host) => prepareIn("en", host);
