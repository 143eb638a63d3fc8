import { beforeEach, describe, expect, it } from "@jest/globals";
import { periodFor } from "../../../src/core/exception";
import type { Cells, Definition, TableLine, TableRow } from "../../../src/core/model";
import { acceptReport, checkSubmission, returnReport, type SubmissionInput } from "../../../src/core/report";
import { readingCampaign, report, unit } from "../campaign";

const definition = readingCampaign();
const [march, april] = definition.periods as [(typeof definition.periods)[0], (typeof definition.periods)[0]];
const [classroom, group, reading] = definition.tasks
  .slice(0, 3)
  .map((task) => `${task.number} ${task.title}`) as [string, string, string];

const lecture: Cells = {
  date: "2020-03-12",
  task: classroom,
  kind: "专家辅导讲座",
  theme: "第一讲",
  people: 40,
  result: "演讲",
};
const recital: Cells = {
  date: "2020-03-20",
  task: reading,
  kind: "诵读活动",
  theme: "晨读",
  people: 25,
  result: "朗诵",
};

const rows = (list: readonly Cells[], first = 3): TableRow[] =>
  list.map((cells, index) => ({ row: first + index, cells }));
const ledger = (over: Readonly<Record<string, Cells>> = {}): TableRow[] =>
  rows(
    ["t1", "t2", "t3"].map((rowId) => ({ rowId, row: "", ...over[rowId] })),
    7,
  );

let ids = 0;
beforeEach(() => {
  ids = 0;
});

/** What a unit sends: rows of 活动 and 台账. */
interface Sent extends Partial<SubmissionInput> {
  activityRows?: readonly TableRow[];
  ledgerRows?: readonly TableRow[] | null;
  typedRows?: readonly TableRow[];
}

function submit(sent: Sent = {}) {
  const {
    activityRows = rows([lecture, recital]),
    ledgerRows = ledger({ t1: { quantity: 2 }, t2: { quantity: 5 } }),
    typedRows = [],
    ...over
  } = sent;
  return checkSubmission({
    unit: unit(),
    period: march,
    homeRow: { periodId: march.id, submit: true, zero: false },
    tableRows: { ledger: ledgerRows },
    registerRows: { activity: activityRows },
    staffRows: { activity: typedRows },
    report: undefined,
    reports: [],
    previousLines: [],
    definition,
    today: "2020-03-24",
    now: "2020-03-24 09:30:00",
    newId: () => `a${++ids}`,
    ...over,
  });
}

/** An exception of the unit's March. */
const EXCEPTION = {
  exceptionId: "x1",
  state: "granted" as const,
  unitIds: ["U001"],
  periodIds: [march.id],
  reason: "",
  by: "",
  at: "",
};
const codes = (result: ReturnType<typeof submit>) => result.problems.map((found) => found.code);
const march2020 = (over: Partial<TableLine>): TableLine => ({
  formId: "ledger",
  unitId: "U001",
  periodId: "r1.2020-03",
  revision: 1,
  rowId: "t1",
  values: {},
  auto: {},
  correctionReason: "",
  zero: false,
  collectedAt: "",
  ...over,
});

describe("a link to the workbook of another unit", () => {
  const MINE = "1Mine_______________________mine";
  const THEIRS = "1Theirs_____________________theirs";
  const owners: Record<string, string> = { [MINE]: unit().unitId, [THEIRS]: "U9" };
  const sending = (links: string) =>
    submit({ activityRows: rows([{ ...lecture, links }]), workbookOwner: (file) => owners[file] });

  it("is refused with its cell, however the address is written", () => {
    for (const link of [
      `https://docs.google.com/spreadsheets/d/${THEIRS}/edit#gid=3`,
      `https://drive.google.com/open?id=${THEIRS}`,
    ]) {
      const { outcome, message, problems } = sending(`https://photos.example/1\n${link}`);
      expect(outcome).toBe("rejected");
      expect(message).toContain("是别的单位的填报表，不能算本单位的材料");
      expect(problems.find(({ code }) => code === "activity.foreignLink")?.place).toMatchObject({
        row: 3,
        column: "成果链接",
      });
    }
  });

  it("is told apart from one's own workbook and from files of which nothing is known", () => {
    const own = `https://docs.google.com/spreadsheets/d/${MINE}/edit`;
    const album = "https://drive.google.com/file/d/1Album______________________album/view";
    expect(sending(`${own}\n${album}`).outcome).toBe("recorded");
  });
});

