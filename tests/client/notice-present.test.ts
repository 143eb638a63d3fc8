// A notice beside what a campaign holds: nothing twice, no day changed unasked, and answers that its words suggest.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { NoticeItem } from "../../src/client/notice/item";
import { itemsOf } from "../../src/client/notice/items";
import { besidePresent, isSameNotice, isUndisputed } from "../../src/client/notice/present";
import { proposalOf } from "../../src/client/notice/proposals";
import { readNotice } from "../../src/core/notice";
import type { NoticePresent } from "../../src/core/wire/notice";

const planOf = (seed: string) =>
  readNotice(readFileSync(`tests/fixtures/notices/dev/seed-${seed}.txt`, "utf8"));
const XINING = itemsOf(planOf("001"));

/** A campaign that was made from these items as they were read. */
function madeFrom(items: readonly NoticeItem[]): NoticePresent {
  const rows = (group: NoticeItem["group"]) =>
    items.filter((item) => item.group === group).map(({ cells }) => ({ ...cells }));
  return {
    settings: Object.assign({}, ...rows("campaign")) as Record<string, string>,
    rows: {
      unitTypes: rows("unitTypes"),
      returns: rows("returns"),
      phases: rows("phases"),
      tasks: rows("tasks"),
      indicators: rows("indicators"),
      reminders: rows("reminders"),
      fields: rows("fields"),
    },
  };
}
const titled = (items: readonly NoticeItem[], title: string) =>
  items.find(({ cells }) => cells.title?.includes(title))!;

describe("a notice that a campaign was made from", () => {
  it("is known by its number or its title, and all of it is left out", () => {
    const present = madeFrom(XINING);
    expect(isSameNotice(XINING, present)).toBe(true);
    expect(besidePresent(XINING, present, "append").filter(({ state }) => state !== "dropped")).toEqual([]);
    const another = { ...present, settings: { documentNumber: "例工发〔2021〕1号", title: "职工读书" } };
    expect(isSameNotice(XINING, another)).toBe(false);
  });

  it("with another day asks for that task by itself: accepting all leaves it alone", () => {
    const present = madeFrom(XINING);
    present.rows.tasks[9]!.deadline = "2022-01-15";
    const items = besidePresent(XINING, present, "append");
    const seminar = titled(items, "专题理论研讨会");
    expect(seminar).toMatchObject({ state: "open", there: [{ column: "deadline", now: "2022-01-15" }] });
    expect(items.filter(isUndisputed)).toEqual([]);
  });

  it("keeps what is new beside what is there", () => {
    const present = madeFrom(XINING);
    present.rows.tasks = present.rows.tasks.slice(0, 9);
    const items = besidePresent(XINING, present, "append");
    expect(items.filter(({ state }) => state === "open").map(({ cells }) => cells.title)).toEqual([
      "召开专题理论研讨会",
    ]);
  });

  it("is offered whole again where its rows are to stand in place of what is there", () => {
    const items = besidePresent(
      besidePresent(XINING, madeFrom(XINING), "append"),
      madeFrom(XINING),
      "replace",
    );
    expect(new Set(items.filter(({ state }) => state === "open").map(({ group }) => group))).toEqual(
      new Set(["tasks", "phases", "indicators"]),
    );
  });

  it("with another title is not written over the campaign's name unasked", () => {
    const present = madeFrom(XINING);
    present.settings.title = "学习论述系列活动";
    const title = besidePresent(XINING, present, "append").find(
      ({ cells }) => cells.title && !cells.inLedger,
    );
    expect(title).toMatchObject({ state: "open", there: [{ column: "title", now: "学习论述系列活动" }] });
  });
});

describe("answers that a notice suggests", () => {
  it("are a return that comes once, by the day of its hand-in, with the sentence that says so", () => {
    const { answers, quotes } = proposalOf(planOf("001"));
    expect(answers).toMatchObject({ start: "2021-10-19", rhythm: "once", dueOn: "2021-11-20" });
    expect(quotes.dueOn).toContain("11月20日前将百场宣讲活动照片");
  });

  it("are entries at any time for what is reported 及时", () => {
    const { answers, quotes } = proposalOf(planOf("003"));
    expect(answers).toMatchObject({ rhythm: "anytime", dueOn: "" });
    expect(quotes.rhythm).toContain("及时上报");
  });

  it("are none where the notice says nothing of it", () => {
    expect(proposalOf(planOf("004")).answers.rhythm).toBe("");
  });
});
