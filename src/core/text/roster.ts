import { speaker, w } from "./words";

/** Words of the list of who answers for what in each unit. */
export const rosterWords = {
  title: w("{form}名单", "List of {form}"),
  unit: w("单位", "Unit"),
  unitType: w("单位类型", "Unit type"),
  state: w("状态", "State"),
  given: w("✓ 已报", "✓ given"),
  wanting: w("● 未报", "● not given"),
  at: w("收取时间", "Collected"),
} as const;

/** A text of them in one language with its placeholders filled. */
export const rosterText = speaker(rosterWords);
