import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Definition, Indicator, Unit } from "../../../src/core/model";
import { describeProblem, stops } from "../../../src/core/problem";
import { expandQuotas } from "../../../src/core/quota";
import { getsMails } from "../../../src/core/reminder/missing";
import {
  checkUnits,
  definitionOf,
  expectedUnits,
  handOutPlan,
  isExpected,
  isOpenOn,
  parseUnitTable,
  type UnitTableOptions,
  unitsToCollect,
  unitsWithWorkbook,
} from "../../../src/core/units";
import { readingCampaign, unit } from "../campaign";

const definition = readingCampaign();
const { unitTypes, periods } = definition;
const options: Omit<UnitTableOptions, "newId"> = { unitTypes, language: "zh" };
const parse = (text: string, over: Partial<UnitTableOptions> = {}) => {
  let last = 0;
  return parseUnitTable(text, { ...options, newId: () => `new${++last}`, ...over });
};
const codes = (text: string, over: Partial<UnitTableOptions> = {}) =>
  parse(text, over).rows.map((row) => row.problems.map((found) => found.code));

const wholeType = { unit: "", attribute: "", per: 1, span: "campaign" as const };

describe("a list pasted before there are unit types", () => {
  const list = "单位名称\t单位类型\n例河县总工会\t县（区）总工会";

  it("is told to bring its types along, in a sentence without a hole", () => {
    const [found] = parse(list, { unitTypes: [] }).rows[0]!.problems;
    const text = describeProblem(found!, "zh");
    expect(found).toMatchObject({ code: "unit.noTypes", place: { field: "unitType" } });
    expect(text).toContain("还没有单位类型");
    expect(text).not.toMatch(/：；|：$/);
  });
});

describe("a telephone number of a list", () => {
  it.each([
    ["138 0000 1012", "13800001012"],
    ["139-0000-0002", "13900000002"],
    ["１３８００００１２３４", "13800001234"],
    ["0335-0000000", "0335-0000000"],
    ["0335-0000000 转 12", "0335-0000000 转 12"],
  ])("is kept as its digits where it is a mobile's, otherwise as it stands: %s", (typed, kept) => {
    const [row] = parse(`单位名称\t单位类型\t联系电话\n例河县总工会\t县（区）总工会\t${typed}`).rows;
    expect(row!.unit.contactPhone).toBe(kept);
  });
});

describe("a row of totals", () => {
  it.each(["合计", "总 计", "县区小计：", "Total"])(
    "is proposed to be left out, and for nothing else: %s",
    (name) => {
      expect(codes(`单位名称\t单位类型\n例河县总工会\t县（区）总工会\n${name}\t`)).toEqual([
        [],
        ["unit.totalRow"],
      ]);
    },
  );

  it("is not seen in a unit that sums things up for a living", () => {
    expect(codes("单位名称\t单位类型\n例河县统计局工会\t县（区）总工会")).toEqual([[]]);
  });
});

