// 推送变更 is stopped half-way: what was done is counted as it is, and the window knows of the rest when it is opened again.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, endAtEveryCall, type Snapshot } from "apps-script-host";
import type { Output, PageData } from "../../../src/core/wire/procedures";
import { clerkOf, keysOf } from "../../clerk";
import { createCampaign, OWNER, type Rig, rig, STAFF, startOf } from "../../rig";
import { byHand } from "../by-hand";

/** More than are changed at once, so that some wait. */
const NAMES = Array.from({ length: 7 }, (_, index) => `例${index + 1}县总工会`);
const HEADER = "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱";

let office: Rig;
let start: Snapshot;

beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  const lines = NAMES.map(
    (name, index) => `${name}\t县（区）总工会\t网络表格\t张示例\tclerk${index}@units.example`,
  );
  await office.call("units.import", { text: [HEADER, ...lines].join("\n") });
  await office.job("distribute");
  await byHand(office).typeRow("字段定义", {
    form: "活动",
    field: "guests",
    label: "嘉宾人数",
    kind: "整数",
    order: 45,
    inUse: "是",
  });
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const changed = () =>
  NAMES.filter((name) => keysOf(clerkOf(office, name).sheet("活动记录"), 1).includes("guests")).length;

async function window(user = OWNER): Promise<PageData["job"]> {
  const opened = await office.host.openWindow(office.host.spreadsheetId, user);
  // The first press after an update may show the checklist.
  if (user !== OWNER) await opened.click("openPush");
  await opened.click("openPush");
  return startOf(opened.pages().at(-1)!.html).data as PageData["job"];
}

/** A push of which Google does not answer for the last workbooks. */
async function pushTo(count: number): Promise<Output<"job.step">> {
  const unanswered = NAMES.slice(count).map((name) => clerkOf(office, name).workbookId);
  disturbRest(office.host.store, ({ url }) =>
    unanswered.some((id) => url.includes(id)) ? { status: 503, landed: false } : null,
  );
  const progress = await office.call("job.step", { job: "push", restart: true });
  disturbRest(office.host.store, null);
  return progress;
}

const RUN = "the push of this window";

/** What the window's own call writes, which runs beside the slice. */
function pressStop(run = RUN): void {
  const properties = office.host.store.collection<Readonly<Record<string, string>>>("properties");
  const [id, stamps] = [...properties.entries()].find(([key]) => key.startsWith("document|"))!;
  properties.put(id, { ...stamps, "job.stop": JSON.stringify(run) });
}

/** Somebody says stop while Google changes the first workbooks. */
function stopAmidFirst(): void {
  disturbRest(office.host.store, ({ url }) => {
    if (url.includes(":batchUpdate") && !url.includes(office.host.spreadsheetId)) pressStop();
    return null;
  });
}

const slice = (restart: boolean, run = RUN) => office.call("job.step", { job: "push", restart, run });

describe("a push that is told to stop", () => {
  it("ends after the few workbooks at hand, and counts every one that it changed", async () => {
    stopAmidFirst();
    const { done, total, finished } = await slice(true);
    disturbRest(office.host.store, null);
    expect([finished, done, total]).toEqual([false, 3, NAMES.length]);
    expect(changed()).toBe(done);
  });

  it("changes nothing, not even the version, where its slice begins only after that", async () => {
    await office.call("job.stop", { run: RUN });
    await office.host.advance("1 min");
    expect(await slice(true)).toMatchObject({ finished: false, done: 0, total: 0 });
    expect([changed(), office.rows("定义版本").length]).toEqual([0, 1]);
    expect((await window()).goesOn).toBeUndefined();
  });

  it("counts what it changed, at whichever of its requests somebody says stop", async () => {
    let requests = 0;
    disturbRest(office.host.store, () => {
      requests += 1;
      return null;
    });
    await slice(true);
    for (let at = 0; at < requests; at += 9) {
      office.host.restore(start);
      let request = 0;
      disturbRest(office.host.store, () => {
        if (request++ === at) pressStop();
        return null;
      });
      const { done } = await slice(true);
      disturbRest(office.host.store, null);
      expect([at, changed()]).toEqual([at, done]);
      const { explain, goesOn } = await window();
      if (goesOn) expect(explain[0]).toContain(`停在 ${done} / 7`);
    }
    disturbRest(office.host.store, null);
  });

  it("leaves to the next window whether units are told by mail, with the tick that was set", async () => {
    stopAmidFirst();
    await office.call("job.step", { job: "push", restart: true, run: RUN, tell: true });
    expect(await window()).toMatchObject({ goesOn: true, mails: NAMES.length, tells: true });
    office.host.restore(start);
    await slice(true);
    disturbRest(office.host.store, null);
    const { goesOn, tells } = await window();
    expect([goesOn, tells]).toEqual([true, undefined]);
  });

  it("stays where it is when the clock strikes, and goes on when somebody presses 继续推送", async () => {
    await office.call("clock.start", {});
    stopAmidFirst();
    const { done } = await slice(true);
    disturbRest(office.host.store, null);
    await office.host.advance("1 h");
    expect(changed()).toBe(done);
    expect((await window()).explain[0]).toContain("停在 3 / 7");
    expect((await slice(false, "the push of the next window")).finished).toBe(true);
    expect(changed()).toBe(NAMES.length);
  });
});

