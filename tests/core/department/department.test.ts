// The list of measures of Leshan as its departments see it in their tabs: what they lead, what they take part in, what they tell.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkDefinition } from "../../../src/core/check";
import {
  definitionOfDepartment,
  departmentRows,
  departmentTable,
  dutyOf,
  milestoneMoves,
  rowKeys,
  type TypedRows,
  tableRowsOf,
  taskMoves,
} from "../../../src/core/department";
import type { Cells, Task, Unit } from "../../../src/core/model";
import { expectedUnits, parseUnitTable } from "../../../src/core/units";
import { readingCampaign, tabsOf, unit } from "../campaign";
import { campaignOf, seen, send, unitsOf } from "../seeds/sent";

const definition = campaignOf("leshan-2020");
const [publicity, economy, education] = unitsOf(
  "市总部室",
  "组宣部",
  "经济保障女工部",
  "市教科文卫体工会",
) as [Unit, Unit, Unit];
const telling = { now: "2020-06-20 10:00", language: "zh" } as const;

/** The tab of a department as it was laid out, with what it typed by row and column. */
function typedBy(unit: Unit, typed: Readonly<Record<string, Cells>>): TypedRows {
  const own = definitionOfDepartment(definition, unit);
  return new Map(
    departmentRows(unit, own, "2020-06-20").map(({ rowKey, cells, known }, at) => [
      rowKey,
      { row: at + 3, cells: { ...cells, rowKey, known, ...typed[rowKey] } },
    ]),
  );
}

const numbersOf = (unit: Unit, duty: "lead" | "co") =>
  definition.tasks.filter((task) => dutyOf(task, unit) === duty).map(({ number }) => number);

