// Every column of every definition tab × every mistake that its kind allows, made from the schema of the tabs.
import { describe, expect, it } from "@jest/globals";
import { checkDefinition } from "../../../src/core/check";
import type { Cell, TableRow } from "../../../src/core/model";
import { describeProblem, type Problem, stops } from "../../../src/core/problem";
import type { RawTables } from "../../../src/core/rows";
import { type Column, definitionTables, tables } from "../../../src/core/tables";
import { settingKeys } from "../../../src/core/text/settings";
import { everyColumn, inEnglish, lihe } from "./every-column";

type DefinitionTable = (typeof definitionTables)[number];

/** Columns that name something that stands elsewhere. */
const NAMING: Partial<Record<DefinitionTable, readonly string[]>> = {
  returns: ["forms", "unitTypes", "units", "reviewer", "task", "exempt", "dueTime"],
  phases: ["task"],
  tasks: ["appliesTo"],
  indicators: ["task", "form", "field", "row", "kinds", "unitType", "unit", "attribute"],
  materials: ["task", "form", "field", "kinds", "unitTypes"],
  reminders: ["unitTypes"],
  fields: ["form", "field", "options", "default", "showWhen", "register", "sumOf", "countWhen"],
  rules: ["form", "left", "right", "when"],
  page: ["form", "field", "row", "readers"],
  scoring: ["return", "indicator", "unitType", "unit"],
  stages: ["form", "unitType"],
  bulletin: ["condition"],
};

/** Columns in which no two rows may say the same. */
const UNIQUE: Partial<Record<DefinitionTable, readonly string[]>> = {
  settings: ["key"],
  unitTypes: ["name"],
  returns: ["returnId", "name"],
  phases: ["phaseId"],
  tasks: ["taskId", "number", "title"],
  materials: ["materialId"],
  forms: ["formId", "name"],
  rules: ["ruleId"],
  reminders: ["ruleId"],
  holidays: ["date"],
};

/** Words for people: nothing is read from them, so that whatever stands in them is right. */
const WORDS: Partial<Record<DefinitionTable, readonly string[]>> = {
  settings: ["item", "value", "note"],
  unitTypes: ["note"],
  returns: ["source", "extra"],
  phases: ["dateText", "source", "extra"],
  tasks: [
    "detail",
    "phase",
    "leaders",
    "leadDepartment",
    "coDepartments",
    "deadlineText",
    "progressNote",
    "source",
    "extra",
  ],
  indicators: ["deadlineText", "note", "source", "extra"],
  materials: ["deadlineText", "note", "source", "extra"],
  forms: ["rows", "note", "source", "extra"],
  // A pattern may hold any sign; the order only has to be a number.
  fields: ["pattern", "help", "source", "extra"],
  options: ["note"],
  reminders: ["source", "extra"],
  scoring: ["reason"],
  stages: ["told", "source", "extra"],
  bulletin: ["sentence"],
  leadingGroup: ["duty", "source", "extra"],
  holidays: ["name", "source"],
};

interface Mistake {
  readonly name: string;
  readonly value: Cell;
}

const ERROR: Mistake = { name: "a formula error", value: "#REF!" };
const UNKNOWN = "没有的东西";

/** The mistakes that a column's kind and bounds allow, beside a formula error. */
function ownMistakes(key: DefinitionTable, column: Column): Mistake[] {
  const { kind, required, range: [least, greatest] = [null, null], most } = column;
  const isNumber = kind === "number" || kind === "integer";
  return [
    ...(required ? [{ name: "nothing", value: "" }] : []),
    ...(isNumber ? [{ name: "words for a number", value: "若干" }] : []),
    ...(kind === "integer" ? [{ name: "a fraction", value: 1.5 }] : []),
    ...(least !== null ? [{ name: "too small a number", value: least - 1 }] : []),
    ...(greatest !== null ? [{ name: "too great a number", value: greatest + 1 }] : []),
    ...(kind === "date" ? days : []),
    // Holidays are told for whole years, whatever part of them the campaign has.
    ...(kind === "date" && key !== "holidays" ? [EARLY] : []),
    ...(column.options ? [{ name: "no choice of the column", value: "也许" }] : []),
    ...(most ? [{ name: "a text that is too long", value: "长".repeat(most + 1) }] : []),
    ...(NAMING[key]?.includes(column.key) ? [{ name: "a name of nothing", value: UNKNOWN }] : []),
    ...(UNIQUE[key]?.includes(column.key)
      ? [{ name: "what another row says", value: otherOf(key, column) }]
      : []),
  ];
}

