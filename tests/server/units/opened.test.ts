// A unit that opens during the campaign: its workbook shows what it owes, not the periods that were over before.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { type AtWork, atWork, OWNER } from "../at-work";
import { byHand } from "../by-hand";

const NEW = "例新区总工会";
const LIST = `单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\t启用日期
${NEW}\t县（区）总工会\t网络表格\t新示例\tnew@units.example\t2020-05-01`;

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-05-06T09:00:00+08:00");
  await office.call("units.import", { text: LIST });
  await office.job("distribute");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const sheets = () => office.host.view(office.workbook(NEW), OWNER).sheets;
const ledgers = () =>
  sheets()
    .filter(({ name, hidden }) => name.startsWith("台账") && !hidden)
    .map(({ name }) => name);

/** The periods that 首页 shows. */
function listed(): string[] {
  const { cells, hiddenRows } = sheets().find(({ name }) => name === "首页")!;
  return Object.entries(cells)
    .filter(([place, cell]) => /,13$/.test(place) && String(cell?.v).startsWith("r1."))
    .filter(([place]) => !hiddenRows.includes(Number(place.split(",")[0])))
    .map(([, cell]) => String(cell?.v));
}
const shown = () => [listed(), ledgers()];
/** The line at the top of 首页: what is to be done today. */
const wanted = () => office.text(office.workbook(NEW), "首页", 3, 1);
const OPEN = "✓ 目前没有急办的；正在填报：2020年5月，2020-05-25截止";
const CALM = "✓ 目前没有要办的";
/** May, and June as the next; the months behind are folded. */
const OWED = [["r1.2020-05", "r1.2020-06"], ["台账 2020-05"]];

describe("a unit that opens on 1 May", () => {
  it("gets a workbook with May and what follows", () => {
    expect(shown()).toEqual(OWED);
  });

  it("is asked for nothing that was due before, neither at once nor after a push or a collection", async () => {
    expect(wanted()).toBe(OPEN);
    await byHand(office).retype("任务清单", ["title", "建组织"], "inLedger", "是");
    await office.pushFromThisPeriod();
    expect(wanted()).toBe(OPEN);
    const clerk = clerkOf(office, NEW);
    await clerk.ledger("r1.2020-05", 0, "quantity", 2);
    await clerk.tick("r1.2020-05");
    await office.job("collect");
    expect([clerk.home("r1.2020-05").state, wanted()]).toEqual(["已提交", CALM]);
  });

  it("is asked for May alone once that is overdue", async () => {
    await office.host.advance("2020-05-27T09:00:00+08:00");
    await clerkOf(office, NEW).ledger("r1.2020-05", 0, "quantity", 2);
    expect(wanted()).toBe("2020年5月：未报，5月25日截止，已逾期 2 天 → 见下");
  });

  it("sees the same when the clock opens periods, and June once it begins", async () => {
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    expect(shown()).toEqual(OWED);
    await office.call("clock.stop", {});
    await office.host.advance("2020-06-02T10:00:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("20 min");
    expect(shown()).toEqual([
      ["r1.2020-05", "r1.2020-06", "r1.2020-07"],
      ["台账 2020-05", "台账 2020-06"],
    ]);
  });

  it("sees the same after a push that lays the months out anew", async () => {
    await byHand(office).retype("任务清单", ["title", "建组织"], "inLedger", "是");
    await office.pushFromThisPeriod();
    expect(shown()).toEqual(OWED);
  });

  it("whose opening day is put right to April sees April after the next push, though the definition is the same", async () => {
    await byHand(office).retype("单位名录", ["name", NEW], "openedOn", "2020-04-01");
    await office.job("distribute");
    expect(shown()).toEqual(OWED);
    await office.job("push");
    expect(shown()).toEqual([
      ["r1.2020-04", ...OWED[0]!],
      ["台账 2020-04", ...OWED[1]!],
    ]);
  });

  it("reports May as any other unit does", async () => {
    const clerk = clerkOf(office, NEW);
    await clerk.ledger("r1.2020-05", 0, "quantity", 2);
    await clerk.tick("r1.2020-05");
    await office.job("collect");
    expect(clerk.home("r1.2020-05").state).toBe("已提交");
  });
});
