import { cleanNotice } from "./clean/index";
import { assemble } from "./plan/index";
import { recognise } from "./recognise/document";
import type { NoticeOptions, NoticePlan } from "./types";

export { type NoticeJson, toJson } from "./json";
export { RULE_TABLES } from "./recognise/rules";
export type * from "./types";
export { cleanNotice };

/**
 * Reads the text of an official notice into a plan, by rule and without a network.
 * Never throws; what the text does not state stays null or empty. Linear in the length of the text.
 */
export function readNotice(text: string, options: NoticeOptions = {}): NoticePlan {
  return assemble(recognise(cleanNotice(text, options.simplify)));
}