describe("the tab of a department", () => {
  it("has the tasks that it leads before those in which it takes part", () => {
    const tasksOf = (unit: Unit) =>
      departmentRows(unit, definitionOfDepartment(definition, unit), "2020-06-20")
        .filter(({ cells }) => cells.kind === "任务")
        .map(({ cells }) => `${cells.duty}${cells.number}`);
    expect(numbersOf(publicity, "lead")).toHaveLength(8);
    expect(numbersOf(economy, "lead")).toEqual(["1.3", "3.1"]);
    expect(tasksOf(publicity)).toEqual([
      ...numbersOf(publicity, "lead").map((number) => `牵头${number}`),
      "配合1.3",
      "配合3.1",
    ]);
    expect(tasksOf(education)).toEqual(definition.tasks.map(({ number }) => `配合${number}`));
  });

  it("has the figures and milestones of a task below it, with what the notice asks for, for its lead alone", () => {
    const own = definitionOfDepartment(definition, publicity);
    const rows = departmentRows(publicity, own, "2020-06-20");
    const at = rows.findIndex(({ rowKey }) => rowKey === rowKeys.task("t2x2"));
    expect(rows.slice(at, at + 7).map(({ cells }) => [cells.kind, cells.item, cells.asked])).toEqual([
      ["任务", "持续推进职工宣传教育阵地建设", "12月"],
      ["数字", "申报四川省职工教育培训点", "目标 2个"],
      ["数字", "申报四川省职工书屋", "目标 4个"],
      ["数字", "申报四川省职工（农民工）文化驿站", "目标 3个"],
      ["数字", "全市命名职工书屋", "目标 15个"],
      ["节点", "申报省级职工教育培训点、职工书屋、文化驿站", "6月份"],
      ["节点", "命名市级职工书屋", "年底"],
    ]);
    const others = departmentRows(education, definitionOfDepartment(definition, education), "2020-06-20");
    expect(others.filter(({ cells }) => cells.kind === "数字" || cells.kind === "节点")).toEqual([]);
  });

  it("has a column for each field of its forms, and no two columns of one key", () => {
    const keys = departmentTable(publicity, definitionOfDepartment(definition, publicity)).columns.map(
      ({ key }) => key,
    );
    expect(keys).toEqual(expect.arrayContaining(["measures.progress", "measures.share", "targets.done"]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("tells only of cells that its row has room for", () => {
    const own = definitionOfDepartment(definition, publicity);
    const keys = new Set(departmentTable(publicity, own).columns.map(({ key }) => key));
    for (const { free } of departmentRows(publicity, own, "2020-06-20"))
      expect(free.every((key) => keys.has(key))).toBe(true);
  });
});

describe("检查", () => {
  it("names a lead department that the directory does not know, where departments have tabs", () => {
    const raw = tabsOf("leshan-2020");
    const found = (units: readonly Unit[]) =>
      checkDefinition(raw, units)
        .filter(({ code }) => code === "definition.leadUnknown")
        .map(({ values }) => values.value);
    const tab = (unit: Unit): Unit => ({ ...unit, channel: "tab" });
    expect(found([tab(publicity), tab(economy)])).toEqual([]);
    expect(found([tab(publicity)])).toEqual(["经济保障女工部", "经济保障女工部"]);
    expect(found([economy])).toEqual([]);
  });
});

describe("a return of the departments", () => {
  it("is expected of them alone, and what the counties owe of the counties alone: their rates stay apart", () => {
    const [county] = unitsOf("县（市、区）总工会", "例江县总工会");
    const all = [{ ...county!, unitId: "U9" }, publicity, economy, education];
    const of = (periodId: string) =>
      expectedUnits(all, definition, definition.periods.find(({ id }) => id === periodId)!).map(
        ({ name }) => name,
      );
    expect(of("r2.any")).toEqual(["组宣部", "经济保障女工部", "市教科文卫体工会"]);
    expect(of("r1.any")).toEqual(["例江县总工会"]);
  });
});

describe("what a department types", () => {
  const JUNE = [
    "申报四川省职工教育培训点",
    "申报四川省职工书屋",
    "申报四川省职工（农民工）文化驿站",
  ] as const;
  const figures = Object.fromEntries(
    JUNE.map((row, at) => [rowKeys.row("targets", row), { "targets.done": [2, 4, 3][at] as number }]),
  );

  it("counts against the targets of the notice and moves the task: 2, 4 and 3 make 2/2, 4/4 and 3/3", () => {
    const own = definitionOfDepartment(definition, publicity);
    const taken = send({
      definition: own,
      unit: publicity,
      periodId: "r2.any",
      on: "2020-06-20",
      tables: Object.fromEntries(
        Object.entries(tableRowsOf(typedBy(publicity, figures), own, "r2")).map(([formId, rows]) => [
          formId,
          rows.map(({ cells }) => cells),
        ]),
      ),
    });
    const { headlines, tasks } = seen(definition, [publicity], [taken], "2020-06-21");
    expect(headlines.slice(0, 3).map(({ actual, headline }) => `${actual}/${headline}`)).toEqual([
      "2/2",
      "4/4",
      "3/3",
    ]);
    // Three of four targets are reached; the fifteen reading rooms of the end of the year are not begun.
    expect(tasks.find(({ taskId }) => taskId === "t2x2")?.measured).toBe(75);
  });
});

/** What becomes of task 2.2 when a department sends its tab while the record says `present`. */
function movedTo(unit: Unit, present: Partial<Task>, told: Cells, values: Cells = {}) {
  const own = definitionOfDepartment(definition, unit);
  const tasks = definition.tasks.map((task) => (task.taskId === "t2x2" ? { ...task, ...present } : task));
  const line = {
    unitId: unit.unitId,
    periodId: "r2.any",
    formId: "measures",
    revision: 1,
    rowId: "t2x2",
    values,
    auto: {},
    correctionReason: "",
    zero: false,
    collectedAt: "",
  };
  const typed = typedBy(unit, { [rowKeys.task("t2x2")]: told });
  const moves = taskMoves(unit, own, tasks, typed, [line], telling);
  return moves.find(({ before }) => before.taskId === "t2x2")!;
}

describe("a task that a department tells of", () => {
  it("gets the status, progress and words of its lead", () => {
    const { after, answer } = movedTo(
      publicity,
      {},
      { status: "进行中" },
      { share: 0.6, progress: "已申报" },
    );
    expect(after).toMatchObject({ status: "underWay", progress: 60, progressNote: "已申报" });
    expect(answer).toContain("2020-06-20 10:00 已写入任务清单");
  });

  it("is told that a task with indicators is shown by their figures, where it typed a percentage", () => {
    const note = "；本任务有指标，汇总里的进度按指标的数字算，不按填的百分比";
    const typed = movedTo(publicity, {}, { status: "进行中" }, { share: 0.4 });
    expect(typed.answer).toBe(`2020-06-20 10:00 已写入任务清单${note}`);
    expect(movedTo(publicity, {}, { status: "进行中" }).answer).not.toContain(note);
  });

  it("keeps what stands there where nothing was typed", () => {
    expect(movedTo(publicity, { progress: 0 }, {}).after).toBeUndefined();
  });

  it("is not moved by a department that takes part: its row says whose the status is", () => {
    const { after, answer } = movedTo(education, {}, { status: "已完成" }, { share: 1 });
    expect(after).toBeUndefined();
    expect(answer).toContain("组宣部");
  });

  it("is not overwritten where the office changed it meanwhile, until the department sends once more", () => {
    const edited = { status: "paused" as const };
    const first = movedTo(publicity, edited, { status: "进行中" }, { share: 0.6 });
    expect(first.after).toBeUndefined();
    expect(first.answer).toContain("已改为“暂缓”");
    const again = movedTo(publicity, edited, { status: "进行中", known: first.known }, { share: 0.6 });
    expect(again.after).toMatchObject({ status: "underWay", progress: 60 });
  });

  it("never changes from what the tab did not know of, whatever both say", () => {
    const status = fc.constantFrom("notStarted", "underWay", "done", "paused");
    const label = fc.constantFrom("", "未开始", "进行中", "已完成", "暂缓");
    const share = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    fc.assert(
      fc.property(status, share, label, share, (present, progress, told, percent) => {
        const office = { status: present, progress } as Partial<Task>;
        const isEdited = present !== "notStarted" || progress !== null;
        const { after, before, known } = movedTo(
          publicity,
          office,
          { status: told },
          { share: percent === null ? null : percent / 100 },
        );
        if (isEdited) expect(after).toBeUndefined();
        // Sent again at once it always comes to rest.
        const again = movedTo(
          publicity,
          after ?? before,
          { status: told, known },
          {
            share: percent === null ? null : percent / 100,
          },
        );
        const rest = again.after ?? again.before;
        if (told === "进行中") expect(rest.status).toBe("underWay");
        expect(rest.progress).toBe(percent ?? progress);
      }),
    );
  });
});

describe("a milestone that a department calls done", () => {
  const moves = (told: Cells, done = false) =>
    milestoneMoves(
      definition.phases.map((phase) => (phase.phaseId === "m3" ? { ...phase, done } : phase)),
      typedBy(publicity, { [rowKeys.milestone("m3")]: told }),
      telling,
    ).find(({ before }) => before.phaseId === "m3")!;

  it("is ticked, and stays as the office has it where nothing is said", () => {
    expect(moves({ status: "已完成" }).after?.done).toBe(true);
    expect(moves({ status: "进行中" }).after).toBeUndefined();
    expect(moves({}, true).after).toBeUndefined();
  });

  it("is asked about where the office opened it again", () => {
    const reopened = moves({ status: "已完成", known: "done" });
    expect(reopened.after).toBeUndefined();
    expect(reopened.answer).toContain("没有覆盖");
    expect(moves({ status: "已完成", known: reopened.known }).after?.done).toBe(true);
  });
});

describe("the tab of a unit", () => {
  const reading = readingCampaign();
  const office = unit({ name: "例机关工会", channel: "unitTab" });
  const own = definitionOfDepartment(reading, office);

  it("has a row for each task of the unit's tables and each report that has begun, nobody's duty, no status to tell", () => {
    const rows = departmentRows(office, own, "2020-03-20");
    const tasks = rows.filter(({ cells }) => cells.kind === "任务");
    expect(tasks.map(({ rowKey }) => rowKey)).toEqual(
      reading.tasks.filter(({ inLedger }) => inLedger).map(({ taskId }) => rowKeys.task(taskId)),
    );
    expect(tasks.every(({ cells, free }) => cells.duty === "" && !free.includes("status"))).toBe(true);
    expect(rows.filter(({ cells }) => cells.kind === "报送").map(({ cells }) => cells.item)).toEqual([
      "2020年3月",
    ]);
    expect(departmentTable(office, own).name.zh).toBe("单位页 例机关工会");
  });

  it("is chosen with a word on who sees what, once", () => {
    const options = { unitTypes: reading.unitTypes, language: "zh" as const, newId: () => "U1" };
    const list = (channel: string) => `单位名称\t单位类型\t填报方式\n例机关工会\t县（区）总工会\t${channel}`;
    const codes = (channel: string) =>
      parseUnitTable(list(channel), options).rows[0]!.problems.map(({ code, grade }) => [code, grade]);
    expect(codes("本簿单位页")).toContainEqual(["unit.tabSeesAll", "D"]);
    expect(codes("网络表格").map(([code]) => code)).not.toContain("unit.tabSeesAll");
  });
});
