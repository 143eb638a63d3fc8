// Words where a tick should be, and pages that ask for what the script does not know.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { Reply } from "../../../src/core/wire/procedures";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, smallOffice } from "./office";

const MARCH = "r1.2020-03";
const LECTURE = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "大学习课堂第一讲", people: 40 };

let office: Rig;
let start: Snapshot;
let east: Clerk;
beforeAll(async () => {
  office = await smallOffice();
  start = office.host.snapshot();
  east = clerkOf(office, EAST);
});
beforeEach(() => office.host.restore(start));

describe("words pasted over a box of 首页", () => {
  it.each(["是", "√", "已提交", "否", 1])(
    "such as %j are named, not taken for a tick; the box works again",
    async (words) => {
      await east.enter(LECTURE);
      await east.pasteOverBox(MARCH, "submit", words);
      await office.job("collect");
      expect(office.standing("报表记录")).toEqual([]);
      const { problems, submit, receipt } = east.home(MARCH);
      expect(problems).toContain(`写的是“${words}”，不算勾选`);
      expect({ submit, receipt }).toEqual({ submit: "FALSE", receipt: "" });
      await east.tick(MARCH);
      await office.job("collect");
      expect(office.standing("报表记录")).toEqual([expect.objectContaining({ unit: EAST, revision: "1" })]);
      const { validations } = office.host.view(east.workbookId, OWNER).sheets[0]!;
      const boxes = validations.filter(({ column }) => column > 2);
      expect(boxes).toEqual([expect.objectContaining({ row: 8, rows: 2, columns: 2 })]);
    },
  );

  it("over 零报告 are named too, and a tick beside them waits until it is clear", async () => {
    await east.tick(MARCH);
    await east.pasteOverBox(MARCH, "zero", "无");
    await office.job("collect");
    expect(office.standing("报表记录")).toEqual([]);
    expect(east.home(MARCH).problems).toContain("写的是“无”");
  });
});

describe("a page of an earlier version", () => {
  it.each(["units.vanish", "constructor", "toString", "__proto__", "hasOwnProperty"])(
    "that asks for %s is told to open the page again",
    async (name) => {
      const { value } = await office.host.run("rpc", [JSON.stringify({ name, input: {} })], { cause: "rpc" });
      const reply = JSON.parse(String(value)) as Reply<unknown>;
      expect(reply).toMatchObject({ ok: false, problems: [{ code: "page.outdated" }] });
    },
  );

  it("that sends what nobody expects is given a number under which the log tells what happened", async () => {
    const request = JSON.stringify({ name: "tasks.save", input: { task: "第二项" } });
    const { value, log } = await office.host.run("rpc", [request], { cause: "rpc" });
    const reply = JSON.parse(String(value)) as Reply<unknown> & { reference: string };
    expect(reply).toMatchObject({ ok: false, problems: [{ code: "internal.unknown" }] });
    expect(JSON.stringify(reply)).toContain(reply.reference);
    expect(log.map(({ text }) => text).join()).toContain(reply.reference);
  });
});