describe("a pasted list of units", () => {
  it("with a header is read by its names, in any order and either language", () => {
    const { rows } = parse(
      "序号\t邮箱\t单位名称 *\t类型\tParent\n1\tzhang@lihe.example\t例河县总工会\t县（区）总工会\t\n2\t\t例河机械厂工会\t直属基层工会\t例河县总工会",
    );
    expect(rows.map((row) => row.unit)).toMatchObject([
      {
        unitId: "new1",
        name: "例河县总工会",
        unitType: "县（区）总工会",
        level: "县区",
        channel: "account",
        contactMail: "zhang@lihe.example",
      },
      { unitId: "new2", name: "例河机械厂工会", level: "基层", channel: "staff", parentId: "new1" },
    ]);
    expect(rows.flatMap((row) => row.problems)).toEqual([]);
  });

  it("knows English headers as people write them", () => {
    const header = "Unit name\tType of unit\tContact person\tContact e-mail\tPhone number";
    const { rows } = parse(
      `${header}\n例河县总工会\t县（区）总工会\t王示例\tzhang@lihe.example\t0335-0000001`,
    );
    expect(rows.map(({ unit: read }) => [read.contactName, read.contactMail, read.contactPhone])).toEqual([
      ["王示例", "zhang@lihe.example", "0335-0000001"],
    ]);
  });

  it("without a header is read by what its cells look like", () => {
    const [row] = parse("1\t例河县总工会\t县（区）总工会\t张示例\t13800001234\tzhang@lihe.example").rows;
    expect(row!.unit).toMatchObject({
      name: "例河县总工会",
      unitType: "县（区）总工会",
      contactName: "张示例",
      contactPhone: "13800001234",
      contactMail: "zhang@lihe.example",
    });
  });

  it("may be just one name per line", () => {
    const only = unitTypes.slice(0, 1);
    expect(
      parse("例河县总工会\n\n例山区总工会\n", { unitTypes: only }).rows.map((row) => [
        row.row,
        row.unit.name,
        row.unit.unitType,
      ]),
    ).toEqual([
      [1, "例河县总工会", "县（区）总工会"],
      [3, "例山区总工会", "县（区）总工会"],
    ]);
  });

  it("keeps line breaks and commas inside quoted cells, as Excel copies them", () => {
    const [row] = parse('单位名称,单位类型,备注\n"例河县\n总工会",县（区）总工会,"第一,第二 ""组"""').rows;
    expect(row!.unit).toMatchObject({ name: "例河县\n总工会", note: '第一,第二 "组"' });
  });

  it("names what is wrong row by row and drops nothing", () => {
    const text = [
      "单位名称\t单位类型\t上级单位\t填报方式\t邮箱",
      "例河县总工会\t县（区）总工会\t\t网络表格\tzhang@lihe.example",
      "例河县 总工会\t县（区）总工会\t\t代填\t",
      "例山区总工会\t乡镇工会\t省示例总\t电报\tli＠lishan",
    ].join("\n");
    const { rows } = parse(text);
    expect(rows).toHaveLength(3);
    expect(rows[1]!.problems).toMatchObject([
      { code: "unit.nameDuplicate", values: { name: "例河县 总工会", other: "第 2 行" }, place: { row: 3 } },
    ]);
    expect(rows[2]!.problems.map((found) => found.code).sort()).toEqual([
      "cell.notMail",
      "unit.channelUnknown",
      "unit.parentUnknown",
      "unit.typeUnknown",
    ]);
  });

  it("names every channel whole where one is unknown", () => {
    const table = "Unit\tUnit type\tChannel\n例山区总工会\t县（区）总工会\tTelegram";
    const [row] = parse(table, { language: "en" }).rows;
    const told = row!.problems.map((found) => describeProblem(found, "en")).join();
    expect(told).toContain("Spreadsheet by mail, Link page, Typed by the office");
  });

  it("refuses a row that names again a unit which the same list has just brought in, until its name is another", () => {
    const existing = [unit({ unitId: "u7", name: "例河县总工会", contactMail: "zhang@lihe.example" })];
    const list = "单位名称\t单位类型\t邮箱\n例河县 总工会\t县（区）总工会\tli@lihe.example";
    expect(parse(list, { existing, taken: ["例河县总工会"] }).rows[0]!.problems).toMatchObject([
      { code: "unit.justTaken", values: { name: "例河县总工会" }, place: { row: 2, field: "name" } },
    ]);
    expect(parse(list, { existing }).rows[0]!.problems).toEqual([]);
    expect(
      parse(list.replace("例河县", "例湖县"), { existing, taken: ["例河县总工会"] }).rows[0]!.problems,
    ).toEqual([]);
  });

  it("takes units below a parent that stands twice in the list: the first one is meant", () => {
    const list = [
      "单位名称\t单位类型\t上级单位\t邮箱",
      "例河县总工会\t县（区）总工会\t\tzhang@lihe.example",
      "例河县总工会\t县（区）总工会\t\tli@lihe.example",
      "例镇总工会\t县（区）总工会\t例河县总工会\twang@lizhen.example",
    ].join("\n");
    const { rows } = parse(list);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ["unit.nameDuplicate"],
      [],
    ]);
    expect(rows[2]!.unit.parentId).toBe(rows[0]!.unit.unitId);
  });

  it("refuses units below one that is refused, however deep, and names the row to mend first", () => {
    const list = [
      "单位名称\t单位类型\t上级单位\t邮箱",
      "例河县总工会\t没有的类型\t\tzhang@lihe.example",
      "例镇总工会\t县（区）总工会\t例河县总工会\twang@lizhen.example",
      "例村总工会\t县（区）总工会\t例镇总工会\tli@licun.example",
    ].join("\n");
    const { rows } = parse(list);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ["unit.typeUnknown"],
      ["unit.parentRefused"],
      ["unit.parentRefused"],
    ]);
    expect(rows[2]!.problems[0]).toMatchObject({ values: { parent: "例镇总工会", other: 3 } });
  });

  it("names a unit that would be closed before it opens", () => {
    const list =
      "单位名称\t单位类型\t邮箱\t启用日期\t停用日期\n例河县总工会\t县（区）总工会\tli@lihe.example";
    expect(codes(`${list}\t2020-06-01\t2020-05-31`)).toEqual([["unit.datesReversed"]]);
    expect(codes(`${list}\t2020-06-01\t2020-06-01`)).toEqual([[]]);
  });

  it("takes a unit by its id, when the list was copied from the directory, and renames it", () => {
    const existing = [unit({ unitId: "u7", name: "例河县总工会" })];
    const { rows } = parse("单位编码\t单位名称\nu7\t例河区总工会", { existing });
    expect(rows[0]).toMatchObject({ known: { unitId: "u7" }, unit: { unitId: "u7", name: "例河区总工会" } });
  });

  it("proposes for an unknown parent the most alike unit, and none where two are as alike", () => {
    const fixes = (parent: string) =>
      parse(
        `单位名称\t单位类型\t上级单位\n例河县总工会\t县（区）总工会\t\n例山县总工会\t县（区）总工会\t\n例镇工会\t直属基层工会\t${parent}`,
      ).rows[2]!.fixes;
    expect(fixes("例河总工会")).toEqual([{ column: "parent", value: "例河县总工会" }]);
    expect(fixes("例县总工会")).toEqual([]);
    expect(fixes("省里")).toEqual([]);
  });

  it("names parents that form a circle", () => {
    expect(
      codes(
        "单位名称\t单位类型\t上级单位\n例河县总工会\t县（区）总工会\t例山区总工会\n例山区总工会\t县（区）总工会\t例河县总工会",
      ),
    ).toEqual([["unit.parentCycle"], ["unit.parentCycle"]]);
  });

  it("keeps a name that looks like a formula or markup as text and says so", () => {
    for (const name of ['=HYPERLINK("x")', "<script>alert(1)</script>"]) {
      const [row] = parse(`单位名称\t单位类型\n${name.replace(/"/g, "")}\t直属基层工会`).rows;
      expect(row!.problems.map((found) => [found.code, stops(found)])).toEqual([["cell.keptAsText", false]]);
    }
  });

  it("updates a unit already listed and keeps its id and workbook", () => {
    const existing = [unit({ unitId: "U007", workbookId: "wb7", contactMail: "old@lihe.example" })];
    const { rows } = parse(
      "单位名称\t邮箱\n例河县总工会\tnew@lihe.example\n例山区总工会\tli@lishan.example",
      { existing },
    );
    expect(rows[0]!.unit).toMatchObject({
      unitId: "U007",
      workbookId: "wb7",
      contactMail: "new@lihe.example",
      unitType: "县（区）总工会",
    });
    expect(rows[1]!.unit.unitId).toBe("new1");
    expect(
      codes("单位名称\t单位类型\t简称\n例山区总工会\t县（区）总工会\t例河县总工会", { existing }),
    ).toEqual([["unit.aliasDuplicate"]]);
  });

  it("says when there is nothing to read, no column of names, or a column it does not know", () => {
    expect(parse("  \n").problems).toMatchObject([{ code: "unit.nothing" }]);
    expect(parse("邮箱\t电话\na@b.example\t13800001234").problems).toMatchObject([
      { code: "unit.nameColumnMissing" },
    ]);
    expect(parse("单位名称\t单位类型\t属相\n例河县总工会\t县（区）总工会\t鼠").problems).toMatchObject([
      { code: "unit.columnIgnored", grade: "D" },
    ]);
  });

  it("asks for an address when a unit is to report online", () => {
    expect(codes("单位名称\t单位类型\t填报方式\n例河县总工会\t县（区）总工会\t网络表格")).toEqual([
      ["unit.mailMissing"],
    ]);
  });

  it("of 1,000 lines never loses one", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[一-龥]{2,8}$/), { minLength: 1, maxLength: 50 }), (names) => {
        expect(parse(`单位名称\n${names.join("\n")}`).rows.map((row) => row.unit.name)).toEqual(names);
      }),
      { numRuns: 50 },
    );
    expect(parse(Array.from({ length: 1000 }, (_, i) => `示例第${i}工会`).join("\n")).rows).toHaveLength(
      1000,
    );
  });
});

