// What can be said before asking the script, by the same rules; it judges everything again.
import type { DayBounds } from "../../core/day/typed";
import { checkField } from "../../core/field/check";
import type { Control } from "../../core/field/kinds";
import type { Words } from "../../core/model";
import { type Problem, stops } from "../../core/problem/problem";
import { sentenceOf } from "../../core/problem/sentence";
import { activityWords } from "../../core/text/pages/activity";
import { partWords } from "../../core/text/pages/parts";
import { cellProblems } from "../../core/text/problems/cells";
import { fill, inLanguage } from "../../core/text/words";
import type { FormField, PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { pageLanguage } from "../parts/start";
import { type Entry, shownFields } from "./entry";

/** Codes of what the page finds itself. */
export const OWN_PROBLEMS: ReadonlySet<string | undefined> = new Set(["page.required", "page.field"]);

/** Problems of an entry in the order of its form; none when it may be sent. */
export function checkEntry(entry: Entry, fields: readonly FormField[], bounds: DayBounds): PageProblem[] {
  const unit = entry.unitId
    ? []
    : [
        {
          code: "page.required",
          field: "unitId",
          text: say(partWords.chooseOne, { label: say(activityWords.unit) }),
        },
      ];
  return [
    ...unit,
    ...shownFields(fields, entry.values).flatMap((field) => {
      const text = problemText(field, (entry.values[field.field] ?? "").trim(), bounds);
      return text ? [{ code: "page.field", field: field.field, text }] : [];
    }),
  ];
}

/** How people are asked to use each control. */
const asking: Record<Control, Words> = {
  text: partWords.fillIn,
  longText: partWords.fillIn,
  number: partWords.fillIn,
  percent: partWords.fillIn,
  date: partWords.fillIn,
  month: partWords.fillIn,
  time: partWords.fillIn,
  dateTime: partWords.fillIn,
  link: partWords.fillIn,
  choice: partWords.chooseOne,
  choices: partWords.chooseOne,
  names: partWords.chooseOne,
  yesNo: partWords.chooseOne,
  task: partWords.chooseOne,
};

// The tasks of the campaign are the script's to judge.
function problemText(field: FormField, value: string, bounds: DayBounds): string {
  const { label, control, required } = field;
  const language = pageLanguage();
  if (value === "") return required ? fill(inLanguage(asking[control], language), { label }) : "";
  if (control === "task") return "";
  const found = checkField(field, value, { bounds, language }).problems.find(stops);
  return found && isOfCell(found) ? sentenceOf(cellProblems[found.code], found, language) : "";
}

// What a field alone can tell is said of its cell; the page carries no other words of the catalogue.
const isOfCell = (found: Problem): found is Problem & { code: keyof typeof cellProblems } =>
  found.code in cellProblems;
