// Who may open a workbook follows the directory and the head workbook: at every 分发, and once a day by the clock.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, type Rig, STAFF } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, HILL, RIVER, smallCampaign, UNITS } from "../trials/office";
import { changesOfAccess, type Drive, driveOf, tick } from "./drive";

const COLLEAGUE = "qian.duo@qhd-office.example";
const NEXT = "zheng.jie@units.example";
const CLERK = "clerk0@units.example";

let office: Rig;
let drive: Drive;
let hand: ReturnType<typeof byHand>;
let atWork: Snapshot;
beforeAll(async () => {
  office = await smallCampaign({ now: "2020-03-12T21:00:00+08:00" });
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  drive = driveOf(office);
  hand = byHand(office);
  await office.job("distribute");
  await office.call("clock.start", {});
  await office.host.advance("1 h");
  atWork = office.host.snapshot();
});
beforeEach(() => {
  office.host.restore(atWork);
  drive.watch();
});

const log = () =>
  office
    .rows("操作日志")
    .filter(({ action }) => action === "调整权限")
    .map(({ record, before, after }) => [record, before, after]);

it("a contact who is let in at night by the clock is told in the morning, not then", async () => {
  const before = office.host.mails().length;
  await hand.retype("单位名录", ["name", EAST], "contactMail", NEXT);
  await office.host.advance("150 min");
  expect(await drive.mayOpen(NEXT, EAST)).toBe(true);
  expect(office.host.mails().slice(before)).toEqual([]);
  const [waiting] = office.rows("提醒日志").filter(({ to }) => to === "z***@units.example");
  expect(waiting).toMatchObject({ state: "待发送" });
  await office.host.advance("8 h");
  expect(
    office.host
      .mails()
      .slice(before)
      .map(({ to }) => to),
  ).toContainEqual([NEXT]);
});

/** How the office lets its changes take effect. */
const ROUNDS: [string, () => Promise<unknown>][] = [
  ["at the next 分发", () => office.job("distribute")],
  ["the next day by the clock", () => office.host.advance("150 min")],
];

describe.each(ROUNDS)("%s", (_, round) => {
  it("a changed contact is let in, the former one not any longer, and the log names them masked", async () => {
    await hand.retype("单位名录", ["name", EAST], "contactMail", NEXT);
    await round();
    expect(drive.editors(EAST)).toEqual([NEXT]);
    expect([await drive.mayOpen(CLERK, EAST), await drive.mayOpen(NEXT, EAST)]).toEqual([false, true]);
    expect(drive.state(EAST)).toBe("已分发");
    expect(log()).toContainEqual([EAST, "c***@units.example", "z***@units.example"]);
    expect(JSON.stringify(office.rows("操作日志"))).not.toContain(NEXT);
  });

  it("a changed contact is told of the workbook, and nobody else is", async () => {
    const before = office.host.mails().length;
    await hand.retype("单位名录", ["name", EAST], "contactMail", NEXT);
    await round();
    await office.host.advance("8 h");
    const told = office.host
      .mails()
      .slice(before)
      .filter(({ subject }) => subject.includes("填报表已建好"));
    expect(told.map(({ to }) => to)).toEqual([[NEXT]]);
    expect(told[0]!.body).toContain(drive.workbook(EAST).id);
  });

  it("a colleague who left the head workbook may open nothing any more", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, null);
    await round();
    for (const unit of UNITS) expect(await drive.mayOpen(STAFF, unit)).toBe(false);
    expect(drive.folder().editors).toEqual([]);
    expect(log()).toContainEqual(["职工诵读活动", "l***@qhd-office.example", ""]);
  });

  it("a new colleague may edit every workbook, what is protected there included", async () => {
    office.host.share(office.host.spreadsheetId, COLLEAGUE, "writer");
    await round();
    const home = { kind: "values" as const, sheetId: 1, row: 8, column: 4, values: [["已提交"]] };
    for (const unit of UNITS)
      expect((await office.host.edit(drive.workbook(unit).id, COLLEAGUE, home)).ok).toBe(true);
  });

  it("nobody of a closed unit may open its workbook, and the directory says so", async () => {
    await hand.retype("单位名录", ["name", HILL], "closedOn", "2020-03-11");
    await round();
    expect(drive.editors(HILL)).toEqual([]);
    expect(drive.state(HILL)).toBe("已收回");
    expect(await drive.mayOpen(STAFF, HILL)).toBe(true);
    expect([drive.state(EAST), drive.state(RIVER)]).toEqual(["已分发", "已分发"]);
  });

  it("a unit that left the directory has lost its workbook's key", async () => {
    const { id } = drive.workbook(HILL);
    await hand.deleteRow("单位名录", "name", HILL);
    await round();
    expect(office.host.files().find((file) => file.id === id)!.editors).toEqual([]);
  });

  it("somebody let in by hand stays until the unit's people change, and is then told apart", async () => {
    office.host.share(drive.workbook(EAST).id, "friend@units.example", "writer");
    await hand.retype("单位名录", ["name", EAST], "contactMail", `${CLERK} ${NEXT}`);
    await round();
    expect([...drive.editors(EAST)].sort()).toEqual([CLERK, NEXT]);
  });

  it("the owner is never shut out, whoever is named as contact", async () => {
    await hand.retype("单位名录", ["name", EAST], "contactMail", OWNER);
    await round();
    expect(drive.workbook(EAST).owner).toBe(OWNER);
    expect(await drive.mayOpen(OWNER, EAST)).toBe(true);
    expect(drive.state(EAST)).toBe("已分发");
  });
});

describe("a closed unit that is opened again", () => {
  it("gets its own workbook back", async () => {
    const { id } = drive.workbook(HILL);
    await hand.retype("单位名录", ["name", HILL], "closedOn", "2020-03-11");
    await office.job("distribute");
    await hand.retype("单位名录", ["name", HILL], "closedOn", "");
    await office.job("distribute");
    expect(drive.workbook(HILL).id).toBe(id);
    expect([drive.editors(HILL), drive.state(HILL)]).toEqual([["clerk2@units.example"], "已分发"]);
  });
});

describe("a day on which nothing changed", () => {
  it("costs one round of two questions to Drive, and nothing is changed", async () => {
    const asked = drive.watch();
    await office.host.advance("2020-03-13T01:00:00+08:00");
    const questions = asked.filter(({ path }) => path !== "");
    expect(questions.map(({ method, path }) => [method, path])).toEqual([
      ["GET", drive.folder().id],
      ["GET", drive.ofRole("master")[0]!.id],
      ["GET", `${drive.folder().id}/permissions`],
    ]);
    expect(changesOfAccess(asked)).toEqual([]);
  });

  it("leaves an idle tick at three modelled seconds, and one request", async () => {
    await office.host.advance("3 h");
    const run = await tick(office);
    expect(run.meter.modelledMs).toBeLessThanOrEqual(3_000);
    expect(run.meter.calls["UrlFetchApp.fetchAll"]).toBe(1);
  });
});
