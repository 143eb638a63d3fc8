// 汇总内容: staff say which figures, tables and charts stand on 汇总.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import { figuresOfRows, tablesOf } from "../../../src/core/figures";
import type { Cells, Entry, FieldValues, TableLine } from "../../../src/core/model";
import { rollUp } from "../../../src/core/rollup";
import { definitionFromRows } from "../../../src/core/rows";
import { pageFromRows } from "../../../src/core/rows/page";
import {
  buildSummary,
  forChoice,
  headFigures,
  type SheetModel,
  usualPageRows,
} from "../../../src/core/summary";
import { allTemplates } from "../../../src/core/template/registry";
import { asRows, report, tabsOf, unit } from "../campaign";

const tabs = tabsOf("qinhuangdao-2020");
const { definition } = definitionFromRows(tabs);
const units = [unit(), unit({ unitId: "U002", name: "示山区总工会" })];
const groups = definition.forms.find(({ formId }) => formId === "groups")!;
const ledger = definition.forms.find(({ formId }) => formId === "ledger")!;
const [study, reading] = definition.tasks.filter(({ inLedger }) => inLedger);
const [MARCH, APRIL] = ["r1.2020-03", "r1.2020-04"];

const entry = (formId: string, unitId: string, periodId: string, values: FieldValues): Entry => ({
  activityId: `${formId}${unitId}${periodId}${JSON.stringify(values)}`,
  formId,
  unitId,
  periodId,
  date: `${periodId.slice(3)}-10`,
  taskId: study!.taskId,
  values,
  origin: "workbook",
  sourceRow: 3,
  revision: 1,
  collectedAt: "2020-04-24 10:00:00",
});
const line = (unitId: string, periodId: string, rowId: string, quantity: number): TableLine => ({
  formId: ledger.formId,
  unitId,
  periodId,
  revision: 1,
  rowId,
  values: { quantity },
  auto: {},
  correctionReason: "",
  zero: false,
  collectedAt: "2020-04-24 10:00:00",
});

interface Story {
  readonly page?: readonly Cells[];
  readonly activities?: readonly Entry[];
  readonly lines?: readonly TableLine[];
  readonly campaign?: typeof definition;
}

function sourcesOf({ page, activities = [], lines = [], campaign = definition }: Story) {
  const figures = figuresOfRows({ activities, ledger: lines }, campaign);
  const reports = units.flatMap(({ unitId }) =>
    [MARCH, APRIL].map((periodId) => report({ unitId, periodId: periodId! })),
  );
  const rollup = rollUp({ definition: campaign, units, reports, figures, today: "2020-05-06", asAt: "" });
  const items = pageFromRows(asRows(page), campaign);
  return { rollup, definition: campaign, units, reports, tables: tablesOf(figures), figures, page: items };
}

const shown = (model: SheetModel) => model.rows.map((row) => row.map(({ value }) => value));
const words = (model: SheetModel) => shown(model).flat().map(String);

const story: Story = {
  activities: [
    entry("activity", "U001", MARCH!, { kind: "比赛", people: 1200, result: "朗诵" }),
    entry("activity", "U002", APRIL!, { kind: "集中学习", people: 30, result: "演讲" }),
  ],
  lines: [line("U001", MARCH!, study!.taskId, 3), line("U002", APRIL!, study!.taskId, 4)],
};

