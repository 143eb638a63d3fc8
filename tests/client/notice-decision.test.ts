import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { itemFacts, itemName } from "../../src/client/notice/columns";
import { decisionOf, decisionOfPlan, unfitItems } from "../../src/client/notice/decision";
import type { NoticeItem } from "../../src/client/notice/item";
import { itemOfSkipped, itemsOf } from "../../src/client/notice/items";
import { matterOf } from "../../src/client/notice/items/campaign";
import { readableNumber } from "../../src/client/notice/items/number";
import { readNotice } from "../../src/core/notice";
import type {
  NoticePlan,
  Reading,
  RecurringReportItem,
  Source,
  TargetItem,
  TaskItem,
} from "../../src/core/notice/types";
import type { NoticeDecision } from "../../src/core/wire/notice";

const source: Source = { confidence: 0.9, span: { start: 0, end: 4 }, sentence: "原句。" };
const said = (value: string): Reading<string> => ({ ...source, value });

const nothing: NoticePlan = {
  text: "原句。",
  title: null,
  issuer: null,
  documentNumber: null,
  issuedOn: null,
  addressees: [],
  year: null,
  phases: [],
  tasks: [],
  targets: [],
  recurringReports: [],
  submissions: [],
  reportTo: { department: null, email: null, phone: null },
  tableColumns: [],
  tableRows: [],
  skipped: [],
  flags: [],
};

function task(more: Partial<TaskItem> = {}): TaskItem {
  const responsible = {
    leaders: ["张示例", "李示例"],
    leadDepartment: "宣教部",
    coDepartments: ["办公室", "财务部"],
  };
  const due = { deadlineText: "6月底以前", deadline: "2020-06-30" };
  return {
    ...source,
    number: "二（一）",
    title: "开办赠书点",
    detail: "",
    appliesTo: [],
    ...responsible,
    ...due,
    targets: [],
    milestones: [],
    ...more,
  };
}

function target(more: Partial<TargetItem> = {}): TargetItem {
  return {
    ...source,
    text: "至少组织一场诵读",
    number: 1,
    comparator: "gte",
    unitWord: "场",
    appliesTo: null,
    ...more,
  };
}

function report(more: Partial<RecurringReportItem> = {}): RecurringReportItem {
  const when = {
    frequency: "monthly" as const,
    day: 25,
    weekday: null,
    time: null,
    monthOf: "current" as const,
  };
  return {
    ...source,
    text: "每月25日前报送",
    ...when,
    content: "进展情况",
    from: "各单位",
    to: "宣教部",
    ...more,
  };
}

const decide = (plan: Partial<NoticePlan>): NoticeDecision =>
  decisionOfPlan({ ...nothing, ...plan }, "append");
const cellsOf = (rows: NoticeDecision["tasks"]): Record<string, string>[] => rows.map(({ cells }) => cells);

