import { describe, expect, it } from "@jest/globals";
import { taskLabel } from "../../../src/core/form";
import type { Entry, TableLine } from "../../../src/core/model";
import {
  clockFromSettings,
  dayOf,
  entriesFromRows,
  entryToCells,
  findTask,
  findUnit,
  joinList,
  linesFromRows,
  lineToCells,
  listOf,
  momentOf,
  periodCells,
  periodIdFrom,
  readNumber,
  reportsFromRows,
  reportToCells,
  sendsFromRows,
  settingsFromRows,
  tasksFromRows,
  tasksMeant,
  taskToCells,
  unitsFromRows,
  unitToCells,
} from "../../../src/core/rows";
import { type FormTabKey, tableOf } from "../../../src/core/tables";
import { asRows, eventsOf, readingCampaign, report, tableOf as tableIn, unit } from "../campaign";

const definition = readingCampaign();
const ledger = tableIn(definition);

describe("what is written to a tab", () => {
  it("reads back as the same units, parents by name", () => {
    const units = [
      unit(),
      unit({
        unitId: "U002",
        name: "例河机械厂工会",
        parentId: "U001",
        channel: "staff",
        aliases: ["机械厂", "河机"],
        workbookState: "ready",
      }),
    ];
    const cells = units.map((u) => unitToCells(u, units, "zh"));
    expect(cells[1]).toMatchObject({ parent: "例河县总工会", channel: "代填", aliases: "机械厂、河机" });
    expect(unitsFromRows(asRows(cells), "zh")).toEqual({ units, problems: [] });
  });

  it("reads back as the same tasks, in either language", () => {
    for (const language of ["zh", "en"] as const) {
      const cells = definition.tasks.map((task) => taskToCells(task, language));
      expect(tasksFromRows(asRows(cells), language)).toEqual({ tasks: definition.tasks, problems: [] });
    }
  });

  it("reads back as the same activity, ledger row and report, and fills only columns of its table", () => {
    const activity: Entry = {
      formId: "activity",
      activityId: "U001-2020-03-001",
      unitId: "U001",
      periodId: "r1.2020-03",
      date: "2020-03-12",
      taskId: "t1",
      values: {
        date: "2020-03-12",
        task: "1 开办“大学习”课堂",
        kind: "宣讲",
        theme: "=1+1",
        place: null,
        people: 40,
        result: "演讲",
        joint: null,
        explanation: null,
        partners: null,
        links: null,
      },
      origin: "staff",
      sourceRow: 7,
      revision: 2,
      collectedAt: "2020-03-24 09:30:00",
    };
    const row: TableLine = {
      formId: "ledger",
      unitId: "U001",
      periodId: "r1.2020-03",
      revision: 2,
      rowId: "t1",
      values: { quantity: null, people: 45, sessions: 1, results: "演讲", note: "无" },
      auto: { people: 40, sessions: 1, results: "演讲" },
      correctionReason: "补签到表五人次",
      zero: false,
      collectedAt: "2020-03-24 09:30:00",
    };
    // What roll-up computes afterwards is not written with the row.
    const known = (key: FormTabKey | "reports") =>
      tableOf(key, definition)
        .columns.filter(({ key: column }) => column !== "superseded")
        .map((column) => column.key)
        .sort();
    const activityCells = entryToCells(activity, unit(), eventsOf(definition), definition);
    const ledgerCells = lineToCells(row, unit(), ledger, definition);
    const reportCells = reportToCells(report({ zero: true }), unit(), definition);
    expect(entriesFromRows(asRows([activityCells]), eventsOf(definition), definition)).toEqual([activity]);
    expect(linesFromRows(asRows([ledgerCells]), ledger, definition)).toEqual([row]);
    expect(reportsFromRows(asRows([reportCells]))).toEqual([report({ zero: true })]);
    expect(Object.keys(activityCells).sort()).toEqual(known("entries:activity"));
    expect(Object.keys(ledgerCells).sort()).toEqual(known("lines:ledger"));
    expect(Object.keys(reportCells).sort()).toEqual(known("reports"));
  });
});

describe("the period of a row", () => {
  it("stands in words where no calendar names it, in the campaign's language, and is read back", () => {
    for (const language of ["zh", "en"] as const) {
      const told = { ...definition, campaign: { ...definition.campaign, language } };
      for (const periodId of ["r1.once", "r1.any", "r1.2020-03", "r1.2026-W02"])
        expect(periodIdFrom(periodCells(periodId, told))).toBe(periodId);
    }
    expect(["r1.once", "r1.any", "r1.2020-03"].map((id) => periodCells(id, definition).period)).toEqual([
      "一次性",
      "随时",
      "2020-03",
    ]);
  });
});