const EARLY: Mistake = { name: "a day long before the campaign", value: "1998-05-01" };
const days: readonly Mistake[] = [
  { name: "a day that is none", value: "2020-02-30" },
  { name: "words for a day", value: "三月" },
];

/** The last row in which the column is filled. */
function rowOf(key: DefinitionTable, { key: column }: Column): TableRow {
  const filled = (everyColumn[key] ?? []).filter(({ cells }) => (cells[column] ?? "") !== "");
  return filled.at(-1) as TableRow;
}

const otherOf = (key: DefinitionTable, column: Column): Cell =>
  everyColumn[key]?.[0]?.cells[column.key] ?? "";

function withCell(raw: RawTables, key: DefinitionTable, row: number, column: string, value: Cell): RawTables {
  const rows = (raw[key] ?? []).map((each) =>
    each.row === row ? { ...each, cells: { ...each.cells, [column]: value } } : each,
  );
  return { ...raw, [key]: rows };
}

const check = (raw: RawTables) => checkDefinition(raw, [lihe]);
const said = (found: readonly Problem[]) => found.map((problem) => describeProblem(problem, "zh"));
const before = new Set(said(check(everyColumn)));

const columns = definitionTables.flatMap((key) =>
  tables[key].columns
    .filter((column) => !column.computed || UNIQUE[key]?.includes(column.key))
    .map((column) => ({ key, column })),
);
const cases = columns.flatMap(({ key, column }) =>
  [...(column.computed ? [] : [ERROR]), ...ownMistakes(key, column)].map(
    ({ name, value }) => [`${key}.${column.key}`, name, key, column, value] as const,
  ),
);

describe("a campaign in which every column is filled in", () => {
  it("has nothing that stops", () => {
    expect(said(check(everyColumn).filter(stops))).toEqual([]);
    expect(check(inEnglish).filter(stops)).toEqual([]);
  });

  it("has a value in every column that people write", () => {
    const empty = columns.filter(({ key, column }) => !rowOf(key, column));
    expect(empty.map(({ key, column }) => `${key}.${column.key}`)).toEqual([]);
  });

  it("has no column in which nothing can be wrong, but for words that only people read", () => {
    const careless = columns.filter(({ key, column }) => ownMistakes(key, column).length === 0);
    const words = definitionTables.flatMap((key) => (WORDS[key] ?? []).map((column) => `${key}.${column}`));
    expect(careless.map(({ key, column }) => `${key}.${column.key}`)).toEqual(words);
  });
});

