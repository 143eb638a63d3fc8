// Every request that the product sends in the main stories of a campaign, held against Google's schema. Those of all tests
// are gone through at the end of `npm test`: tests/sweep.
import { expect, test } from "@jest/globals";
import { noteRequests, type Sent } from "../record.cjs";
import { rig } from "../rig";
import { kindsOf, Tally } from "../sweep/schema";
import { type AtWork, atWork, OWNER } from "./at-work";

const EAST = "例东区总工会";
const RIVER = "例河县总工会";

/** A campaign from its first day to a report that is sent back, taken and rolled up; a damaged tab is mended on the way. */
async function stories(note: (sent: readonly Sent[]) => void): Promise<void> {
  const office = await atWork("2020-03-26T09:00:00+08:00", undefined, (host) => noteRequests(host, note));
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.tick(RIVER, "zero");
  await office.job("collect");
  await office.call("review.return", { ...asked(office, EAST), reason: "请补充参与人次的说明" });
  await office.tick(EAST, "submit");
  await office.job("collect");
  await office.call("review.accept", { reports: [asked(office, EAST, 2)] });
  await office.job("rollup");
  await mended(office);
}

const asked = (office: AtWork, unit: string, revision = 1) => ({
  unitId: office.unitId(unit),
  period: "r1.2020-03",
  revision,
});

async function mended(office: AtWork): Promise<void> {
  const id = office.host.spreadsheetId;
  const tab = office.host.view(id, OWNER).sheets.find(({ name }) => name === "任务清单")!;
  await office.host.edit(id, OWNER, { kind: "deleteRows", sheetId: tab.id, at: 1, count: 1 });
  await office.call("check.repair", {});
}

test("every request of the main stories is one that Google's schema has", async () => {
  const tally = new Tally();
  await stories((sent) => {
    for (const request of sent) tally.add(kindsOf(request));
  });
  expect(tally.counts.size).toBeGreaterThan(20);
});

test("a request that Google does not know is found", () => {
  const url = "https://sheets.googleapis.com/v4/spreadsheets/1example:batchUpdate";
  const body = JSON.stringify({ requests: [{ updateCells: { rowz: [] } }] });
  expect(() => kindsOf({ method: "POST", url, body })).toThrow("rowz");
  expect(() => kindsOf({ method: "POST", url: `${url}Now`, body: "{}" })).toThrow("No method");
});

test("the requests of 自检, some of them wrong on purpose, are not the product's", async () => {
  const office = rig({ readsAmidWrites: true });
  let noted = 0;
  noteRequests(office.host, (sent) => {
    noted += sent.length;
  });
  const asked: string[] = [];
  office.host.on((event) => void (event.type === "rest" && asked.push(event.url)));
  for (let from: number | null = 0; from !== null && asked.length === 0; ) {
    const { next } = (await office.call("selfcheck.step", { from })) as { next: number | null };
    from = next;
  }
  expect(asked.length).toBeGreaterThan(0);
  expect(noted).toBe(0);
});