describe("the directory", () => {
  it("is checked with the words by which a person finds each row", () => {
    const twice = [unit(), unit({ unitId: "U002" })];
    expect(checkUnits(twice, ["第 3 行", "第 4 行"], options)[1]).toMatchObject([
      { code: "unit.nameDuplicate", values: { other: "第 3 行" } },
      { code: "unit.mailDuplicate", grade: "D" },
    ]);
    expect(
      checkUnits([unit({ contactMail: "a@lihe.example; b@lihe" })], ["第 3 行"], options)[0],
    ).toMatchObject([{ code: "cell.notMail", values: { value: "b@lihe" } }]);
  });

  it("takes addresses without the marks that stand around them", () => {
    const mailOf = (typed: string) =>
      parse(`单位名称\t联系邮箱\n例河县总工会\t${typed}`).rows[0]!.unit.contactMail;
    expect(mailOf("Lihe@units.example ；")).toBe("lihe@units.example");
    expect(mailOf("a@units.example、b@units.example")).toBe("a@units.example; b@units.example");
  });

  it("expects a report from the units that are open on the due day", () => {
    const units = [
      unit(),
      unit({ unitId: "U002", openedOn: "2020-03-26" }),
      unit({ unitId: "U003", closedOn: "2020-03-25" }),
      unit({ unitId: "U004", closedOn: "2020-04-01" }),
    ];
    expect(expectedUnits(units, definition, periods[0]!).map((u) => u.unitId)).toEqual(["U001", "U004"]);
    expect(expectedUnits(units, definition, periods[1]!).map((u) => u.unitId)).toEqual(["U001", "U002"]);
  });

  it("expects nothing that is due on the very day on which a unit opens, as it is entered on that day", () => {
    const opening = (openedOn: string) => expectedUnits([unit({ openedOn })], definition, periods[0]!).length;
    expect(periods[0]!.dueOn).toBe("2020-03-25");
    expect(["2020-03-24", "2020-03-25", "2020-03-26", ""].map(opening)).toEqual([1, 0, 0, 1]);
  });
});

