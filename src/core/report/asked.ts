import type { HomeRow } from "./types";

/** Whether a row of 首页 asks for anything: a tick, or words that are meant as one. */
export function isAsked({ submit, zero, words }: HomeRow): boolean {
  return submit || zero || words !== undefined;
}
