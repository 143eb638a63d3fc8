// Every request that the product sends in the main stories of a campaign, held against Google's schema and counted.
// With TAIZHANG_RECORD=FILE the rigs of all tests write their requests there; run this test with it afterwards.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { ApiArguments, ApiMethod, Json } from "../../packages/apps-script-host/src/rest/api";
import { DRIVE_METHODS } from "../../packages/apps-script-host/src/rest/drive/methods";
import { matchRoute } from "../../packages/apps-script-host/src/rest/route";
import { checkedCall } from "../../packages/apps-script-host/src/rest/schema/check";
import { checkRequest } from "../../packages/apps-script-host/src/rest/sheets/checks/request";
import { SHEETS_METHODS } from "../../packages/apps-script-host/src/rest/sheets/methods";
import { noteRequests, RECORD, type Sent } from "../sweep";
import { type AtWork, atWork, OWNER } from "./at-work";

const EAST = "例东区总工会";
const RIVER = "例河县总工会";
const METHODS: readonly ApiMethod[] = [...SHEETS_METHODS, ...DRIVE_METHODS];

/** A campaign from its first day to a report that is sent back, taken and rolled up; a damaged tab is mended on the way. */
async function stories(note: (sent: Sent) => void): Promise<void> {
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
  period: "2020-03",
  revision,
});

async function mended(office: AtWork): Promise<void> {
  const id = office.host.spreadsheetId;
  const tab = office.host.view(id, OWNER).sheets.find(({ name }) => name === "任务清单")!;
  await office.host.edit(id, OWNER, { kind: "deleteRows", sheetId: tab.id, at: 1, count: 1 });
  await office.call("check.repair", {});
}

/** The kinds that a request counts as: its method, and for batchUpdate what it asks for. */
function checked({ body, method, url }: Sent): string[] {
  const { pathname, searchParams } = new URL(url);
  const route = matchRoute(METHODS, method, pathname);
  if (!route) throw new Error(`No method for ${method} ${url}`);
  const json = (body === "" ? {} : JSON.parse(body)) as Json;
  const call = { path: route.path, query: searchParams, body: json } as unknown as ApiArguments;
  const { requests } = checkedCall(route.method, call).body as { requests?: Json[] };
  const kinds = (requests ?? []).map((request) => {
    const [kind, part] = Object.entries(request)[0] as [string, Json];
    checkRequest(kind, part, `${kind}: `);
    return `  ${kind}`;
  });
  return [route.method.id, ...kinds];
}

test("every request of the product is one that Google's schema has", async () => {
  const counts = new Map<string, number>();
  const count = (sent: Sent): void => {
    for (const kind of checked(sent)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  await stories(count);
  if (RECORD && existsSync(RECORD)) {
    const lines = readFileSync(RECORD, "utf8").split("\n").filter(Boolean);
    for (const line of lines) count(JSON.parse(line) as Sent);
  }
  const table = [...counts].sort().map(([kind, number]) => `${String(number).padStart(8)} ${kind}`);
  process.stdout.write(`\nRequests sent, by kind (${counts.size} kinds):\n${table.join("\n")}\n`);
  expect(counts.size).toBeGreaterThan(20);
});
