// What 首页 shows follows from the record, whatever kept an answer back: the next visit corrects what differs.

import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot, type UserEdit } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { EAST, smallOffice, withLateAnswers } from "../trials/office";
import { expectTold } from "../trials/states";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };
const REASON = "数字与附件不一致，请核对";

let office: Rig;
let east: Clerk;
let ticked: Snapshot;
beforeAll(async () => {
  office = await smallOffice({ project: withLateAnswers() });
  east = clerkOf(office, EAST);
  // The first tick opens the periods that have begun, and looks at 首页 for it.
  await office.call("clock.start", {});
  await clock();
  await east.enter(LECTURE);
  await east.tick(MARCH);
  ticked = office.host.snapshot();
});
beforeEach(() => office.host.restore(ticked));

const report = () => office.standing("报表记录").find(({ unit }) => unit === EAST);
const asked = (revision = 1) => ({ unitId: report()!.unitId!, period: MARCH, revision });
/** The next change of the unit's workbook meets this answer of Google and is not carried out. */
const refuseOnce = (status: 429 | 503) => {
  let request: { url: string; body: string } | undefined;
  disturbRest(office.host.store, ({ url, body }) => {
    if (request || !url.includes(`${east.workbookId}:batchUpdate`)) return null;
    request = { url, body: Buffer.from(body).toString("utf8") };
    return { status, landed: false };
  });
  return {
    /** Google carries the same request out after all. */
    landsLate: async () => {
      const { ok, value } = await office.host.run("late", [request!.url, request!.body], { user: OWNER });
      expect([ok, value]).toEqual([true, 200]);
    },
  };
};
const visit = async () => {
  await office.host.advance("2 min");
  await office.job("collect");
};
const firstVisit = async () => {
  await office.host.run(
    "rpc",
    [JSON.stringify({ name: "job.step", input: { job: "collect", restart: true } })],
    {
      user: OWNER,
      cause: "rpc",
    },
  );
};
/** What Google is sent for the unit's workbook while this happens, by kind. */
const requestsDuring = async (work: () => Promise<void>) => {
  const sent: string[] = [];
  disturbRest(office.host.store, ({ url }) => {
    if (url.includes(east.workbookId)) sent.push(url.includes(":batchUpdate") ? "change" : "read");
    return null;
  });
  await work();
  return sent;
};

describe("a receipt that Google had no room for", () => {
  it("does not make a tick come again that the office has returned meanwhile: the unit reads the reason", async () => {
    refuseOnce(429);
    await firstVisit();
    await office.host.advance("2 min");
    await office.call("review.return", { ...asked(), reason: REASON });
    await visit();
    expect(report()).toMatchObject({ state: "已退回", revision: "1" });
    expectTold(office, EAST, MARCH);
  });

  it("lets a second version through that was ticked before the return was seen", async () => {
    refuseOnce(429);
    await firstVisit();
    await office.host.advance("2 min");
    await office.call("review.return", { ...asked(), reason: REASON });
    await east.enter({ ...LECTURE, date: "2020-03-17", theme: "大学习课堂第二讲" });
    await visit();
    expect(report()).toMatchObject({ state: "已提交", revision: "2" });
    expectTold(office, EAST, MARCH);
  });

  it("reaches the unit although the tick was taken back meanwhile", async () => {
    refuseOnce(503);
    await firstVisit();
    await untick();
    await visit();
    expect(report()).toMatchObject({ state: "已提交", revision: "1" });
    expectTold(office, EAST, MARCH);
  });
});

describe("an answer that lands after a later one", () => {
  it("is corrected by the clock when it is that of a reviewer who accepted before another returned", async () => {
    await office.job("collect");
    await clock();
    const accepting = refuseOnce(503);
    await office.call("review.accept", { reports: [asked()] });
    await office.call("review.return", { ...asked(), reason: REASON });
    await accepting.landsLate();
    expect(east.home(MARCH).state).toBe("已接收");
    await clock();
    expectTold(office, EAST, MARCH);
  });

  it("is corrected by the clock when it is the receipt of a report that was returned since", async () => {
    const receipt = refuseOnce(429);
    await firstVisit();
    await office.host.advance("2 min");
    await office.call("review.return", { ...asked(), reason: REASON });
    await receipt.landsLate();
    expect(east.home(MARCH).state).toBe("已提交");
    await clock();
    await clock();
    expect(report()!.state).toBe("已退回");
    expectTold(office, EAST, MARCH);
  });
});

