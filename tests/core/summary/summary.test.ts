import { describe, expect, it } from "@jest/globals";
import type { Entry, Report, Task, Unit } from "../../../src/core/model";
import { rollUp } from "../../../src/core/rollup";
import {
  buildStatus,
  buildSummary,
  headFigures,
  progressBar,
  type SheetModel,
  worstFirst,
} from "../../../src/core/summary";
import { tableOf } from "../../../src/core/tables";
import { eventsOf, readingCampaign, report, unit, withFields } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign();
const units = ["例河县总工会", "例山区总工会", "例海区总工会"].map((name, i) =>
  unit({ unitId: `U00${i + 1}`, name }),
);

function activity(unitId: string, periodId: string, people: number, result = "朗诵"): Entry {
  const values = { kind: "诵读活动", theme: "晨读", people, result };
  return {
    formId: "activity",
    activityId: `${unitId}${periodId}${people}${result}`,
    unitId,
    periodId,
    date: `${periodId}-10`,
    taskId: "t3",
    values,
    origin: "workbook",
    sourceRow: 3,
    revision: 1,
    collectedAt: "",
  };
}

interface Story {
  readonly today?: string;
  readonly reports?: readonly Report[];
  readonly activities?: readonly Entry[];
  readonly units?: readonly Unit[];
  readonly tasks?: readonly Task[];
}

function roll({ today = "2020-05-06", tasks = definition.tasks, ...story }: Story = {}) {
  const told = { ...definition, tasks };
  const directory = story.units ?? units;
  const reports = story.reports ?? [];
  const rollup = rollUpRows({
    definition: told,
    units: directory,
    reports,
    ledgerRows: [],
    activities: story.activities ?? [],
    today,
    asAt: `${today} 08:00:00`,
  });
  return { rollup, definition: told, units: directory, reports, tables: [] };
}

const build = (story: Story = {}): SheetModel => buildSummary(roll(story));

const texts = (model: SheetModel): string[] =>
  model.rows.flatMap((row) => row.map((cell) => String(cell.value))).filter((value) => value !== "");

const spring: Story = {
  reports: [
    report(),
    report({ periodId: "r1.2020-04", onTime: false, submittedAt: "2020-04-28 09:00:00" }),
    report({ unitId: "U002" }),
    report({ unitId: "U003", state: "returned" }),
  ],
  activities: [
    activity("U001", "r1.2020-03", 1200),
    activity("U001", "r1.2020-04", 80, "演讲"),
    activity("U002", "r1.2020-03", 50),
  ],
};

