// The recipes of CONTRIBUTING.md as edits: each adds one thing of its kind, obviously invented.
import { readFileSync } from "node:fs";
import type { Step } from "./tree";

/** One recipe. */
export interface Recipe {
  /** Its heading in CONTRIBUTING.md; every file of its steps is named below it. */
  readonly heading: string;
  readonly steps: readonly Step[];
  /** What works once it is followed: an expression over imports, and its value. */
  readonly run: { readonly imports: string; readonly expression: string; readonly value: unknown };
}

const FIELD = `{ formId: "activity", field: "post", label: "邮编", kind: "postcode", options: [], required: true, min: null,
  max: null, origin: "typed", operands: [], nature: "text", help: "", order: 1, inUse: true, labelEn: "", default: "",
  pattern: "######", showWhen: null, decimals: null, measure: "", group: "" }`;
const OPEN = `{ bounds: { campaignStart: "", campaignEnd: "", today: "2020-03-12" }, language: "zh" }`;

const fieldKind: Recipe = {
  heading: "Add a kind of field",
  steps: [
    {
      file: "src/core/model/field.ts",
      before: '  | "link";',
      insert: '  | "postcode"\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/field/kinds.ts",
      before: "  link: {",
      insert: '  postcode: { ...plainText, wraps: "never" },\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/text/options.ts",
      before: '    link: w("链接", "Link"),',
      insert: '    postcode: w("邮编", "Postcode"),\n',
      missedBy: "compiler",
    },
  ],
  run: {
    imports: `import { checkField } from "./src/core/field"; import { keyOf } from "./src/core/text";`,
    expression: `[checkField(${FIELD}, "066000", ${OPEN}).value, keyOf("columnKind", "邮编")]`,
    value: ["066000", "postcode"],
  },
};

const PERIOD = `{ id: "r1.2020-03", returnId: "r1", code: "2020-03", label: "", span: "", exempt: false, dueTime: "", start: "2020-03-01", end: "2020-03-31", dueOn: "2020-03-25",
  onTimeUntil: "2020-03-27", lockOn: "" }`;

const reminderMoment: Recipe = {
  heading: "Add a moment of reminders",
  steps: [
    {
      file: "src/core/model/rule.ts",
      before: '"overdue";',
      insert: '"lastOnTime" | ',
      missedBy: "compiler",
    },
    {
      file: "src/core/reminder/moments.ts",
      before: "  overdue: {",
      insert:
        '  lastOnTime: { occasion: (_rule, period) => once(period.onTimeUntil, period), dayOff: "earlier", urgency: 3 },\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/text/options.ts",
      before: '    overdue: w("逾期后", "Overdue"),',
      insert: '    lastOnTime: w("宽限最后一天", "Last day on time"),\n',
      missedBy: "compiler",
    },
  ],
  run: {
    imports: `import { occasionOf } from "./src/core/reminder/occasions";`,
    expression: `["2020-03-26", "2020-03-27"].map((today) =>
      occasionOf({ when: "lastOnTime", days: 0, every: null, workdaysOnly: false }, ${PERIOD}, today, () => true)?.day)`,
    value: [undefined, "2020-03-27"],
  },
};

const periodKind: Recipe = {
  heading: "Add a kind of period",
  steps: [
    {
      file: "src/core/model/period.ts",
      before: '  | "cutoffMonth"',
      insert: '  | "tenthToTenth"\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/period/kinds.ts",
      before: "  quarter: {",
      insert: `  tenthToTenth: {
    ...months,
    cutAt: (day) => cutoffMonthOf(day, { cutoffDay: 10 }),
  },\n`,
      missedBy: "compiler",
    },
    {
      file: "src/core/text/options.ts",
      before: '    quarter: w("季", "Quarter"),',
      insert: '    tenthToTenth: w("十日到十日", "From the 11th to the 10th"),\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/text/pages/new-campaign.ts",
      before: "  quarter: w(",
      insert: '  tenthToTenth: w("上月 11 日到本月 10 日", "From the 11th to the 10th"),\n',
      missedBy: "compiler",
    },
  ],
  run: {
    imports: `import { PLAIN_RULE, periodsOf } from "./src/core/period";`,
    expression: `periodsOf({ returnId: "r1", start: "2020-03-01", end: "2020-04-30",
      rule: { ...PLAIN_RULE, kind: "tenthToTenth", dueDay: 15 } }).map(({ start, end }) => start + "/" + end)`,
    value: ["2020-03-01/2020-03-10", "2020-03-11/2020-04-10", "2020-04-11/2020-04-30"],
  },
};