describe("words on 首页 that the record does not bear out", () => {
  it("are corrected by the clock when somebody of the office has typed over them", async () => {
    await office.job("collect");
    await typeState("已退回");
    await clock();
    expectTold(office, EAST, MARCH);
  });

  it("are taken for those of a deleted acceptance, and say so, where 已接收 was typed: accepting ends it", async () => {
    await office.job("collect");
    await typeState("已接收");
    await clock();
    expect(east.home(MARCH).problems).toContain("接收记录被删除");
    await office.call("review.accept", { reports: [asked()] });
    expectTold(office, EAST, MARCH);
  });

  it("are left alone where they are the problems of a tick that was refused since", async () => {
    await east.paste(3, "people", "约四十人");
    await visit();
    const { problems, state } = east.home(MARCH);
    expect([state, problems]).toEqual(["有问题", expect.stringContaining("约四十人")]);
    await visit();
    expect(east.home(MARCH).problems).toBe(problems);
  });

  it("say of a refused tick that the version before stands, and give way to a return", async () => {
    await office.job("collect");
    await east.paste(3, "people", "约四十人");
    await east.tick(MARCH);
    await visit();
    expect(east.home(MARCH)).toMatchObject({ state: "有问题", receipt: expect.stringContaining("第 1 稿") });
    expect(east.home(MARCH).problems).toContain("约四十人");
    await office.call("review.return", { ...asked(), reason: REASON });
    expect(east.home(MARCH).problems).toContain(REASON);
    expectTold(office, EAST, MARCH);
  });
});

describe("what a unit changes after its report was collected", () => {
  it("is named on 首页 as not contained until it ticks again", async () => {
    await office.job("collect");
    await visit();
    expect(east.home(MARCH).problems).toBe("");
    await east.paste(3, "people", 41);
    await visit();
    expect(east.home(MARCH)).toMatchObject({
      state: "已提交",
      problems: expect.stringContaining("收取后有改动"),
    });
    await east.tick(MARCH);
    await visit();
    expect(east.home(MARCH)).toMatchObject({ state: "已提交", problems: "" });
    expect(report()).toMatchObject({ revision: "2" });
  });

  it("is named when it is a figure of the ledger, a row with a mistake in it, or an event after a zero report", async () => {
    await office.job("collect");
    const collected = office.host.snapshot();
    for (const change of [
      () => east.ledger(MARCH, 0, "quantity", 3),
      () => east.pasteRows({ ...LECTURE, theme: "第二讲", people: "十几人" }),
    ]) {
      office.host.restore(collected);
      await change();
      await visit();
      expect(east.home(MARCH).problems).toContain("收取后有改动");
    }
  });

  it("is forgotten once it is taken back, sorted rows being no change", async () => {
    await east.enter({ ...LECTURE, date: "2020-03-10", theme: "第二讲" });
    await office.job("collect");
    await east.paste(3, "people", 41);
    await visit();
    await east.paste(3, "people", 40);
    await sortActivities();
    await visit();
    expect(east.home(MARCH).problems).toBe("");
  });

  it("is not named in a report that was accepted or returned", async () => {
    await office.job("collect");
    await office.call("review.return", { ...asked(), reason: REASON });
    await east.paste(3, "people", 41);
    await visit();
    expectTold(office, EAST, MARCH);
    expect(east.home(MARCH).problems).not.toContain("收取后有改动");
  });
});

describe("a workbook that shows what it should", () => {
  it("is read and not written, however often the clock comes", async () => {
    await office.job("collect");
    await east.paste(3, "people", 41);
    await clock();
    const sent = await requestsDuring(async () => {
      for (let turn = 0; turn < 5; turn++) await clock();
    });
    expect(sent.filter((kind) => kind === "change")).toEqual([]);
    expect(sent.length).toBeLessThanOrEqual(2);
  });
});

async function clock(): Promise<void> {
  await office.host.advance("11 min");
  await office.host.run("tick", [], { user: OWNER });
}

async function untick(): Promise<void> {
  await put(east.mail, 1, 8, 5, false);
}

async function typeState(words: string): Promise<void> {
  await put(OWNER, 1, 8, 11, words);
}

async function put(user: string, sheetId: number, row: number, column: number, value: string | boolean) {
  const edit: UserEdit = { kind: "values", sheetId, row, column, values: [[value]] };
  expect((await office.host.edit(east.workbookId, user, edit)).ok).toBe(true);
}

async function sortActivities(): Promise<void> {
  const by = [{ column: 1, ascending: true }];
  const edit: UserEdit = { kind: "sort", sheetId: ACTIVITIES, row: 3, column: 1, rows: 2, columns: 7, by };
  expect((await office.host.edit(east.workbookId, east.mail, edit)).ok).toBe(true);
}