describe("a unit with 启用日期 2020-03-10 and 停用日期 2020-03-20", () => {
  const hill = unit({
    channel: "account",
    workbookUrl: "https://sheets.example/lishan",
    openedOn: "2020-03-10",
    closedOn: "2020-03-20",
  });
  const quota = {
    ...wholeType,
    unitType: hill.unitType,
    min: 1,
    max: null,
    deadlineText: "",
    deadline: "",
    row: 3,
  };
  const sessions: Indicator = {
    indicatorId: "I1",
    name: "读书活动",
    taskId: "",
    unitWord: "场",
    nature: "flow",
    origin: "count",
    formId: "activity",
    field: "",
    row: "",
    kinds: [],
    headline: null,
    quotas: [quota],
  };

  it("is open from the first of these days on, until the day before the second", () => {
    // 停用日期 is what users read: the day from which the unit is out of use, as 启用日期 is the day from which it is in use.
    const days = ["2020-03-09", "2020-03-10", "2020-03-19", "2020-03-20"];
    expect(days.map((day) => isOpenOn(hill, day))).toEqual([false, true, true, false]);
    expect(isOpenOn(unit(), "2020-03-20")).toBe(true);
  });

  it("is closed for every rule on the same day: its workbook, its mails, its quotas, its reports", () => {
    const open = (today: string) => ({
      workbook: unitsWithWorkbook([hill], today).length > 0,
      mails: getsMails(hill, today),
      quotas: expandQuotas({ indicators: [sessions] }, [hill], today).length > 0,
      report: isExpected(hill, definition, { ...periods[0]!, dueOn: today }),
    });
    expect(open("2020-03-19")).toEqual({ workbook: true, mails: true, quotas: true, report: true });
    expect(open("2020-03-20")).toEqual({ workbook: false, mails: false, quotas: false, report: false });
  });

  it("gets its workbook ahead of the day on which it opens", () => {
    expect(unitsWithWorkbook([hill], "2020-03-01")).toEqual([hill]);
  });
});