const menuItem: Recipe = {
  heading: "Add a menu item with a page",
  steps: [
    {
      file: "src/core/text/menu.ts",
      before: "  help: w(",
      insert: '  diary: w("大事记…", "Diary…"),\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/text/pages/diary.ts",
      insert:
        'import { w } from "../words";\n\nexport const diaryWords = { none: w("还没有记录", "Nothing yet") } as const;\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/wire/procedures.ts",
      before: "  notice: { present?",
      insert: "  diary: { lines: string[] };\n",
      missedBy: "compiler",
    },
    {
      file: "src/server/actions/diary.ts",
      insert: `import type { PageData } from "../../core/wire/procedures";

export function diaryData(): PageData["diary"] {
  return { lines: [] };
}\n`,
      missedBy: "compiler",
    },
    {
      file: "src/server/pages.ts",
      before: '  check: { title: "menu.repair"',
      insert: '  diary: { title: "menu.diary", place: "sidebar", data: diaryData },\n',
      missedBy: "compiler",
    },
    {
      file: "src/server/pages.ts",
      before: 'import { exportData } from "./actions/export";',
      insert: 'import { diaryData } from "./actions/diary";\n',
      missedBy: "compiler",
    },
    {
      file: "src/server/main.ts",
      before: "export function openCheck(): void {",
      insert: 'export function openDiary(): void {\n  openPage("diary");\n}\n',
      missedBy: "compiler",
    },
    {
      file: "src/server/menu.ts",
      before: '  ["repair", "openCheck"],',
      insert: '  ["diary", "openDiary"],\n',
      missedBy: "run",
    },
    {
      file: "src/client/diary/page.tsx",
      insert: `import { diaryWords } from "../../core/text/pages/diary";
import { say } from "../parts/language";

export const page = <p>{say(diaryWords.none)}</p>;\n`,
      missedBy: "run",
    },
  ],
  run: {
    imports: `globalThis.window = {};
import { menus } from "./src/server/menu"; import * as drawn from "./src/client/diary/page";`,
    expression: `[menus("en")[0].items.some(({ label, run }) => label === "Diary…" && run === "openDiary"), "page" in drawn]`,
    value: [true, true],
  },
};

const BLANK = readFileSync("sheets-templates/blank.json", "utf8");

const template: Recipe = {
  heading: "Add a template",
  steps: [
    {
      file: "sheets-templates/example-2020.json",
      insert: BLANK.replace('"id": "blank"', '"id": "example-2020"'),
      missedBy: "run",
    },
    {
      file: "src/core/template/registry.ts",
      before: "import leshan2020 from",
      insert: 'import example2020 from "../../../sheets-templates/example-2020.json";\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/template/registry.ts",
      before: '  ["blank", blank],',
      insert: '  ["example-2020", example2020],\n',
      missedBy: "run",
    },
  ],
  run: {
    imports: `import { allTemplates } from "./src/core/template/registry";`,
    expression: `allTemplates().some(({ id }) => id === "example-2020")`,
    value: true,
  },
};

const procedure: Recipe = {
  heading: "Add a procedure that a page can call",
  steps: [
    {
      file: "src/core/wire/inputs.ts",
      before: '  "notice.undo": object',
      insert: '  "diary.add": object({ line: SHORT }),\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/wire/procedures.ts",
      before: '  "notice.undo": {',
      insert: '  "diary.add": { lines: string[] };\n',
      missedBy: "compiler",
    },
    {
      file: "src/server/actions/diary.ts",
      insert: `import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";

export function addToDiary(_context: Context, { line }: Input<"diary.add">): Output<"diary.add"> {
  return { lines: [line] };
}\n`,
      missedBy: "compiler",
    },
    {
      file: "src/server/procedures.ts",
      before: '  "notice.undo": ',
      insert: '  "diary.add": addToDiary,\n',
      missedBy: "compiler",
    },
    {
      file: "src/server/procedures.ts",
      before: "import { applyNotice",
      insert: 'import { addToDiary } from "./actions/diary";\n',
      missedBy: "compiler",
    },
  ],
  run: {
    imports: `import { inputs } from "./src/core/wire/inputs"; import { procedures } from "./src/server/procedures";`,
    expression: `procedures["diary.add"](undefined, inputs["diary.add"]({ line: "赠书", more: 1 }, "Input"))`,
    value: { lines: ["赠书"] },
  },
};

const language: Recipe = {
  heading: "Add a language",
  steps: [
    {
      file: "src/core/model/language.ts",
      before: '"en";',
      insert: '"eo" | ',
      missedBy: "compiler",
    },
    {
      file: "src/core/text/translations.ts",
      before: "};",
      insert: '  eo: { 收取: "Kolekti" },\n',
      missedBy: "compiler",
    },
    {
      file: "src/core/text/general.ts",
      before: "  en: (month) => month,",
      insert: "  eo: (month) => month,\n",
      missedBy: "compiler",
    },
    {
      file: "src/core/text/options.ts",
      before: 'en: w("英文", "English") },',
      insert: 'eo: w("世界语", "Esperanto"), ',
      missedBy: "compiler",
    },
  ],
  run: {
    imports: `import { keyOf, languages, text } from "./src/core/text";`,
    expression: `[text("menu.collect", "eo"), text("menu.help", "eo"), languages.includes("eo"), keyOf("language", "Esperanto")]`,
    value: ["Kolekti", "帮助", true, "eo"],
  },
};

/** All of them. */
export const recipes: readonly Recipe[] = [
  fieldKind,
  reminderMoment,
  periodKind,
  menuItem,
  procedure,
  template,
  language,
];
