import type { Campaign, Unit } from "../model";
import { fill, inLanguage } from "../text";
import { fileWords } from "../text/unit-file";
import { getsFile, hasLink } from "../units";
import type { Send } from "./types";

/** Whether a mail to this unit brings its workbook as a file. */
export function bringsFile(unit: Unit, attachesFiles = false): boolean {
  return attachesFiles && getsFile(unit) && unit.workbookId !== "";
}

/** Stands in a mail where its own link is put when it leaves: a key is made for one mail and known to nobody else. */
export const LINK_SLOT = "https://link.invalid/";

/** Whether a unit's link was stopped: a mail to it would bring a new one. */
export function isStopped(unit: Unit): boolean {
  return hasLink(unit) && unit.linkStopped === true;
}

/** The web app to which a mail to this unit brings a link; "" where it brings none. */
export function linkAddressOf(unit: Unit, { linkAddress = "" }: Campaign): string {
  return hasLink(unit) && !isStopped(unit) && unit.workbookState === "ready" ? linkAddress : "";
}

/** The file or link of a mail to this unit; nothing for a unit that opens its workbook itself, or before there is one. */
export function attached(
  unit: Unit,
  campaign: Campaign,
  attachesFiles = false,
): Pick<Send, "file" | "linkAddress"> {
  const { title, language } = campaign;
  const linkAddress = linkAddressOf(unit, campaign);
  if (linkAddress !== "") return { linkAddress };
  if (!bringsFile(unit, attachesFiles)) return {};
  const name = fill(inLanguage(fileWords.name, language), { unit: unit.name, campaign: title });
  return { file: { workbookId: unit.workbookId, name } };
}
