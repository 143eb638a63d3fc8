// Actions ended at their calls in turn, each time followed by what completes them; the long sweep leaves no call out.
import { expect } from "@jest/globals";
import { endAtEveryCall, type RunResult } from "apps-script-host";
import { clerkOf, keysOf } from "../../clerk";
import { OWNER, type Rig, STAFF } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, execution, HILL, RIVER } from "./office";
import {
  expectAccepted,
  expectCollected,
  expectFollowed,
  expectHandedOut,
  expectReceiptsTrue,
  expectWhole,
  tickThree,
} from "./states";

const MARCH = "r1.2020-03";
const APRIL = "r1.2020-04";
const TASK = "1 开办“大学习”课堂";

/** An action whose n-th execution lands a part of its writes that depends on n and the seed. */
function seeded(office: Rig, seed: number, action: () => Promise<RunResult>): () => Promise<RunResult> {
  let count = 0;
  return () => {
    office.host.machinery.random.state = seed * 7919 + count++;
    return action();
  };
}

/**
 * A distribution to three units; the next one completes it, and once Drive's listing shows what an end between a file's
 * making and the keeping of its id has left, one more puts it into the bin. Gives the number of calls.
 */
export function sweepDistribution(office: Rig, every: number, seed = 1): Promise<number> {
  return endAtEveryCall(
    office.host,
    seeded(office, seed, () => execution(office, "job.step", { job: "distribute", restart: true })),
    async () => {
      await office.job("distribute");
      await office.host.advance("5 min");
      await office.job("distribute");
      expectHandedOut(office);
    },
    every,
  );
}

/** The daily round after a contact changed, a unit was closed and a colleague left; the next one completes it. */
export async function sweepFollowing(office: Rig, every: number, seed = 1): Promise<number> {
  const hand = byHand(office);
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  await office.job("distribute");
  await office.call("clock.start", {});
  await office.host.run("tick", [], { user: OWNER });
  await hand.retype("单位名录", ["name", EAST], "contactMail", "next@units.example");
  await hand.retype("单位名录", ["name", HILL], "closedOn", "2020-03-11");
  office.host.share(office.host.spreadsheetId, STAFF, null);
  await office.host.advance("2020-03-13T00:00:00+08:00");
  return endAtEveryCall(
    office.host,
    seeded(office, seed, () => office.host.run("tick", [], { user: OWNER })),
    async () => {
      await office.host.run("tick", [], { user: OWNER });
      expectFollowed(office);
    },
    every,
  );
}

/** A collection of three ticked units; the next one completes it. */
export async function sweepCollection(office: Rig, every: number, seed = 1): Promise<number> {
  await tickThree(office);
  return endAtEveryCall(
    office.host,
    seeded(office, seed, () => execution(office, "job.step", { job: "collect", restart: true })),
    async () => {
      expectReceiptsTrue(office);
      await office.job("collect");
      expectCollected(office);
    },
    every,
  );
}

/**
 * A collection of three ticked units for each seed, which draws the call before which it ends and what lands of its
 * writes; the next one completes it. Throws "With seed …" and what was lost.
 */
export async function sweepDrawnEnds(office: Rig, seeds: number, first = 1): Promise<void> {
  const { host } = office;
  const { random } = host.machinery;
  await tickThree(office);
  const start = host.snapshot();
  const collect = () => execution(office, "job.step", { job: "collect", restart: true });
  const { crossings } = await collect();
  for (let seed = first; seed < first + seeds; seed++) {
    host.restore(start);
    random.state = seed * 7919;
    host.faultNext({ at: 1 + Math.floor(random() * crossings), what: "end" });
    await collect();
    try {
      expectReceiptsTrue(office);
      await office.job("collect");
      expectCollected(office);
    } catch (error) {
      throw new Error(`With seed ${seed}: ${(error as Error).message}`, { cause: error });
    }
  }
}

/** The acceptance of two reports; the person who still sees them accepts again, the clock tells the units. */
export async function sweepAcceptance(office: Rig, every: number, seed = 1): Promise<number> {
  await tickThree(office);
  await office.job("collect");
  await office.call("clock.start", {});
  const reports = office
    .standing("报表记录")
    .map(({ unitId, period }) => ({ unitId: unitId!, period: period!, revision: 1 }));
  return endAtEveryCall(
    office.host,
    seeded(office, seed, () => execution(office, "review.accept", { reports })),
    async () => {
      const open = (await office.call("review.queue", {})).items;
      if (open.length > 0) await office.call("review.accept", { reports });
      await office.host.run("tick", [], { user: OWNER });
      for (const unit of [EAST, RIVER]) expectAccepted(office, unit);
    },
    every,
  );
}

/**
 * The collection of a second version. Whatever lands of it, what can be accepted is one version, and the next collection
 * completes the second.
 */
export async function sweepSecondVersion(office: Rig, every: number, seed = 1): Promise<number> {
  const east = clerkOf(office, EAST);
  await east.enter({ date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 });
  await east.tick(MARCH);
  await office.job("collect");
  await east.enter({ date: "2020-03-17", task: TASK, theme: "大学习课堂第二讲", people: 2 });
  await east.ledger(MARCH, 0, "quantity", 7);
  await east.tick(MARCH);
  return endAtEveryCall(
    office.host,
    seeded(office, seed, () => execution(office, "job.step", { job: "collect", restart: true })),
    async () => {
      const left = office.host.snapshot();
      const [{ unitId, revision } = {}] = office.standing("报表记录");
      const reports = [{ unitId: unitId!, period: MARCH, revision: Number(revision) }];
      const accepted = await office.call("review.accept", { reports }).catch(({ message }) => message);
      if (typeof accepted === "string") expect(accepted).toContain("记录不完整");
      else expectWhole(office);
      office.host.restore(left);
      await office.job("collect");
      expectWhole(office);
      expect(office.standing("报表记录")).toEqual([
        expect.objectContaining({ unit: EAST, state: "已提交", revision: expect.stringMatching(/^[23]$/) }),
      ]);
      expect(office.standing("台账汇总").map(({ quantity, people }) => [quantity, people])).toEqual([
        ["7", "42"],
        ["", "0"],
        ["", "0"],
      ]);
      expect(office.standing("活动汇总")).toHaveLength(2);
      expect(east.home(MARCH)).toMatchObject({ state: "已提交", submit: "FALSE" });
    },
    every,
  );
}

