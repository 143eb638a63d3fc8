import type { Campaign, Unit } from "../model";
import { fill, inLanguage } from "../text";
import { fileWords } from "../text/unit-file";
import { getsFile } from "../units";
import type { Send } from "./types";

/** Whether a mail to this unit brings its workbook as a file. */
export function bringsFile(unit: Unit, attachesFiles = false): boolean {
  return attachesFiles && getsFile(unit) && unit.workbookId !== "";
}

/** The file of a mail to this unit; nothing for a unit that opens its workbook itself, or before there is one. */
export function attached(
  unit: Unit,
  { title, language }: Campaign,
  attachesFiles = false,
): Pick<Send, "file"> {
  if (!bringsFile(unit, attachesFiles)) return {};
  const name = fill(inLanguage(fileWords.name, language), { unit: unit.name, campaign: title });
  return { file: { workbookId: unit.workbookId, name } };
}
