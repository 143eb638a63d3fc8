export { definitionFromTemplate } from "./definition";
export { readTemplateFile, templateFile } from "./file";
export { moved, upcoming } from "./move";
export type { Template } from "./schema";
export { type Phrasebook, phrasebookOf, translated, translatedReminders } from "./translate";
export type { Adjustments, DefinitionRows } from "./types";
