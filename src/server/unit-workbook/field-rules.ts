// What Google lets people type into the cells of a field, and how it shows it.
import { type FieldKind, fieldKinds, patternOf } from "../../core/field";
import { TASK_FIELD, taskLabel } from "../../core/form";
import type { Definition, Field, Language, Words } from "../../core/model";
import { fill, inLanguage, labelsOf } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { entryDays } from "../../core/version";
import { anyDay, choices, dayBetween, numberBetween, numberFrom, paint } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";

/** Rules and format of a block of cells of one field. */
export function fieldRules(ruled: Ruled): SheetRequest[] {
  const { range, field, definition, language } = ruled;
  if (field.field !== TASK_FIELD) return rules[fieldKinds[field.kind].rule](ruled);
  const tasks = definition.tasks.filter((task) => task.inLedger).map(taskLabel);
  return [...optionRule(range, tasks, true, language), paint(range, { wrap: true })];
}

/** What the rule of a block is made from. */
interface Ruled {
  range: GridRange;
  field: Field;
  definition: Definition;
  language: Language;
}

const rules: Record<FieldKind["rule"], (ruled: Ruled) => SheetRequest[]> = {
  day: ({ range, definition, language }) => [
    paint(range, { pattern: "yyyy-mm-dd" }),
    ...dayRules(range, definition, language),
  ],
  moment: ({ range, language }) => [
    paint(range, { pattern: "yyyy-mm-dd hh:mm" }),
    anyDay(range, inLanguage(layoutText.momentHint, language)),
  ],
  // No rule of Google's is known to take a time of day and nothing else; collecting checks it.
  time: ({ range }) => [paint(range, { pattern: "hh:mm" })],
  number: (ruled) => numberRules(ruled, layoutText.numberHint),
  share: ({ field, ...ruled }) =>
    numberRules(
      { ...ruled, field: { ...field, min: field.min ?? 0, max: field.max ?? 1 } },
      layoutText.shareHint,
    ),
  yesNo: ({ range, language }) => optionRule(range, labelsOf("yesNo", language), true, language),
  options: ({ range, field, language }) => {
    const { choice, wraps } = fieldKinds[field.kind];
    const rule = optionRule(range, field.options, choice === "one", language);
    return rule.length > 0 ? rule : [paint(range, { pattern: "@", wrap: wraps !== "never" })];
  },
};

function numberRules({ range, field, language }: Ruled, hint: Words): SheetRequest[] {
  const { min, max } = field;
  const words = inLanguage(hint, language);
  const rule =
    max === null
      ? numberFrom(range, min ?? 0, words)
      : numberBetween(range, min ?? Math.min(0, max), max, words);
  const pattern = patternOf(field);
  return pattern === undefined ? [rule] : [paint(range, { pattern }), rule];
}

// A list of nothing is no rule to Google.
function optionRule(
  range: GridRange,
  options: readonly string[],
  strict: boolean,
  language: Language,
): SheetRequest[] {
  return options.length > 0
    ? [choices(range, options, strict, inLanguage(layoutText.choiceHint, language))]
    : [];
}

// What collecting takes, months included that had begun before the campaign was drawn in. A campaign whose notice states no dates takes
// any day: Google refuses a rule with an empty value.
function dayRules(range: GridRange, definition: Definition, language: Language): SheetRequest[] {
  const { campaignStart: start, campaignEnd: end } = entryDays(definition);
  if (start === "" || end === "") return [];
  return [dayBetween(range, start, end, fill(inLanguage(layoutText.dateHint, language), { start, end }))];
}
