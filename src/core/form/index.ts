/** Forms of a campaign: which there are, what their rows are, what their tabs are called. */
export * from "./explanation";
export * from "./fields";
export * from "./forms";
export * from "./long-texts";
export * from "./rows";
export * from "./titles";
export * from "./words-field";