describe("cells as a spreadsheet returns them", () => {
  it("are understood when it made dates of months, days and moments", () => {
    const codes = [
      "2020-03",
      43891,
      "2020年3月",
      "2020-03-01",
      "once",
      "一次性",
      "随时",
      "Any time",
      "2026-W02",
      "2026-01-3",
      "2026-Q1",
      2026,
    ];
    expect(codes.map((period) => periodIdFrom({ returnId: "r1", period }))).toEqual([
      "r1.2020-03",
      "r1.2020-03",
      "r1.2020-03",
      "r1.2020-03",
      "r1.once",
      "r1.once",
      "r1.any",
      "r1.any",
      "r1.2026-W02",
      "r1.2026-01-3",
      "r1.2026-Q1",
      "r1.2026",
    ]);
    expect([dayOf(43915), dayOf("2020/3/25"), dayOf(""), dayOf("三月")]).toEqual([
      "2020-03-25",
      "2020-03-25",
      "",
      undefined,
    ]);
    expect([momentOf(43915.5), momentOf("2020-03-25T14:05:09.000Z"), momentOf("")]).toEqual([
      "2020-03-25 12:00",
      "2020-03-25 14:05:09",
      "",
    ]);
  });

  it("are numbers when people type numbers, and not when words stand around them", () => {
    const inputs = ["1,234", "１２３", " 50 ", "+7", "12.5", "80%", -3] as const;
    expect(inputs.map((input) => readNumber(input).number)).toEqual([1234, 123, 50, 7, 12.5, 0.8, -3]);
    expect(["约50人", "50余", "1,23", "五十", "1.2.3", "NaN"].map((input) => readNumber(input))).toEqual(
      Array.from({ length: 6 }, () => ({})),
    );
    expect(readNumber("")).toEqual({ empty: true });
  });

  it("may list several items, also items that hold a separator themselves", () => {
    expect(listOf("县区、直属，产业")).toEqual(["县区", "直属", "产业"]);
    for (const items of [
      ["市属系统、产业工会"],
      ["市属系统、产业工会", "直属基层工会"],
      ["吟诵", "朗诵"],
      [],
    ])
      for (const language of ["zh", "en"] as const) expect(listOf(joinList(items, language))).toEqual(items);
  });
});

describe("finding a unit", () => {
  it("goes by id, name or alias, and does not choose between two of one name or alias", () => {
    const twins = [
      unit({ aliases: ["河县"] }),
      unit({ unitId: "U002", name: "例河县 总工会", aliases: [] }),
      unit({ unitId: "U003", name: "例山区总工会", aliases: ["山区"] }),
    ];
    const found = ["例河县总工会", "山区", "U002", "河县"].map((cell) => findUnit(twins, cell)?.unitId);
    expect(found).toEqual([undefined, "U003", "U002", "U001"]);
  });
});

describe("finding a task", () => {
  const meant = (cell: string, tasks = definition.tasks) => findTask(tasks, cell)?.taskId;
  const renumbered = definition.tasks.map((task, index, all) => ({
    ...task,
    number: all[(index + 1) % all.length]!.number,
  }));

  it("goes by label, id, title, or a number that stands alone", () => {
    expect(["1 开办“大学习”课堂", "t1", "1", "开办“大学习”课堂"].map((cell) => meant(cell))).toEqual([
      "t1",
      "t1",
      "t1",
      "t1",
    ]);
    expect([meant("植树"), meant("")]).toEqual([undefined, undefined]);
  });

  it("goes by the title where a number beside it is another task's by now", () => {
    for (const task of definition.tasks) expect(meant(taskLabel(task), renumbered)).toBe(task.taskId);
  });

  it("does not take a number for the task when another title stands beside it", () => {
    expect(meant("1 开办课堂")).toBeUndefined();
  });

  it("does not choose between two of the same title", () => {
    const [first] = definition.tasks;
    const twins = [first!, { ...first!, taskId: "t9", number: "9" }];
    expect(meant(first!.title, twins)).toBeUndefined();
    expect(meant(`9 ${first!.title}`, twins)).toBe("t9");
    expect(tasksMeant(twins, first!.title)).toHaveLength(2);
  });

  it("may mean two where the number of one is the id of another", () => {
    const [first, second] = definition.tasks;
    const numbered = [first!, { ...second!, number: first!.taskId }];
    expect(tasksMeant(numbered, first!.taskId)).toEqual(numbered);
    expect(tasksMeant(definition.tasks, first!.taskId)).toEqual([first]);
  });
});

describe("logs and clock", () => {
  it("take a state that nobody can read as perhaps sent", () => {
    expect(
      sendsFromRows(
        asRows([
          {
            sendId: "r1|U001|r1.2020-03|0",
            rule: "r1",
            unitId: "U001",
            returnId: "r1",
            period: 43891,
            state: "???",
            at: "2020-03-24 08:00:00",
          },
        ]),
      ),
    ).toMatchObject([{ state: "uncertain", period: "r1.2020-03" }]);
  });

  it("show who owns the clock and when it ran, empty before the first run", () => {
    const rows = asRows([
      { key: "ownerAccount", value: "office@city.example" },
      { key: "clockInterval", value: 10 },
      { key: "somethingElse", value: 1 },
    ]);
    expect(clockFromSettings(settingsFromRows(rows))).toMatchObject({
      ownerAccount: "office@city.example",
      clockInterval: 10,
      clockLastRun: "",
      clockFailures: 0,
      clockProblem: "",
    });
  });
});
