// What 推送变更 says before it starts: what has changed since the units' workbooks were laid out, and how many there are.

import { changeLines } from "../../core/push";
import { inLanguage } from "../../core/text";
import { jobWords } from "../../core/text/jobs";
import { unitsWithWorkbook } from "../../core/units";
import type { Context } from "../context";
import { readDraft, readUnits } from "../head/campaign";
import { changesSince } from "../head/versions";

/** The plan of a push, one sentence a line. */
export function pushLines(context: Context): string[] {
  const definition = readDraft(context);
  const { language } = context;
  const units = unitsWithWorkbook(readUnits(context, definition), context.today);
  const count = units.filter(({ workbookId }) => workbookId !== "").length;
  return [
    ...changeLines(changesSince(context, definition), count, language),
    ...jobWords.push.map((line) => inLanguage(line, language)),
  ];
}