describe("a unit that closed on 2020-03-20", () => {
  const closed = unit({ closedOn: "2020-03-20", workbookId: "w" });

  it("is collected for sixty days more, and after that when its workbook has changed", () => {
    const on = (today: string, hasChanged?: () => boolean) => unitsToCollect([closed], today, hasChanged);
    expect(["2020-03-20", "2020-04-02", "2020-05-18"].flatMap((today) => on(today))).toHaveLength(3);
    expect(on("2020-05-19")).toEqual([]);
    expect(on("2020-07-20", () => true)).toEqual([closed]);
    expect(unitsToCollect([{ ...closed, workbookId: "" }], "2020-04-02")).toEqual([]);
  });
});

describe("what handing out will do", () => {
  it("names the units whose people can open their workbook no more, and not those that cannot by now", () => {
    const made = { workbookId: "w", workbookState: "ready" as const };
    const closed = unit({ ...made, unitId: "U1", closedOn: "2020-03-20" });
    const byStaff = unit({ ...made, unitId: "U2", channel: "staff" });
    const before = unit({ ...closed, unitId: "U3", workbookState: "withdrawn" });
    const open = unit({ ...made, unitId: "U4" });
    expect(handOutPlan([closed, byStaff, before, open], "2020-04-01").revoked).toEqual([closed, byStaff]);
  });
});

describe("the definition as a unit sees it", () => {
  it("has the tasks for everybody and its own, not those for others", () => {
    const [everybody, own, others] = [[], ["市州总工会"], ["省级产业工会"]].map((appliesTo, index) => ({
      ...definition.tasks[0]!,
      taskId: `T${index}`,
      appliesTo,
    }));
    const seen = definitionOf(
      { ...definition, tasks: [everybody!, own!, others!] },
      unit({ unitType: "市州总工会" }),
    );
    expect(seen.tasks.map(({ taskId }) => taskId)).toEqual(["T0", "T1"]);
  });

  const [monthly] = definition.returns;
  const once = {
    ...definition.periods[0]!,
    id: "r2.once",
    returnId: "r2",
    code: "once",
    dueOn: "2020-03-30",
  };
  const recommending: Definition = {
    ...definition,
    returns: [
      { ...monthly!, formIds: ["ledger"] },
      {
        ...monthly!,
        returnId: "r2",
        name: "典型推荐",
        formIds: ["activity"],
        unitTypes: ["直属基层工会"],
        units: ["例山总工会"],
      },
    ],
    periods: [...definition.periods, once],
  };
  const owedBy = (over: Partial<Unit>) => {
    const { returns, forms } = definitionOf(recommending, unit(over));
    return [returns.map(({ name }) => name).join("、"), forms.map(({ formId }) => formId).join("、")];
  };

  it("has the returns that its type owes, with their forms, and those that name it", () => {
    expect(owedBy({})).toEqual([monthly!.name, "ledger"]);
    expect(owedBy({ unitType: "直属基层工会" })[0]).toBe(`${monthly!.name}、典型推荐`);
    expect(owedBy({ name: "例山总工会" })).toEqual([`${monthly!.name}、典型推荐`, "activity、ledger"]);
  });

  it("has all its periods by their due day, whichever return they are of", () => {
    const { periods: seen } = definitionOf(recommending, unit({ unitType: "直属基层工会" }));
    expect(seen.map(({ id }) => id).slice(0, 3)).toEqual(["r1.2020-03", "r2.once", "r1.2020-04"]);
  });

  it("is expected to report what it owes, and nothing for an exempt period", () => {
    const at = (over: Partial<Unit>) => isExpected(unit(over), recommending, once);
    expect([at({}), at({ name: "例山总工会" }), at({ unitType: "直属基层工会" })]).toEqual([
      false,
      true,
      true,
    ]);
    expect(isExpected(unit(), recommending, { ...periods[0]!, exempt: true })).toBe(false);
  });
});
