// 下级报送: what a county's people see of their towns in their own workbook, and what their report comes to.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { OWNER, STAFF } from "../../rig";
import type { AtWork } from "../at-work";
import { execution } from "../trials/office";
import { COUNTY, FIRST, MARCH, OTHER, QUANTITIES, SECOND, send, twoLevels } from "./office";

let office: AtWork;
let sent: Snapshot;
let accepted: Snapshot;
beforeAll(async () => {
  office = await twoLevels();
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  await send(office, QUANTITIES);
  sent = office.host.snapshot();
  const towns = [FIRST, SECOND].map((unit) => ({ unitId: office.unitId(unit), period: MARCH, revision: 1 }));
  await office.call("review.accept", { reports: towns });
  accepted = office.host.snapshot();
});
beforeEach(() => office.host.restore(accepted));

const tabOf = (unit: string) =>
  office.host.view(office.workbook(unit), OWNER).sheets.find(({ name }) => name === "下级报送");
/** The tab's lines as text, empty cells left out at the end. */
const lines = (unit: string) => {
  const tab = tabOf(unit)!;
  return Array.from({ length: tab.rows }, (_, row) =>
    Array.from({ length: tab.columns }, (_, column) => tab.cells[`${row + 1},${column + 1}`]?.d ?? "").join(
      "|",
    ),
  ).map((line) => line.replace(/\|+$/, ""));
};
const quantity = () => lines(COUNTY).find((line) => line.includes("|数量|"));

describe("下级报送", () => {
  it("shows the county how its towns stand and what it proposes: its own 1, 2 and 3 below, 6 together", async () => {
    await office.job("rollup");
    const found = lines(COUNTY);
    expect(found[0]).toBe(`${COUNTY}：下级报送`);
    expect(found).toContainEqual(expect.stringContaining("2020年3月：下级应报 2，已接收 2"));
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^${FIRST}\\|2020-03-25\\|✓ 已接收\\|2020-03-20`)),
    );
    expect(found).toContainEqual(`项目|指标|本级自报|${FIRST}|${SECOND}|合计（拟报）|累计`);
    expect(quantity()).toMatch(/^1 .*\|数量\|1\|2\|3\|6\|6$/);
    expect(tabOf(OTHER)).toBeUndefined();
    expect(tabOf(FIRST)).toBeUndefined();
  });

  it("counts nothing twice: the city's 数量 of the task is 10", async () => {
    await office.job("rollup");
    const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
    const page = Object.entries(sheets.find(({ name }) => name === "汇总")!.cells);
    const line = page.find(([, { d }]) => d?.startsWith("1 开办"))![0].split(",")[0]!;
    expect(page.filter(([at]) => at.startsWith(`${line},`)).map(([, { d }]) => d)).toContain("10");
  });

  it("leaves out what is not accepted below", async () => {
    office.host.restore(sent);
    await office.job("rollup");
    expect(quantity()).toMatch(/\|数量\|1\|\|\|1\|1$/);
    expect(lines(COUNTY)).toContainEqual(expect.stringContaining("✓ 已提交"));
  });

  it("counts what was accepted below until it is accepted anew", async () => {
    const asked = { unitId: office.unitId(SECOND), period: MARCH, revision: 1 };
    await office.call("review.return", { ...asked, reason: "数量与佐证材料对不上" });
    await office.job("rollup");
    expect(quantity()).toMatch(/\|数量\|1\|2\|3\|6\|6$/);
    expect(lines(COUNTY)).toContainEqual(expect.stringContaining("▲ 已退回，按接收稿计"));
  });

  it("is closed to the people of the county, who see it, and to nobody else's typing", async () => {
    await office.job("rollup");
    const mail = "jia@units.example";
    const tab = office.host
      .view(office.workbook(COUNTY), mail)
      .sheets.find(({ name }) => name === "下级报送")!;
    const edit = { kind: "values" as const, sheetId: tab.id, row: 5, column: 1, values: [["改"]] };
    expect((await office.host.edit(office.workbook(COUNTY), mail, edit)).ok).toBe(false);
  });

  it("is written by the owner alone, once, and again only where it says something else", async () => {
    await office.job("rollup", STAFF);
    expect(tabOf(COUNTY)).toBeUndefined();
    await office.job("rollup");
    const first = office.last().meter.quota["URL Fetch calls"]!;
    await office.job("rollup");
    // A question to Drive, a refused writing, and one that makes the tab.
    expect(first - office.last().meter.quota["URL Fetch calls"]!).toBe(3);
    await office.call("review.accept", {
      reports: [{ unitId: office.unitId(COUNTY), period: MARCH, revision: 1 }],
    });
    await office.job("rollup");
    expect(quantity()).toMatch(/\|6\|6$/);
  });

  it("is written in the next minute where Google refuses more in this one: the window waits before it says that all is done", async () => {
    const book = office.workbook(COUNTY);
    disturbRest(office.host.store, ({ url }) =>
      url.includes(`${book}:batchUpdate`) ? { status: 429, landed: false } : null,
    );
    const first = await office.call("job.step", { job: "rollup", restart: true });
    expect(first).toMatchObject({ finished: false, wait: { reason: "quota" } });
    disturbRest(office.host.store, null);
    await office.host.advance(`${first.wait!.seconds} s`);
    const { finished, problems } = await office.call("job.step", { job: "rollup", restart: false });
    expect({ finished, problems }).toEqual({ finished: true, problems: [] });
    expect(quantity()).toMatch(/\|数量\|1\|2\|3\|6\|6$/);
  });

  it("is named as not written yet where a colleague sums up and only the owner can", async () => {
    const { problems } = await office.job("rollup", STAFF);
    expect(problems.map(({ code }) => code)).toContain("rollup.pagesLater");
  });

  it("is whole after the next roll-up, wherever the writing of it ended", async () => {
    const act = () => execution(office, "job.step", { job: "rollup", restart: true });
    // What comes before are the writes of 汇总.
    const { crossings } = await act();
    for (let call = crossings - 10; call <= crossings; call++) {
      office.host.restore(accepted);
      office.host.faultNext({ at: call, what: "end" });
      await act();
      await office.job("rollup");
      expect([call, quantity()]).toEqual([call, expect.stringMatching(/\|数量\|1\|2\|3\|6\|6$/)]);
    }
  });
});