describe("from a plan to the definition tabs", () => {
  it("writes a task with everybody responsible and its deadline as written and resolved", () => {
    const { tasks } = decide({ tasks: [task()] });
    expect(tasks).toEqual([
      {
        source: "原句。",
        cells: {
          number: "二（一）",
          title: "开办赠书点",
          leaders: "张示例、李示例",
          leadDepartment: "宣教部",
          coDepartments: "办公室、财务部",
          deadlineText: "6月底以前",
          deadline: "2020-06-30",
          inLedger: "是",
          status: "未开始",
        },
      },
    ]);
  });

  it("leaves empty what the notice does not state", () => {
    const bare = task({
      number: null,
      leaders: [],
      leadDepartment: null,
      coDepartments: [],
      deadlineText: "适时",
      deadline: null,
    });
    expect(cellsOf(decide({ tasks: [bare] }).tasks)[0]).toEqual({
      title: "开办赠书点",
      deadlineText: "适时",
      inLedger: "是",
      status: "未开始",
    });
  });

  it("makes a quota of a number for a kind of unit, and a headline of one for nobody in particular", () => {
    const quota = target({
      appliesTo: "县区",
      number: 2,
      max: 3,
      comparator: "range",
      text: "推荐2-3家",
      unitWord: "家",
    });
    const { indicators } = decide({
      tasks: [task({ targets: [quota] })],
      targets: [target({ number: 30000, unitWord: "人次" })],
    });
    expect(cellsOf(indicators)).toEqual([
      expect.objectContaining({
        task: "二（一） 开办赠书点",
        unitType: "县区",
        min: "2",
        max: "3",
        unitWord: "家",
        nature: "存量",
        deadlineText: "6月底以前",
        deadline: "2020-06-30",
        extra: "比较：2 至 3",
      }),
      expect.objectContaining({ headline: "30000", unitWord: "人次", nature: "流量", extra: "比较：不少于" }),
    ]);
    expect(indicators[1]?.cells.task).toBeUndefined();
  });

  it("makes an upper bound of at most", () => {
    const [cells] = cellsOf(
      decide({ targets: [target({ appliesTo: "产业", number: 5, comparator: "lte" })] }).indicators,
    );
    expect(cells).toMatchObject({ max: "5", extra: "比较：不超过" });
    expect(cells?.min).toBeUndefined();
  });

  it("calls a number to reach by what is reached, and where nothing else is said by its task", () => {
    const names = (...texts: string[]) =>
      cellsOf(
        decide({
          tasks: [task({ targets: texts.map((text, i) => target({ text, unitWord: "场", number: i + 5 })) })],
        }).indicators,
      ).map(({ indicator, note }) => [indicator, note]);
    expect(names("开展宣讲不少于5场", "10场")).toEqual([
      ["开展宣讲", "开展宣讲不少于5场"],
      ["开办赠书点", "10场"],
    ]);
  });

  it("tells two numbers of the same thing apart by their days, else by their order", () => {
    const named = (sentence: string, ...texts: string[]) =>
      cellsOf(
        decide({ targets: texts.map((text, i) => target({ text, sentence, unitWord: "场", number: i + 5 })) })
          .indicators,
      ).map(({ indicator }) => indicator);
    expect(named("6月底前宣讲5场，年底前宣讲6场。", "宣讲5场", "宣讲6场")).toEqual([
      "宣讲（6月底前）",
      "宣讲（年底前）",
    ]);
    expect(named("宣讲5场，再宣讲6场。", "宣讲5场", "宣讲6场")).toEqual(["宣讲（1）", "宣讲（2）"]);
  });

  it("tells the same number of two tasks apart by the tasks", () => {
    const of = (number: string, title: string) =>
      task({ number, title, targets: [target({ text: "宣讲5场", unitWord: "场", sentence: "宣讲5场。" })] });
    const { indicators } = decide({ tasks: [of("一", "进企业"), of("二", "进社区")] });
    expect(cellsOf(indicators).map(({ indicator }) => indicator)).toEqual([
      "宣讲（一 进企业）",
      "宣讲（二 进社区）",
    ]);
  });

  it.each([
    ["二一是", "二（一）"],
    ["三十二是", "三（十二）"],
    ["一是", "一"],
    ["二（三）", "二（三）"],
    ["任务一", "任务一"],
  ])("numbers a task readably: %s is %s, also where other tabs name it", (number, shown) => {
    const { tasks, indicators } = decide({ tasks: [task({ number, targets: [target()] })] });
    expect(cellsOf(tasks)[0]?.number).toBe(shown);
    expect(cellsOf(indicators)[0]?.task).toBe(`${shown} 开办赠书点`);
  });

  it("makes a return of a monthly report, and reminders of all reports", () => {
    const weekly = report({
      frequency: "weekly",
      day: null,
      weekday: 5,
      time: "17:00",
      monthOf: null,
      text: "每周五17:00前报送信息",
    });
    const { returns, reminders } = decide({ recurringReports: [weekly, report()] });
    expect(cellsOf(returns)).toEqual([
      {
        name: "进展情况",
        kind: "截止日月",
        dueIn: "当期",
        dueDay: "25",
        cutoffDay: "25",
        graceDays: "0",
      },
    ]);
    expect(reminders.map(({ cells }) => cells.inUse)).toEqual(["否", "是"]);
    expect(reminders[0]?.cells.extra).toBe(
      "频次：每周；星期：5；时间：17:00；内容：进展情况；报送单位：各单位；报送：宣教部",
    );
    expect(reminders[1]?.cells.body).toContain("“每月25日前报送”");
    expect(reminders[1]?.cells.body).toContain("{{单位}}");
  });

  it("reads the 5th of the next month as due in the period after", () => {
    const { returns } = decide({ recurringReports: [report({ day: 5, monthOf: "next" })] });
    expect(cellsOf(returns)).toMatchObject([{ dueIn: "次期", dueDay: "5" }]);
  });

  it("keeps materials and receiver of a hand-in, which have no column", () => {
    const submission = {
      ...source,
      text: "报送总结",
      dueText: "11月底前",
      due: "2020-11-30",
      materials: ["总结", "图片"],
      to: "宣教部",
      appliesTo: "各县区",
    };
    expect(cellsOf(decide({ submissions: [submission] }).phases)).toEqual([
      {
        kind: "节点",
        name: "报送总结",
        dateText: "11月底前",
        end: "2020-11-30",
        extra: "材料：总结、图片；报送：宣教部；适用：各县区",
      },
    ]);
  });

  it("puts only the rows of an attached table into the ledger, and adds rows that are no task of the text", () => {
    const tableRows = [
      ["1", "开办“赠书点”"],
      ["2", "编印作品集"],
    ];
    const { tasks } = decide({
      tasks: [task(), task({ number: "二（二）", title: "加强宣传引导" })],
      tableRows,
    });
    expect(cellsOf(tasks).map(({ title, inLedger }) => [title, inLedger])).toEqual([
      ["开办赠书点", "是"],
      ["加强宣传引导", "否"],
      ["编印作品集", "是"],
    ]);
  });

  it("puts a task into the ledger, too, whose events are counted: what a unit registers names a task of the ledger", () => {
    const counted = task({ title: "出成果", targets: [target({ unitWord: "场" })] });
    const typed = task({ title: "推荐典型", targets: [target({ unitWord: "家" })] });
    const { tasks } = decide({ tasks: [counted, typed], tableRows: [["1", "开办“赠书点”"]] });
    expect(cellsOf(tasks).map(({ title, inLedger }) => [title, inLedger])).toEqual([
      ["出成果", "是"],
      ["推荐典型", "否"],
      ["开办“赠书点”", "是"],
    ]);
  });

  it("makes fields of the table's columns and does not ask again for what a row is", () => {
    const { fields } = decide({ tableColumns: ["序号", "参与人次", "成果形式", "备注"] });
    expect(cellsOf(fields).map(({ label, kind, inUse, order }) => [label, kind, inUse, order])).toEqual([
      ["序号", "文本", "否", "1"],
      ["参与人次", "整数", "是", "2"],
      ["成果形式", "文本", "是", "3"],
      ["备注", "长文本", "是", "4"],
    ]);
  });

  it("derives first and last day from the phases, marked for checking", () => {
    const phase = (name: string, start: string, end: string) => ({
      ...source,
      name,
      dateText: name,
      start,
      end,
    });
    const plan = {
      ...nothing,
      phases: [phase("实施", "2020-04-01", "2020-10-31"), phase("启动", "2020-03-01", "2020-03-31")],
    };
    expect(decisionOfPlan(plan, "append").campaign).toEqual({ start: "2020-03-01", end: "2020-10-31" });
    expect(
      itemsOf(plan)
        .filter(({ group }) => group === "campaign")
        .every(({ confidence }) => confidence < 0.75),
    ).toBe(true);
  });

  it("writes head and receiver of the notice into the settings", () => {
    const reportTo = {
      department: said("宣教部"),
      email: said("office@city.example"),
      phone: said("0000-000000"),
    };
    const head = {
      title: said("活动通知"),
      issuer: said("示例市总工会"),
      documentNumber: said("示工发〔2020〕7号"),
      issuedOn: said("2020-03-06"),
    };
    expect(decide({ ...head, reportTo }).campaign).toEqual({
      title: "活动通知",
      issuer: "示例市总工会",
      documentNumber: "示工发〔2020〕7号",
      issuedOn: "2020-03-06",
      reportTo: "宣教部",
      reportMail: "office@city.example",
      reportPhone: "0000-000000",
    });
  });
});

