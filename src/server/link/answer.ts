// What a page of a link sends: its cells are written into the unit's workbook and its box is ticked, then the unit is collected as ever.
import type { Language } from "../../core/model";
import { type LinkAnswer, linkInput, type PhotoAnswer, photoInput } from "../../core/wire/link";
import type { Reply } from "../../core/wire/procedures";
import { refusal } from "../rpc-reply";
import { keepPhoto } from "./photo";
import { submit } from "./submit";
import { visitorOf } from "./visit";

/** Answers one call of a page of a link: its input in, a `Reply` out, both JSON. */
export function answerLink(request: string): string {
  return replyTo<LinkAnswer>(request, (raw, language) => {
    const input = linkInput(raw, "Input of link");
    return submit(visitorOf(input.key), input, language);
  });
}

/** Keeps one photo of a page of a link and answers with its address. */
export function answerPhoto(request: string): string {
  return replyTo<PhotoAnswer>(request, (raw) => {
    const input = photoInput(raw, "Input of linkPhoto");
    return { link: keepPhoto(visitorOf(input.key, "photos"), input) };
  });
}

function replyTo<T>(request: string, answer: (raw: unknown, language: Language) => T): string {
  return JSON.stringify(tryTo(request, answer));
}

function tryTo<T>(request: string, answer: (raw: unknown, language: Language) => T): Reply<T> {
  let language: Language = "zh";
  try {
    const raw = JSON.parse(request) as { language?: unknown };
    if (raw.language === "en") language = "en";
    return { ok: true, value: answer(raw, language) };
  } catch (error) {
    return refusal(error, language);
  }
}
