import type { NoticePlan } from "../../core/notice/types";
import { loadLibrary } from "../parts/library";

/** Has the reader come while a person looks for the text; what fails here is said when it is needed. */
export function fetchReader(): void {
  loadLibrary("notice-reader").catch(() => {});
}

/** Reads a notice in the page; the conversion of traditional characters is loaded only for a text that holds some. Throws CallFailure. */
export async function readPlan(text: string): Promise<NoticePlan> {
  const { readNotice } = await loadLibrary("notice-reader");
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
