// What a notice says of its campaign: when it is, what is to be done, whom one asks.
import type { Campaign } from "../model";
import { bulletinText } from "../text/bulletin";
import { dateWords } from "./day-words";
import { counted, type Figure, stated } from "./figure";
import { targetsOf, taskNumber } from "./notice-tables";
import type { Told } from "./told";

/** The names that speak of the campaign itself. */
export const campaignFigures = {
  start: ofDay("start"),
  end: ofDay("end"),
  contact: ofText("reportContact"),
  phone: ofText("reportPhone"),
  mail: ofText("reportMail"),
  tasks: (told: Told) => stated(taskLines(told)),
  taskCount: ({ sources }: Told) => counted(sources.definition.tasks.length),
  returnCount: ({ sources }: Told) => counted(sources.definition.returns.length),
  targetCount: (told: Told) => counted(targetsOf(told).length),
  groupCount: ({ group = [] }: Told) => counted(group.length),
} as const;

function ofDay(key: "start" | "end"): (told: Told) => Figure {
  return ({ sources, language }) => stated(dateWords(sources.definition.campaign[key], language));
}

function ofText(
  key: keyof Campaign & ("reportContact" | "reportPhone" | "reportMail"),
): (told: Told) => Figure {
  return ({ sources }) => stated(sources.definition.campaign[key]);
}

// A line a task, （一） as the second level of headings.
function taskLines({ sources, language }: Told): string {
  return sources.definition.tasks
    .map(({ title, detail }, at) => {
      const words = {
        number: taskNumber(at, language),
        title: withoutStop(title),
        detail: inOneLine(detail),
      };
      return bulletinText("taskLine", language, words).trim();
    })
    .join("\n");
}

function inOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("");
}

function withoutStop(title: string): string {
  return title.replace(/[。.；;]\s*$/, "");
}
