export { definitionFromTemplate } from "./definition";
export { upcoming } from "./move";
export type { Template } from "./schema";
export type { Adjustments, DefinitionRows } from "./types";