describe("what a notice is about", () => {
  it("is the plan that it sends along, or what its title says", () => {
    expect(matterOf("例海市总工会关于印发《职工读书活动实施方案》的通知")).toBe("职工读书活动实施方案");
    expect(matterOf("例海市总工会印发《关于学习<论述>的方案》 的通知")).toBe("关于学习<论述>的方案");
    expect(matterOf("关于开展《诗经》诵读活动的通知")).toBe("关于开展《诗经》诵读活动的通知");
  });

  it("loses the blanks of a broken line, and keeps those that part a slogan or two offices", () => {
    expect(
      matterOf("例海省总工会办公室 关于印发《例海省总工会关于加强职工 文化建设的 实施方案》的通知"),
    ).toBe("例海省总工会关于加强职工文化建设的实施方案");
    expect(matterOf("关于印发《“劳动美 奋斗有我”主题 活动方案》的通知")).toBe(
      "“劳动美 奋斗有我”主题活动方案",
    );
    expect(matterOf("例海市总工会 例海市教育局关于举办 竞赛的通知")).toBe(
      "例海市总工会 例海市教育局关于举办竞赛的通知",
    );
  });
});

describe("the words of a task below its heading", () => {
  const asked = (appliesTo: string[]) =>
    cellsOf(
      decide({
        tasks: [task({ detail: "办好书屋。", appliesTo })],
        addressees: [said("县区总工会"), said("产业工会")],
      }).tasks,
    )[0];

  it("are kept, with the kinds of units that they ask", () => {
    expect(asked(["各县区、产业工会"])).toMatchObject({
      detail: "办好书屋。",
      appliesTo: "县区总工会、产业工会",
    });
  });

  it("that ask bodies of no kind limit the task to nobody: they are kept as written", () => {
    expect(asked(["各地方、产业工会"])).toMatchObject({ extra: "适用：各地方、产业工会" });
    expect(asked(["各地方、产业工会"])?.appliesTo).toBeUndefined();
  });
});

