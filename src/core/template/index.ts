export { definitionFromTemplate } from "./definition";
export type { Template } from "./schema";
export type { Adjustments, DefinitionRows } from "./types";
