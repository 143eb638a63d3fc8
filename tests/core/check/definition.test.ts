import { describe, expect, it } from "@jest/globals";
import { checkDefinition } from "../../../src/core/check";
import type { Cell, TableRow } from "../../../src/core/model";
import { describeProblem, stops } from "../../../src/core/problem";
import { type RawTables, unitToCells } from "../../../src/core/rows";
import type { TableKey } from "../../../src/core/tables";
import { allTemplates } from "../../../src/core/template/registry";
import { asRows, monthlyLedger, tabsOf, unit } from "../campaign";

const tabs = monthlyLedger(tabsOf("qinhuangdao-2020"));

/** The reading campaign with cells of one row changed; `find` says which. */
function changed(key: TableKey, find: (row: TableRow) => boolean, cells: Record<string, Cell>): RawTables {
  const rows = (tabs[key] ?? []).map((row) =>
    find(row) ? { ...row, cells: { ...row.cells, ...cells } } : row,
  );
  return { ...tabs, [key]: rows };
}

const setting = (key: string, value: Cell) => changed("settings", (row) => row.cells.key === key, { value });
const inRow = (key: TableKey, row: number, cells: Record<string, Cell>) =>
  changed(key, (r) => r.row === row, cells);
/** One more return beside the campaign's own, which it resembles but for these cells. */
const withReturn = (cells: Record<string, Cell>): RawTables => {
  const [own] = tabs.returns ?? [];
  return { ...tabs, returns: [own!, { row: 4, cells: { ...own!.cells, ...cells } }] };
};
const codes = (raw: RawTables, units = [unit()]) =>
  checkDefinition(raw, units)
    .filter(stops)
    .map((found) => found.code);