describe("where the number of an indicator comes from", () => {
  it("follows from its measure word: events are counted, their people added up, the rest is typed", () => {
    const { indicators } = decide({
      targets: ["场", "人次", "篇"].map((unitWord) => target({ unitWord })),
    });
    expect(cellsOf(indicators).map(({ origin }) => origin)).toEqual(["活动计数", "活动求和", "台账填报"]);
  });
});

describe("what a person decides", () => {
  const items = itemsOf({ ...nothing, tasks: [task(), task({ title: "编印作品集" })] });
  const withState = (states: NoticeItem["state"][]) =>
    items.map((item, index) => ({ ...item, state: states[index] ?? "open" }));

  it("writes accepted items only", () => {
    expect(
      cellsOf(decisionOf(withState(["dropped", "accepted"]), "replace").tasks).map(({ title }) => title),
    ).toEqual(["编印作品集"]);
    expect(decisionOf(items, "append").tasks).toEqual([]);
  });

  it("stops an accepted item without name or with a day that is none", () => {
    const [first] = withState(["accepted"]);
    const mended = (cells: Record<string, string>) => ({ ...first!, cells: { ...first!.cells, ...cells } });
    expect(unfitItems([mended({ title: " " })]).map(({ column }) => column)).toEqual(["title"]);
    expect(unfitItems([mended({ deadline: "六月底" })]).map(({ column, value }) => [column, value])).toEqual([
      ["deadline", "六月底"],
    ]);
    expect(unfitItems([{ ...mended({ deadline: "六月底" }), state: "dropped" }])).toEqual([]);
  });

  it("stops an item that ends before it begins", () => {
    const [first] = itemsOf({
      ...nothing,
      phases: [{ ...source, name: "启动", dateText: "", start: "2020-04-01", end: "2020-03-01" }],
    });
    const accepted = { ...first!, group: "phases" as const, state: "accepted" as const };
    const span = { name: "启动", start: "2020-04-01", end: "2020-03-01" };
    expect(unfitItems([{ ...accepted, cells: span }])).toMatchObject([
      { column: "end", start: "2020-04-01" },
    ]);
    expect(unfitItems([{ ...accepted, cells: { ...span, end: "2020-04-01" } }])).toEqual([]);
  });

  it("takes what the rules left out, when asked", () => {
    const skipped = {
      kind: "task" as const,
      text: "精心组织实施",
      reason: "requirement" as const,
      span: { start: 3, end: 9 },
      sentence: "一、精心组织实施。",
    };
    expect(itemOfSkipped(skipped, "taken-0")).toMatchObject({
      group: "tasks",
      state: "accepted",
      cells: { title: "精心组织实施" },
      source: "一、精心组织实施。",
    });
  });
});