/** The collection of an activity that was put off from March to April: it stands in one month, and both are whole. */
export async function sweepMove(office: Rig, every: number, seed = 1): Promise<number> {
  const east = clerkOf(office, EAST);
  await east.enter(
    { date: "2020-03-16", task: TASK, theme: "大学习课堂第一讲", people: 40 },
    { date: "2020-03-18", task: TASK, theme: "读书小组第一次学习", people: 12 },
  );
  await east.tick(MARCH);
  await office.job("collect");
  await office.host.advance("2020-04-20T10:00:00+08:00");
  await east.paste(3, "date", "2020-04-10");
  await east.tick(APRIL);
  return endAtEveryCall(
    office.host,
    seeded(office, seed, () => execution(office, "job.step", { job: "collect", restart: true })),
    async () => {
      await office.job("collect");
      expectWhole(office);
      const stands = office.standing("活动汇总").map(({ period, people }) => `${period} ${people}`);
      expect(stands.sort()).toEqual([`${MARCH} 12`, `${APRIL} 40`]);
      const figures = office.standing("台账汇总").filter(({ rowId }) => rowId === "t1");
      expect(figures.map(({ period, people }) => `${period} ${people}`).sort()).toEqual([
        `${MARCH} 12`,
        `${APRIL} 40`,
      ]);
      await office.call("clock.start", {});
      await office.host.run("tick", [], { user: OWNER });
      for (const { period, revision } of office.standing("报表记录"))
        expect(east.home(period!).receipt).toContain(`第 ${revision} 稿`);
    },
    every,
  );
}

/** New columns and three more months are pushed to three units that have typed; the next push completes it. */
export async function sweepPush(office: Rig, every: number, seed = 1): Promise<number> {
  await tickThree(office);
  const clerks = [EAST, RIVER, HILL].map((unit) => clerkOf(office, unit));
  for (const clerk of clerks) await clerk.ledger(APRIL, 0, "quantity", 3);
  const hand = byHand(office);
  const field = { kind: "整数", inUse: "是" };
  await hand.typeRow("字段定义", { ...field, form: "活动", field: "guests", label: "嘉宾人数", order: 3 });
  await hand.typeRow("字段定义", {
    ...field,
    form: "台账",
    field: "books",
    label: "赠书册数",
    order: 203,
    origin: "手工填写",
  });
  await hand.retype("活动设置", ["key", "end"], "value", "2020-12-31");
  const stands = clerks.map(standOf);
  return endAtEveryCall(
    office.host,
    seeded(office, seed, () => execution(office, "job.step", { job: "push", restart: true })),
    async () => {
      for (const [index, clerk] of clerks.entries()) expectTyped(clerk, stands[index]!);
      // Old workbooks and new ones are collected alike.
      await office.job("collect");
      const reports = office.standing("报表记录").map(({ unit, revision }) => `${unit} ${revision}`);
      expect(reports).toEqual([`${EAST} 1`, `${RIVER} 1`]);
      await office.job("push");
      for (const [index, clerk] of clerks.entries()) {
        expectTyped(clerk, stands[index]!);
        expect(standOf(clerk)).toMatchObject({ hasGuests: true, hasBooks: true });
        expect(standOf(clerk).months.filter((month) => month.endsWith("-12"))).toEqual(["r1.2020-12"]);
      }
      expect(office.rows("定义版本").map(({ version, part }) => `${version} ${part}`)).toEqual([
        "1 1/1",
        "2 1/1",
      ]);
    },
    every,
  );
}

type Clerk = ReturnType<typeof clerkOf>;

/** What a unit's workbook holds and asks for. */
function standOf(clerk: Clerk) {
  const activities = clerk.sheet("活动记录");
  const keys = keysOf(activities, 1);
  const rows = Array.from({ length: 5 }, (_, index) =>
    Object.fromEntries(
      keys
        .map((key, at): [string, string] => [key, activities.cells[`${index + 3},${at + 1}`]?.d ?? ""])
        .filter(([, text]) => text !== ""),
    ),
  );
  return {
    rows,
    quantity: clerk.ledgerText(APRIL, 0, "quantity"),
    hasGuests: keys.includes("guests"),
    hasBooks: keysOf(clerk.sheet("台账 2020-04"), 5).includes("books"),
    months: clerk.periods().filter((id) => id.startsWith("r1.")),
  };
}

/** What was typed is there, and the workbook is wholly as it was or wholly as it is to be. */
function expectTyped(clerk: Clerk, before: ReturnType<typeof standOf>): void {
  const { rows, quantity, hasGuests, hasBooks, months } = standOf(clerk);
  expect({ rows, quantity }).toEqual({ rows: before.rows, quantity: before.quantity });
  expect([hasGuests, hasBooks, months.length > before.months.length]).toEqual(Array(3).fill(hasGuests));
  expect(new Set(months).size).toBe(months.length);
}
