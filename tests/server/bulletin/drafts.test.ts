// A draft that is being written: kept for the whole office, so that a closed dialog loses nothing and no colleague is overwritten unseen.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { endAtEveryCall, type Snapshot } from "apps-script-host";
import type { DocumentKind } from "../../../src/core/model";
import type { Input, Output, PageData } from "../../../src/core/wire/procedures";
import { createCampaign, OWNER, Refused, rig, STAFF, startOf } from "../../rig";
import { type AtWork, atWork } from "../at-work";

const EAST = "例东区总工会";
const MARCH = "r1.2020-03";
type Draft = Input<"bulletin.keep">["bulletin"];

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-20T09:00:00+08:00");
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.job("collect");
  await office.host.advance("2020-03-27T10:00:00+08:00");
  await opened();
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const opened = async (user = OWNER): Promise<PageData["bulletin"]> => {
  const window = await office.host.openWindow(office.host.spreadsheetId, user);
  // The first press of a person looks at the checklist.
  for (let press = 0; press < 2; press++) await window.click("openBulletin");
  return startOf(window.pages().at(-1)!.html).data as PageData["bulletin"];
};
const drafted = async (kind: DocumentKind = "bulletin") =>
  (await office.call("bulletin.draft", { kind, periodId: MARCH, anew: true })) as Output<"bulletin.draft"> & {
    draft: Draft;
  };
/** Keeps the draft of now with other words, by whoever has seen a revision of it. */
const kept = async (title: string, revision: number, user = OWNER) => {
  const { draft } = await drafted();
  const bulletin = { ...draft, title };
  return office.call("bulletin.keep", { bulletin, periodId: MARCH, revision }, user);
};
const refusal = async (work: Promise<unknown>) => {
  const found = await work.catch((error: unknown) => error);
  if (!(found instanceof Refused)) throw new Error("nothing was refused");
  return found.problems.map(({ text }) => text).join("\n");
};

describe("a draft", () => {
  it("is there again, word for word, for whoever opens the dialog next, with who wrote it and when", async () => {
    expect((await opened()).kept).toBeNull();
    const { draft } = await drafted();
    draft.passages[0]!.text = "改过的话，还没写完。";
    await office.call("bulletin.keep", { bulletin: draft, periodId: MARCH, revision: 0 }, STAFF);
    const again = await opened();
    expect(again.draft).toEqual(draft);
    expect(again.periodId).toBe(MARCH);
    expect(again.kept).toMatchObject({
      revision: 1,
      by: STAFF,
      at: expect.stringMatching(/^2020-03-27 10:/),
    });
  });

  it("of another kind of document stands beside it", async () => {
    await kept("三月情况通报", 0);
    const { draft: notice } = await drafted("notice");
    await office.call("bulletin.keep", {
      bulletin: { ...notice, title: "关于活动的通知" },
      periodId: "",
      revision: 0,
    });
    expect((await opened()).draft.title).toBe("三月情况通报");
    const other = await office.call("bulletin.draft", { kind: "notice", periodId: "", anew: false });
    expect([other.draft.title, other.kept?.revision]).toEqual(["关于活动的通知", 1]);
  });

  it("that a colleague has changed meanwhile is not overwritten: the page gets theirs, and either may be taken", async () => {
    expect((await kept("我写的", 0)).kept).toMatchObject({ revision: 1 });
    expect((await kept("李试例写的", 1, STAFF)).kept).toMatchObject({ revision: 2 });
    const late = await kept("我又写的", 1);
    expect(late.kept).toBeUndefined();
    expect(late.other).toMatchObject({ revision: 2, by: STAFF, bulletin: { title: "李试例写的" } });
    expect((await opened()).draft.title).toBe("李试例写的");
    expect((await kept("我又写的", late.other!.revision)).kept).toMatchObject({ revision: 3 });
    expect((await opened()).draft.title).toBe("我又写的");
  });

  it("longer than a cell stays whole, and a shorter one leaves nothing of it behind", async () => {
    const { draft } = await drafted();
    draft.passages[0]!.text = "学习札记。".repeat(20_000);
    await office.call("bulletin.keep", { bulletin: draft, periodId: MARCH, revision: 0 });
    expect((await opened()).draft.passages[0]!.text).toHaveLength(100_000);
    await kept("短的", 1);
    expect((await opened()).draft.title).toBe("短的");
    expect((await opened()).kept?.revision).toBe(2);
  });

  it("stands as it was kept last or before, at whichever call the execution was ended", async () => {
    await kept("先写的", 0);
    const { draft } = await drafted();
    const input = { bulletin: { ...draft, title: "后写的" }, periodId: MARCH, revision: 1 };
    const request = JSON.stringify({ name: "bulletin.keep", input });
    const calls = await endAtEveryCall(
      office.host,
      () => office.host.run("rpc", [request], { user: OWNER, cause: "rpc" }),
      async () => {
        const found = await office.call("bulletin.draft", { kind: "bulletin", periodId: "", anew: false });
        expect(["先写的 1", "后写的 2"]).toContain(`${found.draft.title} ${found.kept?.revision}`);
      },
      3,
    );
    expect(calls).toBeGreaterThan(5);
  });
});