describe("a ticked report", () => {
  it("is taken in as revision 1 with its ledger computed from the activities", () => {
    const result = submit();
    expect(result.outcome).toBe("recorded");
    expect(result.report).toMatchObject({
      state: "submitted",
      revision: 1,
      onTime: true,
      zero: false,
      submittedAt: "2020-03-24 09:30:00",
    });
    expect(result.ledger.map((row) => [row.rowId, row.values])).toEqual([
      ["t1", { quantity: 2, people: 40, sessions: 1, results: "演讲", note: null }],
      ["t2", { quantity: 5, people: 0, sessions: 0, results: "", note: null }],
      ["t3", { quantity: null, people: 25, sessions: 1, results: "朗诵", note: null }],
    ]);
    expect(
      result.activities.map((activity) => [activity.activityId, activity.taskId, activity.date]),
    ).toEqual([
      ["a1", "t1", "2020-03-12"],
      ["a2", "t3", "2020-03-20"],
    ]);
    expect(result.receipt).toBe("已收到第 1 稿：活动 2 条，参与人次 65");
  });

  it("that nobody ticked changes nothing", () => {
    expect(submit({ homeRow: { periodId: march.id, submit: false, zero: false } })).toMatchObject({
      outcome: "none",
      report: undefined,
      message: "",
    });
  });

  it("counts what the office typed for the unit and a joint event only at its host", () => {
    const coHosted = { ...recital, theme: "联合诵读", joint: "协办", people: 300 };
    const typedRows = [{ row: 9, cells: { ...lecture, entryId: "e7", theme: "第二讲", date: "3月15日" } }];
    const result = submit({ activityRows: rows([lecture, coHosted]), typedRows });
    expect(result.ledger[0]!.values).toMatchObject({ people: 80, sessions: 2 });
    expect(result.ledger[2]!.values).toMatchObject({ people: 0, sessions: 0 });
    expect(result.activities.map((activity) => [activity.activityId, activity.origin])).toContainEqual([
      "e7",
      "staff",
    ]);
  });

  it("takes the days after the 25th into the same month by a later revision", () => {
    const late = { ...recital, date: "2020-03-28", theme: "月末诵读" };
    const result = submit({
      activityRows: rows([lecture, recital, late]),
      report: report(),
      today: "2020-03-30",
      now: "2020-03-30 08:00:00",
    });
    expect(result.report).toMatchObject({
      revision: 2,
      onTime: true,
      submittedAt: "2020-03-24 10:00:00",
      collectedAt: "2020-03-30 08:00:00",
    });
    expect(result.activities).toHaveLength(3);
  });

  it("that comes late says so on the receipt", () => {
    const result = submit({ today: "2020-03-26", now: "2020-03-26 08:00:00" });
    expect(result.report?.onTime).toBe(false);
    expect(result.receipt).toContain("晚于截止日期 2020-03-25");
  });

  it("that came in time and was reopened later is on time on its new receipt as well; one that was late stays late", () => {
    const later = { today: "2020-04-14", now: "2020-04-14 09:00:00" };
    const reopened = { ...report(), state: "returned" as const };
    const again = submit({ ...later, report: reopened });
    expect(again.report).toMatchObject({ revision: 2, onTime: true });
    expect(again.receipt).toMatch(/^已收到第 2 稿/);
    expect(again.receipt).not.toContain("晚于截止日期");
    const late = { ...reopened, onTime: false, submittedAt: "2020-03-26 08:00:00" };
    expect(submit({ ...later, report: late }).receipt).toContain("晚于截止日期 2020-03-25");
  });

  it("survives a clerk who sorts the ledger rows", () => {
    const shuffled = [...ledger({ t1: { quantity: 2 }, t2: { quantity: 5 } })].reverse();
    expect(submit({ ledgerRows: shuffled }).ledger).toEqual(submit().ledger);
  });
});

describe("a report whose ledger lacks the row of a task that was added after it was handed out", () => {
  it("is taken in: the computed figures of the task stand, and a hint names it", () => {
    const result = submit({ ledgerRows: ledger().slice(1) });
    expect(result.outcome).toBe("recorded");
    expect(result.ledger.map(({ rowId }) => rowId)).toContain("t1");
    expect(result.problems.map(({ code, grade }) => [code, grade])).toContainEqual([
      "ledger.rowMissing",
      "D",
    ]);
  });
});

