import { labelsOf, type OptionSetKey } from "../../core/text/options";
import { cellLanguage } from "./cell-language";
import type { NoticeGroup } from "./item";

const SETS: Partial<Record<NoticeGroup, Record<string, OptionSetKey>>> = {
  returns: { kind: "periodKind", dueIn: "dueIn" },
  tasks: { inLedger: "yesNo", status: "taskStatus" },
  phases: { kind: "phaseKind" },
  indicators: { nature: "nature", origin: "indicatorOrigin" },
  fields: {
    kind: "columnKind",
    required: "yesNo",
    origin: "fieldOrigin",
    nature: "fieldNature",
    inUse: "yesNo",
  },
  reminders: { when: "reminderWhen", workdaysOnly: "yesNo", inUse: "yesNo" },
};

/** The words a cell may hold; undefined where anything may be typed. */
export function choicesOf(group: NoticeGroup, column: string): string[] | undefined {
  const set = SETS[group]?.[column];
  return set && labelsOf(set, cellLanguage());
}
