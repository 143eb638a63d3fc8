import { readNotice } from "../../core/notice";
import type { NoticePlan } from "../../core/notice/types";
import { loadLibrary } from "../parts/library";

/** Reads a notice in the page; the conversion of traditional characters is loaded only for a text that holds some. */
export async function readPlan(text: string): Promise<NoticePlan> {
  let isTraditional = false;
  const plan = readNotice(text, {
    simplify: (raw) => {
      isTraditional = true;
      return raw;
    },
  });
  if (!isTraditional) return plan;
  const { simplify } = await loadLibrary("notice-simplify");
  return readNotice(text, { simplify });
}
