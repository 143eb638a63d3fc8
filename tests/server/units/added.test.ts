// A unit that is registered when the workbooks have long been handed out: nobody means it to owe what was due before.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { createCampaign, rig, startOf } from "../../rig";
import { type AtWork, atWork, OWNER, pasted } from "../at-work";
import { byHand } from "../by-hand";

const NEW = "例新区总工会";
const LIST = pasted([[NEW, "县（区）总工会", "new@units.example"]]);
const TODAY = "2020-05-06";

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await atWork(`${TODAY}T09:00:00+08:00`);
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

/** First data of the page that a menu item opens. */
async function opened<T>(item: string): Promise<T> {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  // The first press may show the checklist.
  await window.click(item);
  await window.click(item);
  return startOf(window.pages().at(-1)!.html).data as T;
}
const openedOn = () => office.rows("单位名录").find(({ name }) => name === NEW)?.openedOn;

describe("登记单位 while the campaign runs", () => {
  it("proposes today as the opening day of new units, and shows it in the preview", async () => {
    expect((await opened<PageData["units"]>("openUnits")).openedOn).toBe(TODAY);
    const { rows } = await office.call("units.preview", { text: LIST, openedOn: TODAY });
    expect(rows[0]!.shown.openedOn).toBe(TODAY);
    await office.call("units.import", { text: LIST, openedOn: TODAY });
    expect(openedOn()).toBe(TODAY);
  });

  it("leaves it empty where staff emptied it, and keeps what the list says", async () => {
    await office.call("units.import", { text: LIST, openedOn: "" });
    expect(openedOn()).toBe("");
    const told = LIST.replace("联系邮箱", "联系邮箱\t启用日期").replace(
      "new@units.example",
      "new@units.example\t2020-04-01",
    );
    await office.call("units.import", { text: told, openedOn: TODAY });
    expect(openedOn()).toBe("2020-04-01");
  });

  it("gives units that are listed already none", async () => {
    const [unit = ""] = office.rows("单位名录").map(({ name }) => name);
    const text = `单位名称\t联系电话\n${unit}\t13800001234`;
    await office.call("units.import", { text, openedOn: TODAY });
    const row = office.rows("单位名录").find(({ name }) => name === unit)!;
    expect([row.contactPhone, row.openedOn]).toEqual(["13800001234", ""]);
  });

  it("names a proposed day that is none in its row, and takes nothing in", async () => {
    const { rows } = await office.call("units.preview", { text: LIST, openedOn: "下周" });
    expect([rows[0]!.effect, rows[0]!.problems[0]!.text]).toEqual([
      "refused",
      expect.stringContaining("下周"),
    ]);
  });
});

it("登记单位 proposes nothing before the first 分发", async () => {
  const fresh = rig({ now: `${TODAY}T09:00:00+08:00` });
  await createCampaign(fresh);
  await fresh.call("units.import", { text: LIST });
  const window = await fresh.host.openWindow(fresh.host.spreadsheetId, OWNER);
  await window.click("openUnits");
  await window.click("openUnits");
  expect((startOf(window.pages().at(-1)!.html).data as PageData["units"]).openedOn).toBe("");
});

describe("a unit that was added without an opening day", () => {
  const named = async () => {
    const { findings } = await office.call("check.repair", {});
    return findings.filter(({ text }) => text.includes(NEW));
  };
  beforeEach(async () => {
    await office.call("units.import", { text: LIST });
  });

  it("is named by 检查与修复 with the cell to fill in, until that is filled in", async () => {
    const [found, ...rest] = await named();
    expect(rest).toEqual([]);
    expect(found!.text).toContain("没有启用日期，已到期的 2 期也算它欠报");
    expect(found).toMatchObject({ tab: "单位名录", cell: expect.stringMatching(/^[A-Z]+6$/), note: true });
    await byHand(office).retype("单位名录", ["name", NEW], "openedOn", TODAY);
    expect(await named()).toEqual([]);
  });

  it("is named before 分发 starts", async () => {
    const { explain } = await opened<PageData["job"]>("openDistribute");
    expect(explain.join("\n")).toContain(`1 个没有启用日期（${NEW}）`);
    await byHand(office).retype("单位名录", ["name", NEW], "openedOn", TODAY);
    const after = await opened<PageData["job"]>("openDistribute");
    expect(after.explain.join("\n")).not.toContain("没有启用日期");
  });
});

describe("分发 while changes of the definition wait", () => {
  const WAITING = "先“推送变更”，再分发";
  const told = async () => (await opened<PageData["job"]>("openDistribute")).explain.join("\n");

  it("says that new workbooks and mails go by what is in force, and what to do first", async () => {
    await office.call("units.import", { text: LIST, openedOn: TODAY });
    expect(await told()).not.toContain(WAITING);
    await byHand(office).retype("报送事项", ["returnId", "r1"], "dueDay", 20);
    expect(await told()).toContain(WAITING);
    await office.pushFromThisPeriod();
    expect(await told()).not.toContain(WAITING);
  });

  it("says nothing of it where nothing is made and nobody is written to", async () => {
    await byHand(office).retype("报送事项", ["returnId", "r1"], "dueDay", 20);
    expect(await told()).not.toContain(WAITING);
  });
});