describe("checking a definition", () => {
  it.each(
    allTemplates()
      .filter(({ id }) => !id.startsWith("blank"))
      .map(({ id }) => [id]),
  )("finds nothing that stops in %s once the dates are told that its notice leaves open", (id) => {
    const dates = { start: "2021-12-01", end: "2022-12-31" };
    const stopping = (adjustments: object) => checkDefinition(tabsOf(id, adjustments)).filter(stops);
    expect(stopping({}).every((found) => found.code === "definition.settingMissing")).toBe(true);
    expect(stopping(dates).map((found) => describeProblem(found, "zh"))).toEqual([]);
  });

  it("asks nothing of a rule or a reminder that is switched off, whatever it speaks of by now", () => {
    const off = { inUse: "否" };
    expect(codes(inRow("rules", 3, { ...off, left: "heads", right: "guests" }))).toEqual([]);
    expect(codes(inRow("rules", 3, { ...off, form: "月报表" }))).toEqual([]);
    expect(codes(inRow("reminders", 3, { ...off, unitTypes: "县级医院" }))).toEqual([]);
    expect(codes(inRow("reminders", 3, { ...off, body: "{{单位" }))).toEqual([]);
  });

  it("finds nothing that stops where any one return of a template is given up, whatever becomes of its forms", () => {
    const dates = { start: "2021-12-01", end: "2022-12-31" };
    const several = allTemplates().filter(({ id }) => (tabsOf(id).returns?.length ?? 0) > 1);
    const found = several.flatMap(({ id }) => {
      const full = tabsOf(id, dates);
      return full.returns!.flatMap(({ row, cells: { name } }) => {
        const returns = full.returns!.map((each) =>
          each.row === row ? { ...each, cells: { ...each.cells, inUse: false } } : each,
        );
        return checkDefinition({ ...full, returns })
          .filter(stops)
          .map((each) => `${id} ${name}: ${describeProblem(each, "zh")}`);
      });
    });
    expect(several.length).toBeGreaterThan(2);
    expect(found).toEqual([]);
  });

  it("asks for the address of the link page where units have links, and for one that is a web app's", () => {
    const linked = [unit({ channel: "link" })];
    const found = (raw: RawTables, units = linked) =>
      checkDefinition(raw, units).filter(({ code }) => code.startsWith("link."));
    const exec = "https://script.google.com/macros/s/AKfycbExample/exec";
    expect(found(tabs).map(({ code, grade }) => [code, grade])).toEqual([["link.addressMissing", "D"]]);
    expect(found(tabs, [unit()])).toEqual([]);
    expect(found(setting("linkAddress", exec))).toEqual([]);
    for (const other of [exec.replace("exec", "dev"), "script.google.com", "https://evil.example/exec"])
      expect(found(setting("linkAddress", other)).map(({ code }) => code)).toEqual(["link.addressWrong"]);
  });

  it("says of a form that is typed under the name of another that there are two, and nothing of the first", () => {
    const [activity] = tabs.forms!;
    const added = { row: 9, cells: { ...activity!.cells, formId: "" } };
    const found = checkDefinition({ ...tabs, forms: [...tabs.forms!, added] }, [unit()]).filter(stops);
    expect(found.map(({ code, place }) => [code, place?.row])).toEqual([["definition.duplicate", 9]]);
  });

  it("says of a register without a day which kind of field it lacks and where it is defined; of one without fields only that", () => {
    const said = (raw: RawTables) =>
      checkDefinition(raw, [unit()])
        .filter(stops)
        .map((found) => describeProblem(found, "zh"));
    const dayless = changed("fields", (row) => row.cells.field === "date", { inUse: "否" });
    expect(said(dayless)).toContainEqual(
      expect.stringMatching(/^“表单” 第 3 行.*登记表“活动”缺少类型为“日期”的字段/),
    );
    const added = { row: 9, cells: { formId: "f9", name: "典型推荐", kind: "登记表" } };
    const bare = {
      ...inRow("returns", 3, { forms: "活动、台账、典型推荐" }),
      forms: [...tabs.forms!, added],
    };
    const ofForm = said(bare).filter((words) => /没有字段|缺少类型/.test(words));
    expect(ofForm).toEqual([expect.stringContaining("表单“典型推荐”没有字段")]);
  });

  it("asks of a blank campaign what must still be filled in", () => {
    expect(codes(tabsOf("blank"))).toEqual(
      expect.arrayContaining([
        "definition.settingMissing",
        "definition.dueDayMissing",
        "definition.tabEmpty",
      ]),
    );
  });

  it.each([
    ["no title", setting("title", ""), "definition.settingMissing"],
    ["an end before the start", setting("end", "2020-01-01"), "definition.datesReversed"],
    ["a due day of 40", inRow("returns", 3, { dueDay: 40 }), "definition.settingRange"],
    ["a due day in words", inRow("returns", 3, { dueDay: "月底" }), "definition.notNumber"],
    ["a start that is no day", setting("start", "三月"), "definition.notDay"],
    ["an unknown period rule", inRow("returns", 3, { kind: "每两周" }), "definition.notOption"],
    ["a due hour in words", inRow("returns", 3, { dueTime: "下班前" }), "definition.notTime"],
    ["an exempt day that is none", inRow("returns", 3, { exempt: "春节" }), "definition.notDay"],
    ["no due day", inRow("returns", 3, { dueDay: "" }), "definition.dueDayMissing"],
    ["no return", { ...tabs, returns: [] }, "definition.tabEmpty"],
    ["a return of an unknown form", inRow("returns", 3, { forms: "月报" }), "definition.formUnknown"],
    ["a return without forms", inRow("returns", 3, { forms: "月报" }), "definition.returnWithoutForm"],
    [
      "a form in two returns",
      withReturn({ returnId: "r2", name: "周报", forms: "台账" }),
      "definition.formTwice",
    ],
    ["two returns of one name", withReturn({ returnId: "r2" }), "definition.duplicate"],
    [
      "a return for an unknown kind of unit",
      inRow("returns", 3, { unitTypes: "乡镇工会" }),
      "definition.unitTypeUnknown",
    ],
    ["a return for an unknown unit", inRow("returns", 3, { units: "例无总工会" }), "definition.unitUnknown"],
    [
      "a return that ends before it begins",
      inRow("returns", 3, { start: "2020-05-01", end: "2020-04-01" }),
      "definition.datesReversed",
    ],

    ["two tasks of one number", inRow("tasks", 4, { number: "1" }), "definition.duplicate"],
    ["two tasks of one title", inRow("tasks", 4, { title: "开办“大学习”课堂" }), "definition.duplicate"],
    [
      "a form without fields",
      { ...tabs, forms: [...tabs.forms!, ...asRows([{ formId: "f9", name: "典型推荐", kind: "登记表" }])] },
      "definition.formWithoutFields",
    ],
    [
      "a field of an unknown form",
      changed("fields", (row) => row.cells.field === "theme", { form: "典型推荐" }),
      "definition.formUnknown",
    ],
    [
      "a form that no return holds",
      {
        ...inRow("returns", 3, { forms: "活动、台账" }),
        forms: [...tabs.forms!, ...asRows([{ formId: "f9", name: "典型推荐", kind: "登记表" }])],
      },
      "definition.formInNoReturn",
    ],
    ["a rule about an unknown form", inRow("rules", 3, { form: "典型推荐" }), "definition.formUnknown"],
    ["two forms of one name", inRow("forms", 4, { name: "活动" }), "definition.duplicate"],
    [
      "two fields of one key in a form",
      changed("fields", (row) => row.cells.field === "place", { field: "theme" }),
      "definition.duplicate",
    ],
    ["a task without title", inRow("tasks", 4, { title: "" }), "definition.required"],
    [
      "a task for an unknown kind of unit",
      inRow("tasks", 13, { appliesTo: "乡镇工会" }),
      "definition.unitTypeUnknown",
    ],
    [
      "a quota for an unknown kind of unit",
      inRow("indicators", 3, { unitType: "乡镇工会" }),
      "definition.unitTypeUnknown",
    ],
    ["a quota whose minimum is above its maximum", inRow("indicators", 5, { min: 4 }), "definition.reversed"],
    [
      "an indicator of an unknown kind of activity",
      inRow("indicators", 3, { kinds: "长跑" }),
      "definition.kindUnknown",
    ],
    [
      "an indicator that adds up words",
      inRow("indicators", 3, { origin: "活动求和", field: "主题" }),
      "definition.fieldUnfitting",
    ],
    ["an indicator of an unknown task", inRow("indicators", 3, { task: "99" }), "definition.taskUnknown"],
    [
      "a sum over an unknown field",
      changed("fields", (row) => row.cells.sumOf === "people", { sumOf: "heads" }),
      "definition.fieldUnknown",
    ],
    [
      "a sum over words",
      changed("fields", (row) => row.cells.sumOf === "people", { sumOf: "theme" }),
      "definition.fieldNotNumber",
    ],
    [
      "a field key that the record needs itself",
      inRow("fields", 5, { field: "unitId" }),
      "definition.fieldKeyMalformed",
    ],
    [
      "the date field switched off",
      changed("fields", (row) => row.cells.field === "date", { inUse: "否" }),
      "definition.registerFieldMissing",
    ],
    ["a rule on an unknown field", inRow("rules", 3, { left: "heads" }), "definition.fieldUnknown"],
    [
      "a condition of a rule that no entry can meet",
      inRow("rules", 4, { when: "活动类型 = 没有的选项" }),
      "cell.notOption",
    ],
    ["a reminder without text", inRow("reminders", 3, { body: "" }), "definition.reminderTextMissing"],
    [
      "a reminder with an unknown placeholder",
      inRow("reminders", 3, { subject: "{{领导}}" }),
      "definition.placeholderUnknown",
    ],
    [
      "a reminder with half a placeholder",
      inRow("reminders", 3, { body: "{{单位：请报送。" }),
      "definition.placeholderBroken",
    ],
    [
      "no kind of unit that reports",
      {
        ...tabs,
        unitTypes: (tabs.unitTypes ?? []).map((row) => ({ ...row, cells: { ...row.cells, reports: "否" } })),
      },
      "definition.noReportingType",
    ],
    [
      "no task in the ledger",
      {
        ...tabs,
        tasks: (tabs.tasks ?? []).map((row) => ({ ...row, cells: { ...row.cells, inLedger: "否" } })),
      },
      "definition.noLedgerTask",
    ],
  ] satisfies [string, RawTables, string][])("finds %s", (_, raw, code) => {
    expect(codes(raw)).toContain(code);
  });

  it.each([
    ["3月下旬以前", "2020-03-31", []],
    ["3月下旬以前", "2020-10-31", ["2020-10-31"]],
    ["六月底前", "2020-06-30", []],
    ["十一月20日前", "2020-10-20", ["2020-10-20"]],
    ["10月20日前", "2020-10-25", ["2020-10-25"]],
    ["2019年10月底", "2020-10-31", ["2020-10-31"]],
    ["3—10月", "2020-10-31", []],
    ["3—10月", "", []],
    ["1—10月", "2020-10-31", ["2020-03-06 — 2020-10-31"]],
    ["自4月开始", "2020-10-31", []],
    ["适时", "2020-10-31", []],
  ])("holds the words of a task's time against its date: %s beside %s", (deadlineText, deadline, days) => {
    const start = { cells: { key: "start", value: "2020-03-06" } };
    const settings = tabs.settings!.map((row) =>
      row.cells.key === "start" ? { ...row, cells: { ...row.cells, ...start.cells } } : row,
    );
    const [first] = tabs.tasks!;
    const found = checkDefinition({ ...inRow("tasks", first!.row, { deadlineText, deadline }), settings }, [
      unit(),
    ]).filter(({ code }) => code === "definition.wordsTellOtherDay");
    expect(found.map(({ values }) => (values as { day: string }).day)).toEqual(days);
  });

  it("finds words and dates of one mind in all templates, and names what no longer agrees once a campaign is moved", () => {
    const apart = (id: string, dates: object) =>
      checkDefinition(tabsOf(id, dates), [unit()]).filter(
        ({ code }) => code === "definition.wordsTellOtherDay",
      );
    for (const { id } of allTemplates()) expect(apart(id, {})).toEqual([]);
    const moved = apart("qinhuangdao-2020", { start: "2027-05-01", end: "2027-12-31" });
    const told = moved.map(({ values }) => (values as { told: string }).told);
    expect(new Set(told)).toEqual(new Set(["3月", "3—10月", "3月下旬以前"]));
  });

  it("points to a note that still tells the due day of before, by its cell", () => {
    const notes = (raw: RawTables) =>
      checkDefinition(raw, [unit()]).filter(({ code }) => code === "definition.noteTellsOtherDay");
    const form = (tabs.forms ?? []).find(({ cells }) => String(cells.note).includes("每月25日前"))!;
    expect(notes(tabs)).toEqual([]);
    const [hint, ...others] = notes(inRow("returns", 3, { dueDay: 20 }));
    expect(others).toEqual([]);
    expect(stops(hint!)).toBe(false);
    // To be corrected, and so none of the notes under 不必改正.
    expect(hint!.grade).toBe("C");
    expect(describeProblem(hint!, "zh")).toContain(
      "说明里写着“每月25日前”，“月度台账”的周期和截止日却是“截止日月 20”",
    );
    expect(hint!.place).toMatchObject({
      tab: "表单",
      row: form.row,
    });
  });

  it.each([
    ["自然月", { dueDay: 25 }, "请于每月25日前报送", []],
    ["周", { dueDay: 4 }, "请于每周五前报送", ["表单：每周五前 / 周 四"]],
    ["周", { dueDay: 5 }, "请于每周五之前报送", []],
    ["周", { dueDay: 7 }, "请于每周天前报送", []],
    ["季", { dueDay: 25 }, "请于每月25日前报送", ["表单：每月25日前 / 季 25"]],
    [
      "一次性",
      { dueDay: "", dueOn: "2020-06-30" },
      "请于每月25日前报送",
      ["表单：每月25日前 / 一次性 2020-06-30"],
    ],
  ])("holds a note against a rhythm of %s and %j: %s", (kind, rule, note, said) => {
    const form = tabs.forms!.map((row, at) => ({
      ...row,
      cells: { ...row.cells, note: at === 0 ? note : "" },
    }));
    const raw = { ...inRow("returns", 3, { kind, ...rule }), forms: form };
    const found = checkDefinition(raw, [unit()]).filter(
      ({ code }) => code === "definition.noteTellsOtherDay",
    );
    expect(found.map(({ values, place }) => `${place?.tab}：${values.told} / ${values.due}`)).toEqual(said);
  });

  it("holds the help of a field against it too", () => {
    const raw = changed("fields", (row) => row.cells.field === "note", { help: "每月10日前补齐" });
    const found = checkDefinition(raw, [unit()]).filter(
      ({ code }) => code === "definition.noteTellsOtherDay",
    );
    expect(found.map(({ place }) => place?.tab)).toEqual(["字段定义"]);
  });

  it("names tab, cell and what to do", () => {
    const raw = inRow("indicators", 5, { min: 4 });
    const lettered = {
      ...raw,
      indicators: raw.indicators!.map((row) => ({ ...row, letters: { max: "K" } })),
    };
    const [found] = checkDefinition(lettered).filter(stops);
    expect(describeProblem(found!, "zh")).toBe(
      "“指标与配额” K5 格 “上限”列：“下限”（4）大于“上限”（3）。请核对后对调或改正。",
    );
  });

  it("compares the sum of the parts with the headline once there are units", () => {
    const raw = inRow("indicators", 3, { headline: 100 });
    const found = checkDefinition(raw, [unit(), unit({ unitId: "U002" })]).find(
      ({ code }) => code === "definition.quotaBelowHeadline",
    );
    expect(found).toMatchObject({ grade: "C", values: { sum: 2, headline: 100, gap: 98 } });
    expect(checkDefinition(raw, []).map(({ code }) => code)).not.toContain("definition.quotaBelowHeadline");
  });

  it("says of an indicator that counts entries that the field it names is not looked at", () => {
    const raw = inRow("indicators", 3, { origin: "活动计数", field: "参与人次" });
    const found = checkDefinition(raw, [unit()]).find(({ code }) => code === "definition.fieldIdle");
    expect(found).toMatchObject({ grade: "D", values: { value: "参与人次" } });
  });

  it("says nothing of a headline that is the office's own: no unit is asked for a part of it", () => {
    const raw = inRow("indicators", 3, { headline: 100, min: "", max: "" });
    expect(checkDefinition(raw, [unit()]).map(({ code }) => code)).not.toContain(
      "definition.quotaBelowHeadline",
    );
  });

  it("looks over the directory as staff keep it by hand", () => {
    const listed = [unit(), unit({ unitId: "U002", unitType: "乡镇工会", contactMail: "li@lishan.example" })];
    const units = asRows(listed.map((u) => unitToCells(u, listed, "zh"))).map((row) => ({
      ...row,
      letters: { name: "B" },
    }));
    const found = checkDefinition({ ...tabs, units }, listed).filter(stops);
    expect(found.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ["unit.nameDuplicate", 4, "单位名称"],
      ["unit.typeUnknown", 4, "单位类型"],
    ]);
    expect(describeProblem(found[0]!, "zh")).toBe(
      "“单位名录” B4 格 “单位名称”列：单位“例河县总工会”与第 3 行重复。请删除重复的一行，或写出能区分的全称。",
    );
  });

  it("says of which years the public holidays are not known", () => {
    const raw = tabsOf("qinhuangdao-2020", { start: "2098-03-01", end: "2099-02-28" });
    const found = checkDefinition(raw).filter(({ code }) => code === "holidays.unknown");
    expect(found.map(({ values, grade }) => [values.year, grade])).toEqual([
      ["2098", "D"],
      ["2099", "D"],
    ]);
  });

  it("says that points of a stage without a level of outlets count for nothing, and nothing of those with one", () => {
    const stages = asRows([
      { form: "成果", stage: "报送", decider: "单位", points: 2 },
      { form: "成果", stage: "采用", decider: "上级", level: "国家级", points: 10 },
    ]);
    const found = checkDefinition({ ...tabsOf("qinhuangdao-2020"), stages }, [unit()]).filter(({ code }) =>
      code.startsWith("selection."),
    );
    expect(found.map((each) => [each.grade, describeProblem(each, "zh")])).toEqual([
      ["C", expect.stringContaining("这一行没有媒体层级，得分 2 不起作用")],
    ]);
  });

  it("does not stumble over tabs that are missing altogether", () => {
    expect(codes({})).toEqual(expect.arrayContaining(["definition.settingMissing", "definition.tabEmpty"]));
  });
});
