// 活动记录, filled by the unit, and 上级代填, filled by the office: the same columns, found by the hidden key row.
import { type FieldKind, fieldKinds, patternOf } from "../../core/field";
import type { Definition, Field, Language, Words } from "../../core/model";
import { taskLabel } from "../../core/rows";
import { fill, inLanguage, labelsOf, text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import {
  addTab,
  anyDay,
  cells,
  choices,
  dayBetween,
  hide,
  numberBetween,
  numberFrom,
  paint,
  widths,
} from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { ACTIVITIES, ACTIVITY_ROWS, BY_OFFICE, block, FIRST_ACTIVITY } from "./layout";
import { COMPUTED, HEADER, TAB_COLORS } from "./looks";

/** Builds 活动记录 with its lists and rules. */
export function activityRequests(definition: Definition, language: Language): SheetRequest[] {
  const fields = definition.activityFields;
  const title = text("unitWorkbook.activities", language);
  return [
    ...table(ACTIVITIES, 1, title, definition, TAB_COLORS.fill, false),
    ...fields.flatMap((field, index) => fieldRules(definition, field, column(ACTIVITIES, index), language)),
  ];
}

/** Builds 上级代填: shown to the unit, written by the script only. */
export function byOfficeRequests(definition: Definition, language: Language): SheetRequest[] {
  const fields = definition.activityFields;
  return [
    ...table(
      BY_OFFICE,
      2,
      text("unitWorkbook.staffActivities", language),
      definition,
      TAB_COLORS.quiet,
      true,
    ),
    paint(block(BY_OFFICE, FIRST_ACTIVITY, ACTIVITY_ROWS, fields.length), COMPUTED),
    ...fields.flatMap((field, index) =>
      fieldKinds[field.kind].holds === "day"
        ? [paint(column(BY_OFFICE, index), { ...COMPUTED, pattern: "yyyy-mm-dd" })]
        : [],
    ),
  ];
}

function table(
  sheetId: number,
  index: number,
  title: string,
  definition: Definition,
  color: string,
  hidden: boolean,
): SheetRequest[] {
  const fields = definition.activityFields;
  return [
    addTab({
      sheetId,
      title,
      index,
      rows: FIRST_ACTIVITY + ACTIVITY_ROWS,
      columns: fields.length,
      frozenRows: FIRST_ACTIVITY,
      color,
      hidden,
    }),
    cells(sheetId, 0, 0, [
      fields.map((field) => ({ value: field.field })),
      fields.map((field) => ({ value: field.required ? `${field.label} *` : field.label, look: HEADER })),
    ]),
    hide(sheetId, "ROWS", 0),
    ...widths(sheetId, 0, fields.map(widthOf)),
  ];
}

function widthOf(field: Field): number {
  return field.field === "task" ? 270 : fieldKinds[field.kind].widths.unit;
}

function column(sheetId: number, index: number): GridRange {
  return block(sheetId, FIRST_ACTIVITY, ACTIVITY_ROWS, 1, index);
}

const reported = ({ tasks }: Definition) => tasks.filter((task) => task.inLedger);

/** Format and validation rule of the cells that a field is typed into. */
export function fieldRules(
  definition: Definition,
  field: Field,
  range: GridRange,
  language: Language,
): SheetRequest[] {
  if (field.field === "task") {
    const tasks = reported(definition).map(taskLabel);
    return [...optionRule(range, tasks, true, language), paint(range, { wrap: true })];
  }
  return rules[fieldKinds[field.kind].rule]({ range, field, definition, language });
}

/** What the rule of a column is made from. */
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

// A campaign whose notice states no dates takes any day: Google refuses a rule with an empty value.
function dayRules(range: GridRange, { campaign }: Definition, language: Language): SheetRequest[] {
  const { start, end } = campaign;
  if (start === "" || end === "") return [];
  return [dayBetween(range, start, end, fill(inLanguage(layoutText.dateHint, language), { start, end }))];
}
