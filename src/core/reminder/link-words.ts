import type { Campaign, Unit } from "../model";
import { reminderText } from "../text/reminders";
import { channels } from "../units";
import { linkAddressOf } from "./attached";
import { linkOf } from "./render";
import type { ReminderInput } from "./types";

/** The line of a mail that says where a unit's workbook or tab is; "" where it has neither. */
export function linkWords(
  unit: Unit,
  campaign: Campaign,
  attachesFiles: ReminderInput["attachesFiles"],
): string {
  const { language } = campaign;
  const { hasWorkbook, hasTab } = channels[unit.channel];
  const link = linkOf(unit, campaign, attachesFiles);
  if (linkAddressOf(unit, campaign) !== "") return reminderText("pageLink", language, { link });
  if (hasTab) return reminderText("tabLink", language, { link });
  return hasWorkbook ? reminderText("outcomeLink", language, { link }) : "";
}
