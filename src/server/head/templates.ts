// The campaigns that come with the program: data that only 新建活动 and 从通知导入 read.
import type { Template } from "../../core/template";
import { fileData } from "../google/files";

/** All campaigns, in the order in which people choose. */
export function allTemplates(): readonly Template[] {
  return fileData("templates");
}

/** A campaign by its id. */
export function findTemplate(id: string): Template | undefined {
  return allTemplates().find((template) => template.id === id);
}
