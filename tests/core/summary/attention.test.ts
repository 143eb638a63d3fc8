// What a leader is told to ask about today, and who answers for it.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Definition, Report, Task } from "../../../src/core/model";
import { definitionFromRows } from "../../../src/core/rows";
import { attentionOf, type Sources } from "../../../src/core/summary";
import { unitSentences } from "../../../src/core/summary/attention/units";
import { readingCampaign, report, tabsOf, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

const definition = readingCampaign();
const units = ["例河县总工会", "例山区总工会", "例海区总工会", "例岛区总工会"].map((name, i) =>
  unit({ unitId: `U00${i + 1}`, name, contactName: ["张示例", "李样本", "", "王试用"][i]! }),
);
const DONE: Partial<Task> = { status: "done" };

const asked = (story: Story): string[] => attentionOf(sourcesOf(story));

interface Story {
  readonly today: string;
  readonly reports?: readonly Report[];
  readonly tasks?: Readonly<Record<string, Partial<Task>>>;
  readonly campaign?: Definition;
  readonly indicators?: Definition["indicators"];
}

function sourcesOf({
  today,
  reports = [],
  tasks = {},
  campaign = definition,
  indicators = [],
}: Story): Sources {
  const told = {
    ...campaign,
    indicators,
    tasks: campaign.tasks.map((task) => ({ ...task, ...(tasks[task.taskId] ?? DONE) })),
  };
  const rollup = rollUpRows({
    definition: told,
    units,
    reports,
    ledgerRows: [],
    activities: [],
    today,
    asAt: today,
  });
  return { rollup, definition: told, units, reports, tables: [] };
}

/** Everybody has reported March but these. */
const march = (...missing: string[]): Report[] =>
  units.filter(({ unitId }) => !missing.includes(unitId)).map(({ unitId }) => report({ unitId }));

/** Everybody has reported all months but these units, of which nothing came. */
const everyMonth = (...missing: string[]): Report[] =>
  definition.periods.flatMap(({ id: periodId }) => march(...missing).map((each) => ({ ...each, periodId })));

describe("需要关注", () => {
  it("names the unit that has not reported, since when and whom to ask there", () => {
    expect(asked({ today: "2020-03-28", reports: march("U001", "U003") })).toEqual([
      "例河县总工会 2020年3月未报，已逾期 3 天（联系人 张示例）",
      "例海区总工会 2020年3月未报，已逾期 3 天",
    ]);
  });

  it("counts units in one sentence where more than three are missing", () => {
    expect(asked({ today: "2020-03-26" })).toEqual([
      "例河县总工会、例山区总工会、例海区总工会 等 4 个单位 2020年3月未报，已逾期 1 天",
    ]);
  });

  it("tells units that lack the same periods together, with how many these are", () => {
    expect(asked({ today: "2020-04-26" })).toEqual([
      "例河县总工会、例山区总工会、例海区总工会 等 4 个单位 2020年3月、2020年4月未报，最早的已逾期 32 天",
    ]);
    expect(asked({ today: "2020-07-26" })).toEqual([
      "例河县总工会、例山区总工会、例海区总工会 等 4 个单位 2020年3月、2020年4月、2020年5月等 5 期未报，最早的已逾期 123 天",
    ]);
  });

  it("counts all that lack a period, whatever else some of them lack", () => {
    const april = march()
      .slice(0, 1)
      .map((each) => ({ ...each, periodId: "r1.2020-04" }));
    expect(april.map(({ unitId }) => unitId)).toEqual(["U001"]);
    const sentences = asked({ today: "2020-04-26", reports: april });
    expect(sentences[0]).toBe(
      "例河县总工会、例山区总工会、例海区总工会 等 4 个单位 2020年3月未报，已逾期 32 天",
    );
    expect(sentences.slice(1)).toHaveLength(3);
    for (const words of sentences.slice(1)) expect(words).toMatch(/^[^、]+ 2020年4月未报/);
  });

  it("tells of a returned report why it was returned, and of one that was not taken in at what it is stuck", () => {
    const stuck = report({
      unitId: "U002",
      state: "draft",
      revision: 0,
      // The place that the sentence names already is not named once more.
      problems: "2020年3月：第 4 行“参与人次”应为数字，现在是“约五十人”\n第 5 行没有日期",
    });
    const returned = report({ state: "returned", reason: "数量与上月不符" });
    expect(asked({ today: "2020-03-28", reports: [...march("U001", "U002"), stuck, returned] })).toEqual([
      "例山区总工会 2020年3月有问题，没有收下：第 4 行“参与人次”应为数字，现在是“约五十人”（另有 1 处）（联系人 李样本）",
      "例河县总工会 2020年3月已退回，尚未重报（原因：数量与上月不符）（联系人 张示例）",
    ]);
  });

  it("counts the days of a unit with a later day from its own", () => {
    const exceptions = [
      {
        exceptionId: "e1",
        kind: "extend" as const,
        state: "granted" as const,
        unitIds: ["U002"],
        periodIds: ["r1.2020-03"],
        until: "2020-03-27",
        reason: "",
        by: "",
        at: "",
      },
    ];
    const campaign = { ...definition, exceptions };
    expect(asked({ today: "2020-03-30", campaign })).toEqual([
      "例山区总工会 2020年3月未报，已逾期 3 天（联系人 李样本）",
      "例岛区总工会 2020年3月未报，已逾期 5 天（联系人 王试用）",
      "例河县总工会 2020年3月未报，已逾期 5 天（联系人 张示例）",
      "例海区总工会 2020年3月未报，已逾期 5 天",
    ]);
  });

  it("tells before the due day, too, of what a unit has not mended three days after it was refused", () => {
    const stuck = report({
      unitId: "U002",
      state: "draft",
      revision: 0,
      problems: "第 5 行没有日期",
      refusedAt: "2020-03-10 09:00:00",
    });
    const told = (today: string) => asked({ today, reports: [...march("U002"), stuck] });
    expect(told("2020-03-12")).toEqual([]);
    expect(told("2020-03-13")).toEqual([
      "例山区总工会 2020年3月有问题，没有收下：第 5 行没有日期（联系人 李样本）",
    ]);
  });

  it("tells of a report that was returned for correction, though what was accepted before goes on counting", () => {
    const accepted = report({ state: "accepted", reviewedAt: "2020-03-26 09:00:00" });
    const reopened = report({
      state: "returned",
      version: 2,
      reason: "请补成果形式",
      reviewedAt: "2020-03-27 09:00:00",
    });
    const reports = [...march("U002", "U003"), ...march("U004"), accepted, reopened];
    expect(asked({ today: "2020-03-28", reports })).toEqual([
      "例河县总工会 2020年3月已退回，尚未重报（原因：请补成果形式）（联系人 张示例）",
    ]);
  });

  it("asks about a task near its deadline that nobody leads or of which nobody has said anything, not about one under way", () => {
    const soon = (task: Partial<Task>) =>
      asked({ today: "2020-08-20", reports: [], tasks: { t7: task } }).filter((words) =>
        words.includes("任务"),
      );
    expect(soon({ leaders: [], leadDepartment: "" })).toEqual([
      "任务“促转化”还有 11 天到期（7—8月），尚未填报进展（未明确责任领导和牵头部门）",
    ]);
    expect(soon({ leaders: ["张示例"], leadDepartment: "宣教部", progress: 0 })).toEqual([
      "任务“促转化”还有 11 天到期（7—8月），进度 0%（责任领导 张示例，牵头 宣教部）",
    ]);
    expect(soon({ leadDepartment: "宣教部", progress: 60 })).toEqual([]);
    const last = asked({ today: "2020-08-31", tasks: { t7: { leaders: [], leadDepartment: "" } } });
    expect(last.find((words) => words.includes("任务"))).toMatch(/^任务“促转化”今天到期（7—8月），/);
  });

  it("puts a task past its deadline first", () => {
    const [first] = asked({ today: "2020-09-01", tasks: { t7: { leadDepartment: "宣教部", progress: 60 } } });
    expect(first).toBe("任务“促转化”已过时限（7—8月），进度 60%（牵头 宣教部）");
  });

  it("asks first for the period of which the headline speaks, then for older ones of its return, then for other returns", () => {
    const [monthly] = definition.returns;
    const [first] = definition.periods;
    const once = { ...monthly!, returnId: "r0", name: "典型推荐" };
    const other = { ...first!, id: "r0.once", returnId: "r0", label: "典型推荐", span: "典型推荐" };
    const campaign = {
      ...definition,
      returns: [monthly!, once],
      periods: [...definition.periods, other],
    };
    const lacking: Record<string, string> = { U001: "r1.2020-04", U002: "r0.once", U003: "r1.2020-03" };
    const reports = campaign.periods.flatMap(({ id: periodId }) =>
      units.map(({ unitId }) => report({ unitId, periodId })),
    );
    const words = asked({
      today: "2020-04-26",
      campaign,
      reports: reports.filter(({ unitId, periodId }) => lacking[unitId] !== periodId),
    });
    expect(words.map((each) => each.split("未报")[0])).toEqual([
      "例河县总工会 2020年4月",
      "例海区总工会 2020年3月",
      "例山区总工会 典型推荐",
    ]);
  });

  it("names at least two units among the first three, however many tasks are past their deadline", () => {
    const late = Object.fromEntries(definition.tasks.map(({ taskId }) => [taskId, { progress: null }]));
    const five = asked({ today: "2020-12-20", tasks: late, reports: everyMonth("U001", "U003") }).slice(0, 5);
    expect(five.filter((words) => words.startsWith("任务"))).toHaveLength(3);
    expect(five.slice(1, 3).map((words) => words.slice(0, 6))).toEqual(["例河县总工会", "例海区总工会"]);
    const returned = report({ state: "returned", reason: "数量与上月不符" });
    const one = asked({ today: "2020-12-20", tasks: late, reports: [...everyMonth("U001"), returned] });
    expect(one.slice(0, 5).filter((words) => words.startsWith("例河县总工会"))).toHaveLength(2);
    expect(asked({ today: "2020-12-20", tasks: late, reports: everyMonth() })[4]).toContain("任务");
  });

  it("keeps the units' own order where a task or milestone stands between them: the headline's period stays first", () => {
    const reports = everyMonth().filter(
      ({ unitId, periodId }) =>
        !(unitId === "U002" && periodId === "r1.2020-03") &&
        !(unitId === "U001" && periodId === "r1.2020-04"),
    );
    const late = Object.fromEntries(
      definition.tasks.slice(0, 2).map(({ taskId }) => [taskId, { deadline: "2020-04-01", progress: null }]),
    );
    const words = asked({ today: "2020-04-26", reports, tasks: late });
    expect(words.filter((each) => each.includes("未报")).map((each) => each.split("未报")[0])).toEqual([
      "例河县总工会 2020年4月",
      "例山区总工会 2020年3月",
    ]);
  });

  it("tells whatever may be late, stuck or returned in the order of its weight, two units at the latest on the third place", () => {
    const standing = fc.constantFrom("sent", "silent", "stuck", "returned");
    const stories = fc.record({
      standings: fc.array(standing, { minLength: 20, maxLength: 20 }),
      late: fc.subarray(definition.tasks.map(({ taskId }) => taskId)),
      today: fc.constantFrom("2020-03-28", "2020-04-26", "2020-05-26", "2020-07-26", "2020-12-20"),
    });
    fc.assert(
      fc.property(stories, ({ standings, late, today }) => {
        const reports = definition.periods.flatMap(({ id: periodId }, at) =>
          units.flatMap(({ unitId }, i): Report[] => {
            const state = standings[(at * units.length + i) % standings.length];
            const own = report({ unitId, periodId });
            if (state === "silent") return [];
            if (state === "stuck")
              return [{ ...own, state: "draft", revision: 0, problems: "第 5 行没有日期" }];
            return [state === "returned" ? { ...own, state: "returned", reason: "数量不符" } : own];
          }),
        );
        const tasks = Object.fromEntries(late.map((taskId) => [taskId, { progress: null }]));
        const sources = sourcesOf({ today, reports, tasks });
        const weights = new Map(unitSentences(sources).map(({ words, weight }) => [words, weight]));
        const told = attentionOf(sources);
        const order = told.flatMap((words) => weights.get(words) ?? []);
        expect(order).toEqual([...order].sort((a, b) => b - a));
        expect(order).toHaveLength(weights.size);
        expect(told.slice(0, 3).filter((words) => weights.has(words)).length).toBeGreaterThanOrEqual(
          Math.min(2, weights.size),
        );
      }),
    );
  });

  it("says of a task whose return is due how many have reported it, and asks last once all have", () => {
    const campaign = definitionFromRows(tabsOf("qinhuangdao-2020")).definition;
    const founding = campaign.returns.find(({ name }) => name === "建组织情况")!;
    const { id: periodId } = campaign.periods.find(({ returnId }) => returnId === founding.returnId)!;
    const sent = units.map(({ unitId }) => report({ unitId, periodId }));
    const late = (reports: Report[]) =>
      asked({
        today: "2020-04-14",
        reports,
        campaign,
        tasks: { [founding.taskId]: { leadDepartment: "宣教部" } },
      }).filter((words) => !words.startsWith("节点"));
    const all = late([...march("U001"), ...sent]);
    expect(all).toEqual([
      "例河县总工会 月度台账 2020年3月未报，已逾期 20 天（联系人 张示例）",
      "任务“建组织”已过时限（3月下旬以前），“建组织情况”已报 4/4，尚未标明完成（牵头 宣教部）",
    ]);
    expect(late([...march(), ...sent.slice(1)]).join()).toContain(
      "已过时限（3月下旬以前），“建组织情况”已报 3/4（牵头",
    );
  });

  it("announces a milestone two weeks before its day, not once its task is done", () => {
    const words = "节点“参加全省诵读大赛”还有 10 天（9月）（责任领导 张示例）";
    const led = { t7: { leaders: ["张示例"], deadline: "" } };
    expect(asked({ today: "2020-09-20", tasks: led })).toContain(words);
    expect(asked({ today: "2020-09-10", tasks: led })).not.toContain(words);
    expect(asked({ today: "2020-09-20" }).join("\n")).not.toContain("节点");
  });

  it("says of a target that is large and far off that it is behind only once a tenth of the time is over", () => {
    const [first] = definition.indicators;
    const quota = {
      ...first!.quotas[0]!,
      span: "campaign",
      min: 100,
      max: null,
      deadline: "2020-10-31",
    } as const;
    const hundred = { ...first!, origin: "count", formId: "activity", kinds: [], headline: 1000 } as const;
    const indicators = [{ ...hundred, quotas: [quota] }];
    const behind = (today: string) =>
      asked({ today, indicators, reports: everyMonth() }).filter((words) => words.includes("落后于时间进度"));
    expect(behind("2020-03-04")).toEqual([]);
    expect(behind("2020-04-10")).toHaveLength(2);
  });

  it("asks about nothing on the first day of a campaign", () => {
    const { tasks } = definition;
    const untouched = Object.fromEntries(tasks.map(({ taskId }) => [taskId, {}]));
    expect(asked({ today: "2020-03-01", tasks: untouched })).toEqual([]);
  });
});