describe("a report that cannot be taken in", () => {
  it("was accepted already", () => {
    const result = submit({ report: report({ state: "accepted" }) });
    expect(result).toMatchObject({ outcome: "none", report: undefined, message: "" });
    expect(codes(result)).toEqual(["submit.alreadyAccepted"]);
  });

  it.each([
    [
      "both boxes are ticked",
      { homeRow: { periodId: march.id, submit: true, zero: true } },
      "submit.bothTicked",
    ],
    ["its period has not begun", { period: april, today: "2020-03-24" }, "submit.notBegun"],
    [
      "its period is locked",
      { period: { ...march, lockOn: "2020-04-01" }, today: "2020-04-01" },
      "submit.locked",
    ],
    ["its unit is closed", { unit: unit({ closedOn: "2020-02-01" }) }, "submit.unitClosed"],
    ["nothing was entered", { activityRows: [], ledgerRows: ledger() }, "submit.nothingEntered"],
    ["its ledger tab is gone", { ledgerRows: null }, "ledger.tabMissing"],
    ["a number cell holds words", { ledgerRows: ledger({ t1: { quantity: "约50个" } }) }, "cell.notNumber"],
    ["a stock is negative", { ledgerRows: ledger({ t1: { quantity: -1 } }) }, "cell.tooSmall"],
    [
      "a correction has no reason",
      { ledgerRows: ledger({ t1: { "people.correction": 45 } }) },
      "ledger.reasonMissing",
    ],
    [
      "a correction has too short a reason",
      { ledgerRows: ledger({ t1: { "people.correction": 45, reason: "漏登" } }) },
      "ledger.reasonMissing",
    ],
    [
      "an activity is dated in another year",
      { activityRows: rows([{ ...lecture, date: "2019-03-12" }]) },
      "day.otherYear",
    ],
    [
      "an activity has no number of people",
      { activityRows: rows([{ ...lecture, people: "" }]) },
      "cell.required",
    ],
    [
      "an activity's task is unknown",
      { activityRows: rows([{ ...lecture, task: "植树" }]) },
      "activity.taskUnknown",
    ],
    [
      "an activity lies in the future",
      { activityRows: rows([{ ...lecture, date: "2020-03-30" }]) },
      "day.future",
    ],
  ] satisfies [string, Sent, string][])("because %s", (_, over, code) => {
    const result = submit(over);
    expect(result).toMatchObject({ outcome: "rejected", report: undefined, ledger: [], activities: [] });
    expect(codes(result)).toContain(code);
    expect(result.message).not.toBe("");
  });

  it("names tab, row and column of each fault at once", () => {
    const result = submit({
      activityRows: rows([
        { ...lecture, date: "上周" },
        { ...recital, people: "二十余人" },
      ]),
    });
    expect(result.message.split("\n")).toEqual([
      "“活动记录” 第 3 行 “日期”列：“上周”不是能认出的日期。请写成 2020-03-24 这样的日期。",
      "“活动记录” 第 4 行 “参与人次”列：“参与人次”应为数字，现在是“二十余人”。请只写数字，例如 50；“约”“余”“人”等字请写到备注里。",
    ]);
  });

  it("names the tabs of its own return where nothing was entered", () => {
    expect(submit({ activityRows: [], ledgerRows: ledger() }).message).toContain(
      "2020年3月 “活动记录”“台账”里还没有填任何内容",
    );
  });

  it("is not held up by a faulty row of another month", () => {
    expect(
      submit({ activityRows: rows([lecture, { ...recital, date: "2020-04-02", people: "许多" }]) }).outcome,
    ).toBe("recorded");
  });

  it("is taken in once the lock is lifted, and stays late", () => {
    const locked = { ...march, lockOn: "2020-04-01" };
    const unlock = { ...EXCEPTION, kind: "unlock" as const, until: "2020-04-03" };
    const on = (today: string) => ({ today, now: `${today} 09:00:00` });
    const own = periodFor({ exceptions: [unlock] }, unit(), locked);
    expect(submit({ period: own, ...on("2020-04-03") }).report?.onTime).toBe(false);
    expect(codes(submit({ period: own, ...on("2020-04-04") }))).toEqual(["submit.locked"]);
    expect(codes(submit({ period: locked, ...on("2020-04-03") }))).toEqual(["submit.locked"]);
  });
});

