// What a page of a link sends: its cells are written into the unit's workbook and its box is ticked, then the unit is collected as ever.
import type { Language } from "../../core/model";
import { type LinkAnswer, type LinkInput, linkInput } from "../../core/wire/link";
import type { Reply } from "../../core/wire/procedures";
import { refusal } from "../rpc-reply";
import { submit } from "./submit";
import { visitorOf } from "./visit";

/** Answers one call of a page of a link: its input in, a `Reply` out, both JSON. */
export function answerLink(request: string): string {
  return JSON.stringify(linkReply(request));
}

function linkReply(request: string): Reply<LinkAnswer> {
  let language: Language = "zh";
  try {
    const raw = JSON.parse(request) as { language?: unknown };
    if (raw.language === "en") language = "en";
    const input: LinkInput = linkInput(raw, "Input of link");
    return { ok: true, value: submit(visitorOf(input.key), input, language) };
  } catch (error) {
    return refusal(error, language);
  }
}