describe("what an item is called", () => {
  it("has the placeholders of a reminder in words", () => {
    const [reminder] = itemsOf({ ...nothing, recurringReports: [report({ content: "工作台账" })] }).filter(
      ({ group }) => group === "reminders",
    );
    expect(itemName(reminder!)).toBe("请报送工作台账：〔报告期〕（〔截止日期〕 前）");
    expect(reminder?.cells.subject).toContain("{{报告期}}");
  });

  it("is nothing where it has no name, and a return says how its months are cut", () => {
    const [first] = itemsOf({ ...nothing, recurringReports: [report()] });
    expect(itemName({ ...first!, cells: { ...first!.cells, name: " " } })).toBe("");
    expect(itemFacts(first!)).toContainEqual({ label: "报告期", value: "截止日月" });
  });
});

describe("nothing that was read is dropped", () => {
  const folder = "tests/fixtures/notices/dev";
  const notices = readdirSync(folder).filter((name) => name.endsWith(".txt"));

  /** Every text and number of the plan that must stand in some cell, whatever its column. */
  function readings(plan: NoticePlan): string[] {
    const heads = [
      plan.title && { value: matterOf(plan.title.value) },
      plan.issuer,
      plan.documentNumber,
      plan.issuedOn,
      ...Object.values(plan.reportTo),
    ].map((reading) => reading?.value);
    const tasks = plan.tasks.flatMap(
      ({
        number,
        title,
        detail,
        leaders,
        leadDepartment,
        coDepartments,
        deadlineText,
        deadline,
        milestones,
      }) => [
        ...[
          readableNumber(number ?? ""),
          title,
          detail,
          leadDepartment,
          deadlineText,
          deadline,
          ...leaders,
          ...coDepartments,
        ],
        ...milestones.flatMap((milestone) => [milestone.title, milestone.dateText, milestone.due]),
      ],
    );
    const targets = [...plan.targets, ...plan.tasks.flatMap((item) => item.targets)].flatMap((item) => [
      item.text,
      String(item.number),
      item.max === undefined ? "" : String(item.max),
      item.unitWord,
      item.appliesTo,
    ]);
    const phases = plan.phases.flatMap(({ name, dateText, start, end }) => [name, dateText, start, end]);
    const hand = plan.submissions.flatMap(({ text, dueText, due, materials, to, appliesTo }) => [
      text,
      dueText,
      due,
      to,
      appliesTo,
      ...materials,
    ]);
    const reports = plan.recurringReports.flatMap(({ text, day, time, content, from, to }) => [
      text,
      day === null ? "" : String(day),
      time,
      content,
      from,
      to,
    ]);
    const tables = [...plan.tableColumns, ...plan.tableRows.flat()];
    return [heads, tasks, targets, phases, hand, reports, tables]
      .flat()
      .filter((value): value is string => Boolean(value));
  }

  it.each(notices)("%s", (name) => {
    const plan = readNotice(readFileSync(`${folder}/${name}`, "utf8"));
    const { campaign, mode, kinds, language: _language, ...tabs } = decisionOfPlan(plan, "append");
    const rows = Object.values(tabs).flat();
    const written = [campaign, ...rows.map(({ cells }) => cells)]
      .flatMap((cells) => Object.values(cells))
      .join("\n");
    expect(readings(plan).filter((reading) => !written.includes(reading))).toEqual([]);
    expect(mode).toBe("append");
    expect(kinds).toEqual([]);
  });
});

describe("a figure of each round", () => {
  it.each(["期", "场", "次", "批"])("每%s30人 names no kind of units", (round) => {
    const { indicators } = decisionOfPlan(
      readNotice(
        `关于举办培训的通知\n一、主要任务\n（一）技能培训。举办培训4期，每${round}30人。\n（二）走访。每个县区走访5户。`,
      ),
      "append",
    );
    expect(indicators.map(({ cells }) => [cells.unitType ?? "", cells.headline ?? cells.min])).toEqual([
      ["", "4"],
      ["", "30"],
      ["每个县区", "5"],
    ]);
  });
});