describe("汇总 as 汇总内容 says it", () => {
  it.each(allTemplates().map(({ id }) => [id]))(
    "is what it was without that tab, where nobody has changed what %s brought",
    (id) => {
      const raw = tabsOf(id);
      const campaign = definitionFromRows(raw).definition;
      const page = (raw.page ?? []).map(({ cells }) => cells);
      expect(page.length).toBeGreaterThan(8);
      expect(buildSummary(sourcesOf({ ...story, campaign, page }))).toEqual(
        buildSummary(sourcesOf({ ...story, campaign })),
      );
      const repaired = usualPageRows(campaign, campaign.campaign.language);
      expect(buildSummary(sourcesOf({ ...story, campaign, page: repaired }))).toEqual(
        buildSummary(sourcesOf({ ...story, campaign })),
      );
      expect(checkDefinition(raw).filter(({ code }) => code.startsWith("page."))).toEqual([]);
    },
  );

  it("has the figures that are named, in their order, by the titles that staff gave them", () => {
    const figures = headFigures(
      sourcesOf({
        ...story,
        page: [
          { item: "合计", form: "活动", field: "参与人次", title: "职工参与", order: 2 },
          { item: "逾期未报", order: 1 },
          { item: "完成任务", inUse: "否", order: 3 },
        ],
      }),
    );
    expect(figures.map(({ label, value }) => [label, value])).toEqual([
      ["逾期未报（份）", "2"],
      ["职工参与", "1,230"],
    ]);
  });

  it("adds up any register, and single rows of a table, like with like", () => {
    const anyGroup = fc.record({
      unitId: fc.constantFrom("U001", "U002"),
      periodId: fc.constantFrom(MARCH!, APRIL!),
      amount: fc.nat(90),
      row: fc.constantFrom(study!.taskId, reading!.taskId),
    });
    const [number] = groups.fields.filter(({ kind }) => kind === "integer");
    const distinct = fc.uniqueArray(anyGroup, {
      maxLength: 8,
      selector: ({ unitId, periodId, row }) => unitId + periodId + row,
    });
    fc.assert(
      fc.property(distinct, (told) => {
        const page: Cells[] = [
          { item: "登记条数", form: groups.name },
          { item: "合计", form: groups.name, field: number!.label },
          { item: "合计", form: ledger.name, field: "数量", row: `${study!.number} ${study!.title}` },
        ];
        const sources = sourcesOf({
          page,
          activities: told.map(({ unitId, periodId, amount }, index) => ({
            ...entry(groups.formId, unitId, periodId, { [number!.field]: amount }),
            activityId: `g${index}`,
          })),
          lines: told.map(({ unitId, periodId, row, amount }) => line(unitId, periodId, row, amount)),
        });
        const [count, sum, ofRow] = headFigures(sources);
        const added = (of: typeof told) => of.reduce((all, { amount }) => all + amount, 0);
        const april = told.filter(({ periodId }) => periodId === APRIL);
        // A number that stands: of each unit the last one told.
        const studied = units.flatMap(({ unitId }) =>
          told
            .filter((each) => each.unitId === unitId && each.row === study!.taskId)
            .sort((a, b) => (a.periodId < b.periodId ? -1 : 1))
            .slice(-1),
        );
        expect(count!.value).toBe(String(told.length));
        expect(sum!.value).toBe(added(told).toLocaleString("en-US"));
        expect(sum!.note.split("\n")[0]).toBe(`2020年4月 ${added(april).toLocaleString("en-US")}`);
        expect(ofRow!.value).toBe(added(studied).toLocaleString("en-US"));
      }),
      { numRuns: 40 },
    );
  });

  it("puts more than six figures into two rows, none of them cut off", () => {
    const page = Array.from({ length: 7 }, (_, i) => ({
      item: "登记条数",
      form: "活动",
      title: `第${i + 1}项`,
    }));
    const rows = shown(buildSummary(sourcesOf({ ...story, page })));
    const told = rows
      .map((row) => row.filter((value) => /^第\d项$/.test(String(value))))
      .filter(({ length }) => length);
    expect(told.map(({ length }) => length)).toEqual([4, 3]);
  });

  it("leaves out no row of a table for which the chart beside it leaves room, however many figures stand above", () => {
    const figures = Array.from({ length: 14 }, (_, i) => ({
      item: "登记条数",
      form: "活动",
      title: `第${i + 1}项`,
    }));
    const page: Cells[] = [
      ...figures,
      { item: "统计表", side: "正面" },
      { item: "逐期走势图", form: "活动", side: "正面" },
    ];
    const told = [...words(buildSummary(sourcesOf({ ...story, page })))].join("\n");
    expect(told).toContain("台账数字");
    expect(told).not.toMatch(/另有 \d+ 行/);
  });

  it("leaves nothing white beside a chart while a line of 需要关注 has no room, however many figures and charts there are, with a table and without", () => {
    const late = definition.tasks.map((task) => ({
      ...task,
      deadline: "2020-04-01",
    }));
    const campaign = { ...definition, tasks: late };
    const front = [
      { item: "逐期走势图", form: "活动", side: "正面" },
      { item: "构成图", form: "活动", field: "成果形式", side: "正面" },
    ];
    for (const [charts, table] of [
      [1, [{ item: "统计表", side: "正面" }]],
      [2, [{ item: "统计表", side: "正面" }]],
      [1, []],
      [2, []],
    ] as const)
      for (let count = 1; count <= 14; count++) {
        const figures = Array.from({ length: count }, () => ({ item: "登记条数", form: "活动" }));
        const page: Cells[] = [...figures, ...table, ...front.slice(0, charts)];
        const model = buildSummary(sourcesOf({ ...story, campaign, page }));
        expect(model.sides).toBe(2);
        const heightOf = (from: number, to: number) =>
          Array.from({ length: to - from }, (_, i) => model.rowHeights[from + i] ?? 0).reduce(
            (a, b) => a + b,
            0,
          );
        const [first, second] = model.charts.slice(0, charts).map(({ anchor }) => anchor);
        // Without a table the fullest page has two low charts rather than no lines.
        const least = table.length > 0 ? 130 : 95;
        expect(heightOf(first!.row, first!.row + first!.rows)).toBeGreaterThan(least);
        if (second) expect(second.row).toBeGreaterThanOrEqual(first!.row + first!.rows);
        const left = shown(model).map((row) => row.slice(0, 13).join(""));
        const more = left.findIndex((words) => /^另有 \d+ 条/.test(words));
        if (more < 0) continue;
        const white = left.flatMap((words, at) =>
          at + 1 >= first!.row && at < more && words === "" ? [model.rowHeights[at + 1]!] : [],
        );
        expect(Math.max(...white)).toBeLessThanOrEqual(8);
      }
  });

  const LONG = [
    "例海市滨海高新技术产业开发区建设工程质量安全监督管理总站工会联合会委员会",
    "例河满族蒙古族回族自治县人力资源和社会保障局机关及所属事业单位工会工作委员会",
    "例东区总工会",
    "例明中外合资玻璃纤维复合材料（集团）股份有限公司第二制造事业部工会",
  ];

  const LONG_TITLE =
    "关于在全市各级工会深入开展“书香企业”创建和职工读书成果推荐评选活动、推动大学习走深走实的工作台账和汇总";

  /** Four units, of which the first has reported so many months; the second's June was refused. */
  function longSources(title: string, figuresMore: number, sent: number) {
    const campaign = { ...definition, campaign: { ...definition.campaign, title } };
    const own = LONG.map((name, at) => unit({ unitId: `U00${at + 1}`, name, contactName: "张示例" }));
    const problems =
      "2020年6月：“活动记录”F6 格“参与人次”列：“参与人次”应为数字，现在是“约一百二十人左右”。请只写数字，例如 50；“约”“余”“人”等字请写到备注里。";
    const refused = { state: "draft" as const, revision: 0, refusedAt: "2020-06-23 10:00:00", problems };
    const months = ["r1.2020-03", "r1.2020-04", "r1.2020-05", "r1.2020-06"].slice(0, sent);
    const reports = [
      ...months.map((periodId) => report({ periodId, state: "accepted" })),
      ...months.slice(0, 3).map((periodId) => report({ unitId: "U002", periodId, state: "accepted" })),
      report({ unitId: "U002", periodId: "r1.2020-06", ...refused }),
    ];
    const lines = definition.tasks
      .filter(({ inLedger }) => inLedger)
      .map(({ taskId }) => line("U001", MARCH!, taskId, 3));
    const activities = [entry("activity", "U001", MARCH!, { kind: "比赛", people: 1200, result: "朗诵" })];
    const figures = figuresOfRows({ activities, ledger: lines }, campaign);
    const of = { definition: campaign, units: own, reports };
    const rollup = rollUp({ ...of, figures, today: "2020-06-27", asAt: "" });
    const more = Array.from({ length: figuresMore }, () => ({ item: "登记条数", form: "活动" }));
    const page = pageFromRows(asRows([...usualPageRows(campaign, "zh"), ...more]), campaign);
    return { ...of, rollup, figures, tables: tablesOf(figures), page };
  }

  it.each([
    ["a short title and twelve figures", "读书活动", 6, 4],
    ["a title of three lines and seven figures", LONG_TITLE, 1, 0],
    ["the same, where one unit has sent all", LONG_TITLE, 1, 4],
    ["a title of three lines and twelve figures", LONG_TITLE, 6, 1],
  ])(
    "has two of the first three lines for units with the longest names, beside %s",
    (_name, title, more, sent) => {
      const model = buildSummary(longSources(title, more, sent));
      const front = words(model).filter((words) => /^[1-9]\. /.test(words));
      expect(front.slice(0, 3).filter((words) => /未报，|有问题/.test(words))).toHaveLength(2);
      expect(model.sides).toBe(2);
    },
  );

  it("names units in a chart on one line each, by both ends of a long name; two that would be alike keep theirs", () => {
    const sources = longSources("读书活动", 0, 4);
    const namesWith = (units: typeof sources.rollup.units) => {
      const model = buildSummary({ ...sources, rollup: { ...sources.rollup, units } });
      const { data } = model.charts.find(({ key }) => key === "completion")!;
      const rows = shown(model).slice(data.row, data.row + data.rows - 1);
      return rows.map((row) => row[data.column - 1]);
    };
    const { units } = sources.rollup;
    expect(namesWith(units)).toEqual(
      expect.arrayContaining(["例东区总工会", "例海市滨海高新技术产业…合会委员会"]),
    );
    const alike = units.map((each) => ({
      ...each,
      name: each.name.replace("安全监督", `安全${each.unitId}监督`),
    }));
    const twin = [...alike, { ...alike[0]!, unitId: "U009", name: alike[0]!.name.replace("U001", "U009") }];
    expect(namesWith(twin).filter((name) => /U00[19]/.test(String(name)))).toHaveLength(2);
  });

  it("draws the charts that are named, on the side that is named, one below the other where there are many", () => {
    const page: Cells[] = [
      { item: "构成图", form: "活动", field: "活动类型", title: "活动类型构成" },
      { item: "逐期走势图", form: groups.name, side: "正面" },
      { item: "构成图", form: "活动", field: "成果形式", side: "背面" },
      { item: "各单位报送率图", side: "背面" },
    ];
    const model = buildSummary(sourcesOf({ ...story, page }));
    expect(model.charts.map(({ key, title }) => [key, title])).toEqual([
      ["results", "活动类型构成"],
      ["results", "成果形式"],
      ["completion", "各单位累计报送率"],
    ]);
    expect(words(model)).toContain(`逐期${groups.name}：尚无活动登记`);
    for (const [i, { anchor }] of model.charts.entries())
      for (const other of model.charts.slice(i + 1))
        expect(
          anchor.row + anchor.rows <= other.anchor.row || other.anchor.row + other.anchor.rows <= anchor.row,
        ).toBe(true);
  });

  it("shows what is for one leader or department on that page alone", () => {
    const leshan = definitionFromRows(tabsOf("leshan-2020")).definition;
    const page: Cells[] = [
      { item: "完成任务" },
      { item: "登记条数", form: "活动", title: "张慧关注", readers: "张慧" },
    ];
    const all = sourcesOf({ page, campaign: leshan });
    const labels = (choice: Parameters<typeof forChoice>[1]) =>
      headFigures(forChoice(all, choice)).map(({ label }) => label);
    expect(headFigures(all).map(({ label }) => label)).toEqual(["完成任务"]);
    expect(labels({ leader: "张慧" })).toEqual(["完成任务", "张慧关注"]);
    expect(labels({ leader: "张雷" })).toEqual(["完成任务"]);
  });

  it("keeps what is to be asked apart from the table above", () => {
    const rows = shown(buildSummary(sourcesOf(story)));
    const at = rows.findIndex(([cell]) => cell === "需要关注");
    expect(at).toBeGreaterThan(0);
    expect(rows[at - 1]!.every((cell) => cell === "")).toBe(true);
  });
});