describe("what a push tells while it runs", () => {
  it("is how much there is before the first workbook is read, and nothing of an earlier push", async () => {
    await office.job("push");
    await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-12-31");
    const signs: string[] = [];
    const properties = office.host.store.collection<Readonly<Record<string, string>>>("properties");
    disturbRest(office.host.store, () => {
      for (const [key, stamps] of properties.entries())
        if (key.startsWith("document|")) signs.push(stamps["job.sign"] ?? "");
      return null;
    });
    await office.job("push");
    disturbRest(office.host.store, null);
    const told = [...new Set(signs)].map((sign) => (JSON.parse(sign) as Output<"job.sign">).done);
    expect(told[0]).toBe(0);
    expect(told).toContain(3);
    expect(signs[0]).not.toContain('"done":7');
    expect(signs.filter((sign) => sign.includes('"total":7')).length).toBeGreaterThan(0);
  });
});

describe("the window 推送变更 after the first slice of a push was ended", () => {
  const push = (options: object = {}) =>
    office.host.run("rpc", [JSON.stringify({ name: "job.step", input: { job: "push", restart: true } })], {
      user: OWNER,
      cause: "rpc",
      ...options,
    });
  const versions = () => office.rows("定义版本").length;

  it("never says that nothing has changed while workbooks wait, counts none that has not changed, and goes on", async () => {
    const issued = versions();
    await endAtEveryCall(
      office.host,
      push,
      async () => {
        const { explain, goesOn, choices } = await window();
        const words = [...explain, ...(choices ?? []).flatMap((choice) => choice.explain)].join();
        const told = Number(/至少 (\d+) \/ 7|停在 (\d+) \/ 7/.exec(words)?.slice(1).join("") ?? 0);
        expect(told).toBeLessThanOrEqual(changed());
        if (changed() < NAMES.length) {
          expect(words).not.toContain("定义没有变更");
          if (versions() > issued) expect([words, goesOn]).toEqual([expect.stringContaining("推送"), true]);
        }
        for (let restart = !goesOn; ; restart = false) {
          const { finished } = await office.call("job.step", { job: "push", restart });
          if (finished) break;
        }
        expect(changed()).toBe(NAMES.length);
        expect((await window()).choices?.[0]?.explain).toEqual([expect.stringContaining("定义没有变更")]);
      },
      17,
    );
  });
});

describe("the window 推送变更 of a member of the staff", () => {
  it("says before anything is pressed whose account it takes, and offers nothing that this one may not", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    const { explain, byOther, goesOn, choices } = await window(STAFF);
    expect(explain[0]).toContain(`推送也由这个账号做`);
    expect(explain[0]).toContain(OWNER);
    expect([byOther, goesOn, choices]).toEqual([true, undefined, undefined]);
  });
});

describe("a push of a definition that has not changed", () => {
  it("says that it compared, not that it updated", async () => {
    expect((await office.job("push")).summary).toBe("推送完毕：7 份填报表中 7 份已更新");
    expect((await office.job("push")).summary).toBe(
      "核对完毕：定义没有变更，7 份填报表中 7 份已核对，缺的表已补上",
    );
  });
});

describe("the window 推送变更 after a push that did not come to its end", () => {
  it("says where it stopped and how many workbooks wait for that version, and goes on with those", async () => {
    const { done, finished } = await pushTo(5);
    expect([done, finished]).toEqual([5, false]);
    const { explain, goesOn } = await window();
    expect(explain[0]).toBe("第 2 版的推送停在 5 / 7，还有 2 份填报表没有轮到。");
    expect(goesOn).toBe(true);
    expect(explain).toContain("新增字段“嘉宾人数（活动）”");
    expect(explain.join()).toMatch(/新的要求从2020年\d+月起/);
    await office.call("job.step", { job: "push", restart: false });
    expect(changed()).toBe(NAMES.length);
    const after = await window();
    expect(after.choices?.[0]?.explain).toEqual([expect.stringContaining("定义没有变更")]);
    expect(after.goesOn).toBeUndefined();
  });

  it("begins anew with what has changed since", async () => {
    await pushTo(5);
    await byHand(office).retype("活动设置", ["key", "end"], "value", "2020-12-31");
    const { explain, choices, goesOn } = await window();
    expect([...explain, ...(choices ?? []).flatMap((choice) => choice.explain)].join()).toContain("12-31");
    expect(goesOn).toBeUndefined();
  });
});