describe("a correction", () => {
  it("with a reason of six characters stands beside the computed value", () => {
    const result = submit({
      ledgerRows: ledger({ t1: { "people.correction": 45, reason: "补签到表五人次" } }),
    });
    expect(result.ledger[0]).toMatchObject({
      values: { people: 45 },
      auto: { people: 40 },
      correctionReason: "补签到表五人次",
    });
  });

  it("that equals the computed value needs no reason", () => {
    expect(submit({ ledgerRows: ledger({ t1: { "people.correction": 40 } }) }).outcome).toBe("recorded");
  });
});

describe("a zero report", () => {
  const zero = {
    homeRow: { periodId: march.id, submit: false, zero: true },
    activityRows: [],
    ledgerRows: ledger(),
  };

  it("is a report: counts are zero, stocks stay open", () => {
    const result = submit(zero);
    expect(result.report).toMatchObject({ zero: true, state: "submitted", revision: 1 });
    expect(result.ledger[0]).toMatchObject({
      zero: true,
      values: { quantity: null, people: 0, sessions: 0 },
    });
    expect(result.receipt).toBe("已收到第 1 稿：零报告");
  });

  it("that comes after its due day is late, as any report is", () => {
    const inTime = submit({ ...zero, today: "2020-03-25", now: "2020-03-25 23:59:00" });
    const late = submit({ ...zero, today: "2020-03-26", now: "2020-03-26 02:00:00" });
    expect([inTime, late].map(({ report }) => [report?.zero, report?.onTime])).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(late.receipt).toContain("晚于截止日期");
  });

  it("is refused when activities or figures say otherwise", () => {
    expect(submit({ ...zero, activityRows: rows([lecture]) }).problems).toMatchObject([
      { code: "submit.zeroWithActivities", values: { count: 1 } },
    ]);
    expect(codes(submit({ ...zero, ledgerRows: ledger({ t2: { quantity: 3 } }) }))).toEqual([
      "submit.zeroWithFigures",
    ]);
  });

  it("is refused where units below have reported, whose figures the unit has not typed and cannot clear", () => {
    const below = ledger({ t2: { quantity: 3, reason: "其中下级：数量 3" } });
    expect(codes(submit({ ...zero, ledgerRows: below }))).toEqual(["submit.zeroWithBelow"]);
  });

  it("may leave last month's stock standing", () => {
    const previousLines = [march2020({ rowId: "t2", values: { quantity: 3 } })];
    expect(submit({ ...zero, ledgerRows: ledger({ t2: { quantity: 3 } }), previousLines }).outcome).toBe(
      "recorded",
    );
  });
});