describe("issuing", () => {
  it("ends the draft: the next dialog begins anew", async () => {
    await kept("三月情况通报", 0);
    const { draft, kept: of, seen } = await opened();
    await office.call("bulletin.issue", { bulletin: draft as Draft, seen, revision: of!.revision });
    const after = await opened();
    expect([after.kept, after.seen]).toEqual([null, 1]);
    expect(after.draft.title).not.toBe("三月情况通报");
  });

  it("is refused to whoever has not seen what a colleague wrote last", async () => {
    await kept("我写的", 0);
    await kept("李试例写的", 1, STAFF);
    const { draft, seen } = await drafted();
    const told = await refusal(office.call("bulletin.issue", { bulletin: draft, seen, revision: 1 }));
    expect(told).toContain(`${STAFF} 在 2020-03-27 10:`);
    expect(told).toContain("改过这份草稿");
    expect(office.rows("通报记录")).toEqual([]);
  });

  it("offers no draft again that was issued, where the execution ended before it was put away", async () => {
    const { draft, seen } = await drafted();
    await office.call("bulletin.keep", { bulletin: draft, periodId: MARCH, revision: 0 });
    const rows = office.rows("起草中的公文");
    await office.call("bulletin.issue", { bulletin: draft, seen, revision: 1 });
    expect(office.rows("起草中的公文")).toEqual([]);
    expect(rows).toHaveLength(1);
    const { kept: again } = await office.call("bulletin.keep", {
      bulletin: draft,
      periodId: MARCH,
      revision: 0,
    });
    expect(again).toBeDefined();
    expect((await opened()).kept).toBeNull();
  });

  it("gives a notice the number that the office typed, and that number once", async () => {
    const issue = async (seen: number) => {
      const { draft } = await drafted("notice");
      const bulletin = { ...draft, ownNumber: "例海工办〔2020〕6号" };
      return office.call("bulletin.issue", { bulletin, seen, revision: 0 });
    };
    expect((await issue(0)).bulletin).toMatchObject({ number: "例海工办〔2020〕6号", kind: "notice" });
    expect(await refusal(issue(1))).toContain("文号 例海工办〔2020〕6号 已印发过");
    expect(office.rows("通报记录").map(({ number, serial }) => [number, serial])).toEqual([
      ["例海工办〔2020〕6号", "6"],
    ]);
  });
});

it("the notice of a campaign can be drafted before a single unit is registered", async () => {
  const fresh = rig({ now: "2020-03-01T09:00:00+08:00" });
  await createCampaign(fresh);
  const { draft } = await fresh.call("bulletin.draft", { kind: "notice", periodId: "", anew: true });
  expect(draft.passages.map(({ heading }) => heading)).toContain("报送要求");
  expect(draft.passages.find(({ heading }) => heading === "报送要求")!.rows.length).toBeGreaterThan(0);
});
