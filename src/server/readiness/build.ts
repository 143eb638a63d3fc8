/** Stamp of the pushed files; the build writes a digest of dist/ in the place of this text. */
export const BUILD = "@build@";
