// What can be said before asking the script; it judges everything again.
import type { DayBounds } from "../../core/day/typed";
import { parseTypedDay } from "../../core/day/typed";
import { describeProblem } from "../../core/problem/describe";
import { activityWords } from "../../core/text/pages/activity";
import { partWords } from "../../core/text/pages/parts";
import type { FormField, PageProblem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { pageLanguage } from "../parts/start";
import type { Entry } from "./entry";

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
    ...fields.flatMap((field) => {
      const text = problemText(field, (entry.values[field.field] ?? "").trim(), bounds);
      return text ? [{ code: "page.field", field: field.field, text }] : [];
    }),
  ];
}

function problemText(field: FormField, value: string, bounds: DayBounds): string {
  const { label, kind } = field;
  if (value === "") {
    if (!field.required) return "";
    return say(isChosen(kind) ? partWords.chooseOne : partWords.fillIn, { label });
  }
  if (kind === "integer" || kind === "number") return numberProblem(field, value);
  if (kind === "date") {
    const { problem } = parseTypedDay(value, bounds);
    return problem ? describeProblem(problem, pageLanguage()) : "";
  }
  if (kind === "link" && !value.split(/\s+/).every((part) => /^https?:\/\/\S/i.test(part)))
    return say(partWords.linkForm);
  return "";
}

function isChosen(kind: FormField["kind"]): boolean {
  return kind === "choice" || kind === "multiChoice" || kind === "task" || kind === "yesNo";
}

function numberProblem({ label, kind, min, max }: FormField, value: string): string {
  const plain = value.normalize("NFKC").replace(/[,\s]/g, "");
  if (kind === "integer" && !/^-?\d+$/.test(plain)) return say(partWords.wholeNumber, { label });
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return say(partWords.plainNumber, { label });
  if (min !== "" && Number(plain) < Number(min)) return say(partWords.atLeast, { label, min });
  if (max !== "" && Number(plain) > Number(max)) return say(partWords.atMost, { label, max });
  return "";
}
