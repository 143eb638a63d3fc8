// When a row of 通报内容 is written: a name compared with a number.
import { readNumber } from "../cells/number";
import type { Comparison } from "../model";
import { keyOf } from "../text";
import { holds } from "../validation/rules";

/** A comparison; a name alone means more than 0. */
export interface Condition {
  readonly name: string;
  readonly comparison: Exclude<Comparison, "required">;
  readonly value: number;
}

/** Of either width. */
const SIGN = /[<>=≤≥≠!＜＞＝！]{1,2}/;

/** Reads `缺报单位数>0` or `rate < 90%`; undefined for what is none. */
export function conditionOf(text: string): Condition | undefined {
  const at = text.search(SIGN);
  const name = (at < 0 ? text : text.slice(0, at)).trim();
  if (name === "") return undefined;
  if (at < 0) return { name, comparison: "gt", value: 0 };
  const sign = SIGN.exec(text)![0];
  const comparison = keyOf("comparison", sign);
  const { number: value } = readNumber(text.slice(at + sign.length).replace(/[%％]\s*$/, ""));
  return comparison && comparison !== "required" && value !== undefined
    ? { name, comparison, value }
    : undefined;
}

/** Whether a comparison holds; nothing holds of what is no number. */
export function isMet({ comparison, value }: Condition, figure: number | null): boolean {
  return figure !== null && holds(figure, comparison, value);
}