describe("a row of 汇总内容 that cannot be shown", () => {
  const found = (cells: Cells) =>
    checkDefinition({ ...tabs, page: asRows([cells]) })
      .filter(({ place }) => place?.tab === "汇总内容")
      .map(({ code, grade, place }) => [code, grade, place?.column]);

  it("is named with its cell and stops nobody else's work", () => {
    expect(found({ item: "统计表", form: "活动" })).toEqual([["page.formUnfit", "C", "表单"]]);
    // Without a form the first register, or the main table, is meant.
    for (const item of ["登记条数", "合计", "逐期走势图", "统计表"]) expect(found({ item })).toEqual([]);
    expect(found({ item: "合计", form: "活动", field: "活动主题" })).toEqual([
      ["page.fieldUnfit", "C", "字段"],
    ]);
    expect(found({ item: "合计", form: "台账", field: "数量" })).toEqual([["page.rowUnfit", "C", "行"]]);
    expect(found({ item: "构成图", form: "活动", field: "地点" })).toEqual([
      ["page.fieldUnfit", "C", "字段"],
    ]);
    expect(found({ item: "报送率", readers: "没有的人" })).toEqual([["page.readerUnknown", "D", "谁看"]]);
    expect(found({ item: "漏斗图" })).toEqual([["definition.notOption", "C", "内容"]]);
  });
});
