// What Google lets people type into the cells of a field, and how it shows it.
import { type FieldKind, fieldKinds, patternOf, percentText } from "../../core/field";
import { TASK_FIELD, taskLabel } from "../../core/form";
import type { Definition, Field, Language, Words } from "../../core/model";
import { fill, inLanguage, labelsOf } from "../../core/text";
import { listed } from "../../core/text/lists";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { entryDays } from "../../core/version";
import { anyDay, choices, dayBetween, paint, satisfying } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { columnName } from "../tabs/table";

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
  number: (ruled) => numberRules(ruled, layoutText.numberBetweenHint),
  share: ({ field, ...ruled }) =>
    numberRules(
      { ...ruled, field: { ...field, min: field.min ?? 0, max: field.max ?? 1 } },
      layoutText.shareHint,
      percentText,
    ),
  yesNo: ({ range, language }) => optionRule(range, labelsOf("yesNo", language), true, language),
  options: ({ range, field, language }) => {
    const { choice, wraps } = fieldKinds[field.kind];
    const rule = optionRule(range, field.options, choice === "one", language);
    return rule.length > 0 ? rule : [paint(range, { pattern: "@", wrap: wraps !== "never" })];
  },
};

/** Numbers from 0 on, whole ones where the field has only these: where nothing else is said. */
export function anyNumber(range: GridRange, { kind }: Field, language: Language): SheetRequest {
  const isWhole = kind === "integer";
  const hint = isWhole ? layoutText.wholeHint : layoutText.numberHint;
  return numberRule(range, { isWhole, min: 0, max: null }, fill(inLanguage(hint, language), { min: 0 }));
}

// What was refused is read beside the cell: it names what would have been taken.
function numberRules(
  { range, field, language }: Ruled,
  between: Words,
  shown: (value: number) => string = String,
): SheetRequest[] {
  const { max } = field;
  const min = field.min ?? Math.min(0, max ?? 0);
  const isWhole = field.kind === "integer";
  const from = isWhole ? layoutText.wholeHint : layoutText.numberHint;
  const upTo = isWhole ? layoutText.wholeBetweenHint : between;
  const words = fill(inLanguage(max === null ? from : upTo, language), {
    min: shown(min),
    max: shown(max ?? 0),
  });
  const rule = numberRule(range, { isWhole, min, max }, words);
  const pattern = patternOf(field);
  return pattern === undefined ? [rule] : [paint(range, { pattern }), rule];
}

// Google has no rule of its own for whole numbers, and to its rules for numbers a day is one: a formula refuses both.
function numberRule(
  range: GridRange,
  { isWhole, min, max }: { isWhole: boolean; min: number; max: number | null },
  hint: string,
): SheetRequest {
  const cell = `${columnName(range.startColumnIndex + 1)}${range.startRowIndex + 1}`;
  const whole = isWhole ? `,${cell}=INT(${cell})` : "";
  const most = max === null ? "" : `,${cell}<=${max}`;
  return satisfying(
    range,
    `=AND(ISNUMBER(${cell}),NOT(ISDATE(${cell}))${whole},${cell}>=${min}${most})`,
    hint,
  );
}

// A list of nothing is no rule to Google.
function optionRule(
  range: GridRange,
  options: readonly string[],
  strict: boolean,
  language: Language,
): SheetRequest[] {
  return options.length > 0 ? [choices(range, options, strict, choiceHint(options, language))] : [];
}

/** Signs of the choices that a hint beside a cell names. */
const MOST_SIGNS = 120;

function choiceHint(options: readonly string[], language: Language): string {
  const say = (words: Words, values: Record<string, string | number>) =>
    fill(inLanguage(words, language), values);
  let count = 1;
  while (count < options.length && options.slice(0, count + 1).join().length <= MOST_SIGNS) count++;
  const named = listed(options.slice(0, count), language);
  const all =
    count === options.length ? named : say(layoutText.moreChoices, { options: named, count: options.length });
  return say(layoutText.choiceHint, { options: all });
}

// What collecting takes, months included that had begun before the campaign was drawn in. A campaign whose notice states no dates takes
// any day: Google refuses a rule with an empty value.
function dayRules(range: GridRange, definition: Definition, language: Language): SheetRequest[] {
  const { campaignStart: start, campaignEnd: end } = entryDays(definition);
  if (start === "" || end === "") return [];
  return [dayBetween(range, start, end, fill(inLanguage(layoutText.dateHint, language), { start, end }))];
}
