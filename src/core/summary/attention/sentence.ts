import type { Language, Task } from "../../model";
import { summaryText } from "../../text/summary";
import type { Sources } from "../sources";

/** Something that a leader should ask about, in one sentence. */
export interface Sentence {
  readonly words: string;
  /** Higher asks for attention first. */
  readonly weight: number;
}

/** Units that may be named in one sentence; beyond that they are counted. */
export const MAX_NAMES = 3;

/** A unit's name; its id where the directory has none. */
export function nameOf(unitId: string, { rollup }: Pick<Sources, "rollup">): string {
  return rollup.units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
}

/** Whom to ask in a unit: （联系人 张示例）; nothing where nobody is named. */
export function contactWords(unitId: string, { units, definition }: Sources): string {
  const name = units.find((unit) => unit.unitId === unitId)?.contactName ?? "";
  return name === "" ? "" : summaryText("contact", definition.campaign.language, { name });
}

/** Names of units, the first few by name. */
export function unitsWords(unitIds: readonly string[], sources: Sources): string {
  const names = unitIds.slice(0, MAX_NAMES).map((id) => nameOf(id, sources));
  const { language } = sources.definition.campaign;
  const listed = names.join(summaryText("listMark", language));
  return unitIds.length > MAX_NAMES
    ? summaryText("unitsAndOthers", language, { units: listed, count: unitIds.length })
    : listed;
}

/** Who answers for a task: leader and lead department, or that nobody is named. */
export function leadWords({ leaders, leadDepartment }: Task, language: Language): string {
  if (leaders.length === 0 && leadDepartment === "") return summaryText("noLead", language);
  const named = leaders.join(summaryText("listMark", language));
  const leader = named ? [summaryText("ledBy", language, { leaders: named })] : [];
  const department = leadDepartment
    ? [summaryText("leadOffice", language, { department: leadDepartment })]
    : [];
  return summaryText("lead", language, {
    lead: [...leader, ...department].join(summaryText("clauseMark", language)),
  });
}