describe("the leaders' tab", () => {
  it("says whose figures these are, as at when and from how many units", () => {
    const shown = texts(build(spring));
    expect(shown[0]).toBe(definition.campaign.title);
    expect(shown).toEqual(
      expect.arrayContaining([
        "截至 2020-05-06 08:00",
        "累计数含 2 / 3 个单位，2020年4月含 1 / 3 个，都还没有接收，按收取稿",
        "秦工办字〔2020〕4号　秦皇岛市总工会办公室",
      ]),
    );
  });

  it("says which versions count: as accepted, and what was never accepted as it was collected", () => {
    const basis = (...states: Report["state"][]) => {
      const reports = states.map((state, i) => report({ unitId: `U00${i + 1}`, state }));
      return texts(build({ reports })).find((words) => words.startsWith("累计数含"))!;
    };
    expect(basis("submitted", "submitted")).toMatch(/，都还没有接收，按收取稿$/);
    expect(basis("accepted", "submitted")).toMatch(/，未接收的按收取稿$/);
    expect(basis("accepted", "accepted")).toMatch(/，按接收稿$/);
  });

  it("says how many reports came again and wait while the accepted revision before them counts", () => {
    const accepted = report({ state: "accepted" });
    const again = report({ version: 3, revision: 2 });
    const other = report({ unitId: "U002" });
    const { rollup: _, ...sources } = roll();
    const input = { definition, units, reports: [again, other], figures: [], today: "2020-05-06", asAt: "" };
    const rollup = rollUp({ ...input, earlier: [accepted] });
    const said = (counted: readonly Report[]) =>
      texts(buildSummary({ ...sources, rollup, reports: [again, other], counted })).find((words) =>
        words.startsWith("累计数含"),
      )!;
    expect(said([accepted, other])).toMatch(/，未接收的按收取稿；另有 1 份新稿待审，接收前按原接收稿$/);
    expect(said([accepted])).toMatch(/，按接收稿；另有 1 份新稿待审，接收前按原接收稿$/);
    const [east] = buildStatus(rollup, definition);
    expect(east!.cells["r1.2020-03"]).toBe("✓ 已提交（按接收稿计，第 2 稿待审）");
  });

  it("says by which day lateness is counted where that is later than what was collected", () => {
    const { rollup, ...sources } = roll(spring);
    const later = { ...sources, rollup: { ...rollup, asAt: "2020-05-04 18:30:00" } };
    expect(texts(buildSummary(later))).toContain("截至 2020-05-04 18:30\n收取，逾期按5月6日计");
  });

  it("shows six figures with what they compare to", () => {
    const { rollup, definition: told } = roll(spring);
    expect(
      headFigures({ rollup, definition: told, units: [] }).map(({ label, value, note }) => ({
        label,
        value,
        note,
      })),
    ).toEqual([
      { label: "完成任务", value: "0 / 15", note: "已过时限 1 项" },
      { label: "报送率 2020年4月", value: "33%", note: "1 / 3\n较上期 −33 个百分点" },
      { label: "按时率 2020年4月", value: "0%", note: "0 / 3\n较上期 −67 个百分点" },
      // One unit reported in both months: like is compared with like.
      { label: "活动场次（累计）", value: "3", note: "2020年4月 1\n较上期 ±0（同 1 个单位）" },
      { label: "参与人次（累计）", value: "1,330", note: "2020年4月 80\n较上期 −1,120（同 1 个单位）" },
      { label: "逾期未报（份）", value: "3", note: "2 个单位\n含退回未重报 1 份" },
    ]);
  });

  it("puts the worst units first", () => {
    expect(worstFirst(roll(spring).rollup.units).map((figures) => figures.name)).toEqual([
      "例海区总工会",
      "例山区总工会",
      "例河县总工会",
    ]);
  });

  it("lists units that stand alike in the order of the directory", () => {
    const named = ["u9", "u1", "u5"].map((unitId) => unit({ unitId, name: `例${unitId}工会` }));
    const order = (story: Story) =>
      worstFirst(roll({ ...story, units: named }).rollup.units).map(({ unitId }) => unitId);
    expect(order({})).toEqual(["u9", "u1", "u5"]);
  });

  it("says before any day is due that nothing is, and lists the units as the directory does", () => {
    const early: Story = { today: "2020-03-10", activities: [activity("U001", "r1.2020-03", 80)] };
    expect(worstFirst(roll(early).rollup.units).map(({ unitId }) => unitId)).toEqual([
      "U001",
      "U002",
      "U003",
    ]);
    expect(texts(build(early))).toContain("单位报送（还没有一期到期，按名录顺序）");
    expect(texts(build(spring))).toContain("单位报送（累计，落后者在前）");
  });

  it("says of a unit that has closed and owes nothing that it is closed, and puts it behind all that go on", () => {
    const [river, hill, sea] = units as [Unit, Unit, Unit];
    const { rollup, definition: told } = roll({
      ...spring,
      units: [river, { ...hill, closedOn: "2020-03-20" }, sea],
    });
    const lights = buildStatus(rollup, told).map(({ cells, lights: colours }) => [
      cells.unit,
      cells.light,
      colours.light,
    ]);
    expect(lights[1]).toEqual(["例山区总工会", "已停用", "grey"]);
    expect(worstFirst(rollup.units).at(-1)?.name).toBe("例山区总工会");
    const owing = roll({ ...spring, reports: [], units: [{ ...hill, closedOn: "2020-04-20" }] });
    expect(buildStatus(owing.rollup, told)[0]!.cells.light).toBe("● 逾期");
  });

  it("draws three charts from a hidden block, each range holding its header and its lines", () => {
    const model = build(spring);
    expect(model.charts.map((chart) => chart.key)).toEqual(["trend", "results", "completion"]);
    for (const { data, anchor } of model.charts) {
      expect(data.column).toBeGreaterThanOrEqual(model.hiddenFrom!);
      const block = model.rows
        .slice(data.row - 1, data.row - 1 + data.rows)
        .map((row) => row.slice(data.column - 1, data.column - 1 + data.columns));
      expect(block.flat().every((cell) => cell.style === "hidden")).toBe(true);
      expect(anchor.row + anchor.rows - 1).toBeLessThanOrEqual(model.printArea.rows);
    }
    const trend = model.charts[0]!.data;
    expect(
      model.rows
        .slice(trend.row - 1, trend.row - 1 + trend.rows)
        .map((row) => row.slice(trend.column - 1, trend.column + 2).map((cell) => cell.value)),
    ).toEqual([
      ["报告期", "活动场次", "参与人次"],
      ["2020年3月", 2, 1250],
      ["4月", 1, 80],
      ["5月（未截止）", "", ""],
    ]);
  });

  it("has every month that has begun on the axis: one without a report is a gap, one that runs is not over", () => {
    const drawn = (story: Story) => {
      const model = build(story);
      const { row, rows, column, columns } = model.charts.find(({ key }) => key === "trend")!.data;
      return model.rows
        .slice(row, row - 1 + rows)
        .map((cells) => cells.slice(column - 1, column - 1 + columns).map(({ value }) => value));
    };
    const known = [
      ["2020年3月", 2, 1250],
      ["4月", 1, 80],
    ];
    expect(drawn(spring)).toEqual([...known, ["5月（未截止）", "", ""]]);
    const early = [...spring.activities!, activity("U001", "r1.2020-05", 30)];
    expect(drawn({ ...spring, activities: early })).toEqual([...known, ["5月（未截止）", 1, 30]]);
    expect(drawn({ ...spring, today: "2020-06-02" })).toEqual([
      ...known,
      ["5月", "", ""],
      ["6月（未截止）", "", ""],
    ]);
    const may = [...spring.reports!, report({ unitId: "U001", periodId: "r1.2020-05", zero: true })];
    expect(drawn({ ...spring, today: "2020-06-02", reports: may })[2]).toEqual(["5月", 0, 0]);
  });

  it("draws of many units those that lack a report, and none that is named among the lowest for nothing", () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      unit({ unitId: `U${String(i + 1).padStart(3, "0")}`, name: `例${i + 1}县总工会` }),
    );
    const rates = (lacking: number) => {
      const reports = many.slice(lacking).map(({ unitId }) => report({ unitId }));
      const story = { today: "2020-04-06", units: many, reports };
      const chart = build(story).charts.find(({ key }) => key === "completion");
      return { title: chart?.title, bars: chart && chart.data.rows - 1, texts: texts(build(story)) };
    };
    expect(rates(3)).toMatchObject({ title: "没有报齐的单位：累计报送率", bars: 3 });
    expect(rates(10)).toMatchObject({ title: "累计报送率最低的 8 个单位", bars: 8 });
    expect(rates(0).title).toBeUndefined();
    expect(rates(0).texts).toContain("各单位累计报送率：12 个单位都报齐了");
  });

  it("draws no chart of the forms of result, and says nothing of them, where no register asks for them", () => {
    const story = roll(spring);
    const fields = eventsOf(story.definition).fields.filter(({ field }) => field !== "result");
    const unasked = { ...story, definition: withFields(story.definition, "activity", fields) };
    expect(buildSummary(unasked).charts.map(({ key }) => key)).toEqual(["trend", "completion"]);
    const none = { ...story.rollup, total: { ...story.rollup.total, activities: 0 }, results: [] };
    expect(texts(buildSummary({ ...unasked, rollup: none })).join()).not.toContain("成果形式");
  });

  it("never shows more than six parts of results, the rest together", () => {
    const results = ["吟诵", "朗诵", "背诵", "演诵", "唱诵", "演讲", "故事分享", "其他"];
    const activities = results.flatMap((result, i) =>
      Array.from({ length: 9 - i }, (_, n) => activity("U001", "r1.2020-03", n, result)),
    );
    const model = build({ activities });
    const { data } = model.charts.find((chart) => chart.key === "results")!;
    const lines = model.rows
      .slice(data.row, data.row - 1 + data.rows)
      .map((row) => row.slice(data.column - 1, data.column + 1).map((cell) => cell.value));
    expect(lines).toHaveLength(6);
    expect(lines[5]).toEqual(["其余3种", 4 + 3 + 2]);
  });

  it("fits one page: no merge overlaps another or leaves the page, and every row is as wide as the sheet", () => {
    for (const model of [build(spring), build(), build({ units: [], tasks: [] })]) {
      const taken = new Set<string>();
      for (const { row, column, rows, columns } of model.merges) {
        for (let r = row; r < row + rows; r++) {
          for (let c = column; c < column + columns; c++) {
            expect(taken.has(`${r}:${c}`)).toBe(false);
            taken.add(`${r}:${c}`);
          }
        }
        expect(column + columns - 1).toBeLessThanOrEqual(model.printArea.columns);
        expect(row + rows - 1).toBeLessThanOrEqual(model.printArea.rows);
      }
      expect(new Set(model.rows.map((row) => row.length))).toEqual(new Set([model.columns]));
      expect(model.columnWidths).toHaveLength(model.columns);
    }
  });

  it("writes its empty states", () => {
    const early = texts(build({ today: "2020-03-10" }));
    expect(early).toContain("正在填报：2020年3月 已报 0 / 3，3月25日截止");
    expect(early).toContain("首期2020年3月 3月25日截止");
    const none = texts(build({ units: [], tasks: [], today: "2020-03-10" }));
    expect(none).toEqual(
      expect.arrayContaining([
        "尚无任务，请在“任务清单”中登记",
        "尚无单位，请在“单位名录”中登记",
        "目前没有需要特别关注的事项",
      ]),
    );
    expect(none.some((value) => value.startsWith("成果形式：尚无活动登记"))).toBe(true);
    const unsaid = [activity("U001", "r1.2020-03", 40, "")];
    expect(texts(build({ reports: [report()], activities: unsaid })).join()).toContain(
      "成果形式：已登记的活动都没有填这一项",
    );
  });

  it("draws progress as blocks that print anywhere", () => {
    expect([0, 44, 100].map(progressBar)).toEqual(["░░░░ 0%", "██░░ 44%", "████ 100%"]);
  });
});

describe("报送情况", () => {
  it("has a line per unit with a word for each period, and its columns are the table's", () => {
    const { rollup, definition: told } = roll(spring);
    const [first, second, third] = buildStatus(rollup, told);
    expect(first!.cells).toMatchObject({
      unit: "例河县总工会",
      "r1.2020-03": "✓ 已提交",
      "r1.2020-04": "▲ 迟报 3 天",
      "r1.2020-05": "待报",
      "r1.2020-06": "未到期",
      expected: 2,
      actual: 2,
      onTime: 1,
      rate: 1,
      rateOnTime: 0.5,
      people: 1280,
      light: "▲ 滞后",
    });
    expect(second!.cells["r1.2020-04"]).toBe("● 缺报 11 天");
    expect(third!.cells["r1.2020-03"]).toBe("▲ 已退回");
    expect(second!.lights).toMatchObject({ "r1.2020-04": "red", light: "red" });
    const columns = tableOf("status", told).columns.map((column) => column.key);
    expect(columns).toEqual(expect.arrayContaining(Object.keys(first!.cells)));
  });
});
