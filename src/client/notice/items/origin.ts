import type { OptionOf } from "../../../core/text/options";

/** Where the value of a number to reach comes from, by its measure word: events are counted and their people added up, the rest is typed. */
export function originOf(unitWord: string): OptionOf<"indicatorOrigin"> {
  if (["场", "次", "场次"].includes(unitWord)) return "count";
  return unitWord === "人次" ? "sum" : "typed";
}