describe("a mistake in a column", () => {
  it.each(cases)("%s: %s is named with its tab and cell", (_path, _name, key, column, value) => {
    const row = rowOf(key, column);
    const cell = `${row.letters?.[column.key]}${row.row}`;
    const found = check(withCell(everyColumn, key, row.row, column.key, value));
    const here = found.filter(({ place }) => place?.cell === cell && place.tab === tables[key].name.zh);
    expect(said(here).filter((sentence) => !before.has(sentence))).not.toEqual([]);
  });

  it.each(cases)("%s: %s has words in both languages", (_path, _name, key, column, value) => {
    const row = rowOf(key, column);
    for (const found of check(withCell(inEnglish, key, row.row, column.key, value))) {
      for (const language of ["zh", "en"] as const)
        expect(describeProblem(found, language)).not.toMatch(/\{[A-Za-z]\w*\}|undefined|NaN/);
      expect(`${found.place?.tab} ${found.place?.column}`).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("what contradicts something else", () => {
  const at = (key: DefinitionTable, row: number, column: string, value: Cell) =>
    withCell(everyColumn, key, row, column, value);
  const unitRow = (cells: Record<string, Cell>): RawTables => ({
    ...everyColumn,
    units: [3, 4].map((row) => ({
      row,
      cells: { unitId: `U${row}`, name: `例${row}区总工会`, channel: "代填", ...cells },
    })),
  });

  it.each([
    ["two rows of a table with one name", at("forms", 6, "rows", "口罩、手套、口罩"), "definition.rowTwice"],
    ["a quota of a row that the table lacks", at("indicators", 7, "row", "帐篷"), "definition.rowUnknown"],
    [
      "rows of an indicator that differ",
      at("indicators", 4, "unitWord", "次"),
      "definition.indicatorDiffers",
    ],
    ["a choice without choices", at("fields", 5, "options", ""), "definition.optionsMissing"],
    [
      "a task that is due after the end",
      at("tasks", 3, "deadline", "2021-01-31"),
      "definition.outsideCampaign",
    ],
    [
      "a quota of a kind without units",
      at("indicators", 7, "unitType", "直属基层工会"),
      "definition.quotaWithoutUnits",
    ],
    [
      "an indicator of a form that does not fit",
      at("indicators", 7, "form", "义诊"),
      "definition.formUnfitting",
    ],
    [
      "a return that no unit owes",
      { ...at("returns", 3, "unitTypes", "直属基层工会") },
      "definition.returnWithoutUnits",
    ],
    [
      "a task that may be two",
      withCell(at("tasks", 4, "title", "开办“大学习”课堂"), "indicators", 7, "task", "开办“大学习”课堂"),
      "definition.taskAmbiguous",
    ],
    [
      "a task's number that is the id of another",
      withCell(at("tasks", 4, "number", "t1"), "indicators", 7, "task", "t1"),
      "definition.taskAmbiguous",
    ],
    ["two units of one id", unitRow({ unitId: "U3" }), "unit.idDuplicate"],
    ["a unit without a kind", unitRow({ unitType: "" }), "unit.typeMissing"],
    ["a unit of an unknown level", unitRow({ level: "乡镇" }), "unit.levelUnknown"],
  ] satisfies [string, RawTables, string][])("%s is named", (_, raw, code) => {
    expect(check(raw).map((found) => found.code)).toContain(code);
  });

  it("a month that is due before it is over is told", () => {
    const calendar = withCell(everyColumn, "returns", 3, "kind", "自然月");
    expect(check(calendar).map((found) => found.code)).toContain("definition.dueInsideMonth");
  });
});

describe("what is no mistake", () => {
  const numbers = columns.filter(({ column }) => ["number", "integer"].includes(column.kind));

  it.each(numbers.map(({ key, column }) => [`${key}.${column.key}`, key, column] as const))(
    "%s: digits of full width are digits",
    (_path, key, column) => {
      const row = rowOf(key, column);
      const wide = String(row.cells[column.key]).replace(
        /\d/g,
        (digit) => "０１２３４５６７８９"[Number(digit)]!,
      );
      expect(said(check(withCell(everyColumn, key, row.row, column.key, wide)))).toEqual([...before]);
    },
  );

  it.each([
    ["returns", "forms", "义诊、、物资、"],
    ["returns", "unitTypes", "县（区）总工会；"],
    ["tasks", "appliesTo", "\n县（区）总工会\n"],
    ["returns", "exempt", "2020-05-01、"],
  ] as const)("%s.%s: an empty item of a list is none", (key, column, value) => {
    const row = key === "returns" ? 4 : 18;
    expect(said(check(withCell(everyColumn, key, row, column, value)).filter(stops))).toEqual([]);
  });
});

describe("a setting", () => {
  const settings = everyColumn.settings ?? [];
  const rowNumber = (key: string) => settings.find(({ cells }) => cells.key === key)!.row;

  it("asks for no issuer: where there is none, workbooks and mails name none", () => {
    const found = check(withCell(everyColumn, "settings", rowNumber("issuer"), "value", ""));
    expect(found.filter(({ place }) => place?.cell === `C${rowNumber("issuer")}`)).toEqual([]);
  });

  it.each([
    ["title", "", "definition.settingMissing"],
    ["title", "长".repeat(200), "cell.tooLong"],
    ["start", "", "definition.settingMissing"],
    ["start", "2020-02-30", "definition.notDay"],
    ["end", "年底", "definition.notDay"],
    ["end", "2019-12-31", "definition.datesReversed"],
    ["end", "2202-10-31", "definition.campaignTooLong"],
    ["issuedOn", "上月", "definition.notDay"],
    ["reportMail", "宣教部", "cell.notMail"],
    ["language", "法文", "definition.notOption"],
    ["department", "#NAME?", "cell.formulaError"],
  ])("%s of “%s” is named with its cell", (key, value, code) => {
    const found = check(withCell(everyColumn, "settings", rowNumber(key), "value", value));
    const here = found.filter(({ place }) => place?.cell === `C${rowNumber(key)}`);
    expect(here.map((problem) => problem.code)).toContain(code);
  });

  it.each(settingKeys)("%s may hold anything without an exception", (key) => {
    for (const value of ["#REF!", "没有", -1, 1e9, true, null])
      expect(() => check(withCell(everyColumn, "settings", rowNumber(key), "value", value))).not.toThrow();
  });
});