describe("hints on a report that is taken in", () => {
  it("tell of repeated rows, fallen stocks, figures copied from last month and text that looks like code", () => {
    const previousLines = [
      march2020({ rowId: "t1", values: { quantity: 9, people: 1, sessions: 1 } }),
      march2020({ rowId: "t3", values: { quantity: null, people: 25, sessions: 1 } }),
    ];
    const activityRows = rows(
      [lecture, { ...lecture }, recital, { ...recital, theme: "=1+1", date: "2020-02-30" }].slice(0, 3),
    );
    const result = submit({ previousLines, activityRows });
    expect(result.outcome).toBe("recorded");
    expect(codes(result)).toEqual(["activity.duplicate", "ledger.stockFell", "ledger.sameAsPrevious"]);
    expect(result.message).toMatch(/^提示：/);
    expect(
      codes(submit({ activityRows: rows([{ ...lecture, theme: "<script>alert(1)</script>" }]) })),
    ).toEqual(["cell.keptAsText"]);
  });

  it("tell of an event whose task is not in the ledger yet, and ask for no correction", () => {
    const tasks = definition.tasks.map((task) =>
      task.taskId === "t3" ? { ...task, inLedger: false } : task,
    );
    const result = submit({ definition: { ...definition, tasks } });
    expect(result).toMatchObject({ outcome: "recorded", activities: { length: 2 } });
    expect(result.message).toMatch(
      /本期还没有列入台账：这场活动计入活动场次和人次，不在台账各行里。不用改正/,
    );
  });

  it("tell of a theme that repeats an event of another month to the letter", () => {
    const theme = "学习座谈会第一专题";
    const [recorded] = submit({ activityRows: rows([{ ...lecture, theme }]) }).activities;
    const inApril = { ...lecture, theme, date: "2020-04-10" };
    const input = {
      period: april,
      today: "2020-04-20",
      homeRow: { periodId: april.id, submit: true, zero: false },
    };
    const activityRows = rows([{ ...lecture, theme }, inApril]);
    const result = submit({ ...input, activityRows, recordedActivities: [recorded!] });
    expect(result.problems).toMatchObject([
      { code: "activity.themeCopied", grade: "D", values: { period: "2020年3月" } },
    ]);
  });

  it("tell of an event that was moved by typing it anew, while the month that holds it was not sent again", () => {
    const [recorded] = submit({ activityRows: rows([lecture]) }).activities;
    const result = submit({
      period: april,
      today: "2020-04-20",
      homeRow: { periodId: april.id, submit: true, zero: false },
      activityRows: rows([{ ...lecture, date: "2020-04-10", people: 55 }]),
      recordedActivities: [recorded!],
    });
    expect(result.problems).toMatchObject([
      { code: "activity.perhapsMoved", grade: "D", values: { period: "2020年3月" } },
    ]);
    expect(result.outcome).toBe("recorded");
  });

  it("propose an activity of an accepted month instead of changing it", () => {
    const reports = [report({ state: "accepted" })];
    const forgotten = { ...lecture, theme: "三月补登", date: "2020-03-05" };
    const result = submit({
      period: april,
      today: "2020-04-20",
      homeRow: { periodId: april.id, submit: true, zero: false },
      reports,
      recordedActivities: [],
      activityRows: rows([forgotten, { ...recital, date: "2020-04-10" }]),
    });
    expect(result.activities.map((activity) => activity.date)).toEqual(["2020-04-10"]);
    expect(codes(result)).toContain("activity.otherPeriod");
  });
});

describe("a rule about the sum of a register", () => {
  const rule = {
    ...{
      ruleId: "v9",
      formId: "ledger",
      left: "quantity",
      comparison: "le" as const,
      right: "活动.参与人次",
    },
    ...{ grade: "A" as const, message: "数量不应多于人次", when: null, inUse: true },
  };
  const told = (event: Cells) =>
    codes(
      submit({
        definition: { ...definition, rules: [rule] },
        activityRows: rows([event]),
        ledgerRows: ledger({ t1: { quantity: 50 } }),
      }),
    );

  it("waits for rows that are refused for another reason: without them the sum is not what the unit has written", () => {
    expect(told(lecture)).toEqual(["rule.broken"]);
    expect(told({ ...lecture, theme: "" })).toEqual(["cell.required"]);
    expect(told({ ...lecture, people: 60 })).toEqual([]);
  });
});

describe("review", () => {
  const review = {
    by: "li@office.example",
    at: "2020-03-26 09:00:00",
    unit: "例河县总工会",
    period: "2020年3月",
    language: "zh" as const,
  };

  it("returns with a reason that the sender reads, and the unit may submit again", () => {
    expect(returnReport(report(), { ...review, reason: "再查" }).problem?.code).toBe("review.reasonMissing");
    const { report: returned } = returnReport(report(), { ...review, reason: "课堂数量与上月不符，请核对" });
    expect(returned).toMatchObject({ state: "returned", reason: "课堂数量与上月不符，请核对", revision: 1 });
    expect(submit({ report: returned }).report).toMatchObject({
      state: "submitted",
      revision: 2,
      onTime: true,
      reason: "",
    });
  });

  it("accepts only what is submitted", () => {
    expect(acceptReport(report(), review).report).toMatchObject({
      state: "accepted",
      reviewedBy: "li@office.example",
    });
    expect(acceptReport(report({ state: "returned" }), review).problem?.code).toBe("review.notSubmitted");
  });
});

it("1,000 pasted rows are judged in one go", () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...recital,
    task: group,
    theme: `第${index + 1}次`,
    people: 1,
  }));
  const result = submit({ activityRows: rows(many) });
  expect(result.activities).toHaveLength(1000);
  expect(result.ledger[1]!.values).toMatchObject({ people: 1000, sessions: 1000 });
});

