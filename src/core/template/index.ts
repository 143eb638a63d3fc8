export { definitionFromTemplate } from "./definition";
export { type ParsedTemplate, parseTemplate } from "./parse";
export { allTemplates, findTemplate } from "./registry";
export type { Template } from "./schema";
export type { Adjustments, DefinitionRows } from "./types";