describe("a report that is found after its due day", () => {
  const after = { today: "2020-03-26", now: "2020-03-26 09:00:00" };

  it("is late, unless it is known to have been sent before", () => {
    expect(submit(after).report!.onTime).toBe(false);
    expect(submit({ ...after, sentAt: "2020-03-25 23:50" })).toMatchObject({ report: { onTime: true } });
    expect(submit({ ...after, sentAt: "2020-03-25 23:50" }).receipt).not.toContain("2020-03-25");
  });

  it("that has an hour is on time at 16:59 and late at 17:01, by when it was sent", () => {
    const hourly = { ...march, dueTime: "17:00" };
    const onTime = (now: string, sentAt?: string) =>
      submit({ period: hourly, today: "2020-03-25", now, ...(sentAt && { sentAt }) }).report!.onTime;
    expect(onTime("2020-03-25 16:59:30")).toBe(true);
    expect(onTime("2020-03-25 17:01:00")).toBe(false);
    expect(onTime("2020-03-25 17:40:00", "2020-03-25 16:59")).toBe(true);
    expect(onTime("2020-03-25 17:40:00", "2020-03-25 17:01")).toBe(false);
    const late = submit({ period: hourly, today: "2020-03-25", now: "2020-03-25 17:01:00" });
    expect(late.receipt).toContain("2020-03-25 17:00");
  });

  it("is taken in when it was sent before the period was locked", () => {
    const locking = { ...march, lockOn: "2020-03-26" };
    const codes = (over: Partial<SubmissionInput>) =>
      submit({ ...after, period: locking, ...over }).problems.map(({ code }) => code);
    expect(codes({})).toContain("submit.locked");
    expect(codes({ sentAt: "2020-03-25 23:50" })).not.toContain("submit.locked");
  });
});

describe("what a return says of its reports", () => {
  const saying = (over: Partial<Definition["returns"][number]>): Definition => ({
    ...definition,
    returns: definition.returns.map((item) => ({ ...item, ...over })),
  });
  const zero = { homeRow: { periodId: march.id, submit: false, zero: true } };

  it("a zero report is refused where none is allowed, with what to do instead", () => {
    const { problems, outcome } = submit({
      ...zero,
      definition: saying({ zeroAllowed: false }),
      activityRows: [],
    });
    expect(outcome).toBe("rejected");
    expect(problems.map(({ code }) => code)).toEqual(["submit.zeroNotAllowed"]);
  });

  it("an empty one is not told to become a zero report where none is taken", () => {
    const { problems } = submit({
      definition: saying({ zeroAllowed: false }),
      activityRows: [],
      ledgerRows: ledger(),
    });
    expect(problems.map(({ code }) => code)).toEqual(["submit.nothingAtAll"]);
  });

  it("of entries that go through stages, an empty one withdraws all that was sent; where the tab is gone, nothing", () => {
    const [form] = definition.forms.filter(({ kind }) => kind === "register");
    const sent = submit({}).activities;
    const stage = { formId: form!.formId, name: "推荐", decider: "unit", ranked: false, places: [] } as const;
    const rest = { publicityDays: 0, library: false, told: "", levels: [] } as const;
    const staged = { ...saying({ zeroAllowed: false }), stages: [{ ...stage, ...rest }] };
    const empty = { definition: staged, activityRows: [], ledgerRows: ledger(), recordedActivities: sent };
    const before = report({ state: "submitted", revision: 1 });
    const taken = submit({ ...empty, report: before });
    expect([taken.outcome, taken.activities]).toEqual(["recorded", []]);
    expect(taken.problems.map(({ code }) => code)).toContain("submit.withdrawnAll");
    expect(submit({ ...empty, report: before, registerRows: {} }).outcome).toBe("rejected");
    expect(submit({ ...empty, recordedActivities: [] }).outcome).toBe("rejected");
  });

  it("an accepted report takes nothing more, but entries at any time are taken in as a new revision", () => {
    const accepted = report({ state: "accepted" });
    expect(submit({ report: accepted }).outcome).toBe("none");
    const anytime = { ...march, dueOn: "", onTimeUntil: "", lockOn: "" };
    expect(submit({ report: accepted, period: anytime })).toMatchObject({
      outcome: "recorded",
      report: { revision: 2, onTime: true },
    });
    // What is new in it is taken in, and proposed to nobody.
    const again = submit({ report: accepted, reports: [accepted], period: anytime, recordedActivities: [] });
    expect(again.activities.map(({ date }) => date)).toEqual(["2020-03-12", "2020-03-20"]);
    expect(codes(again)).not.toContain("activity.otherPeriod");
  });
});
