// An office with two units that report on the page behind their link.
import { type AtWork, atWork, pasted } from "../at-work";
import { byHand } from "../by-hand";
import { ADDRESS, linksTo } from "./visitor";

export const HARBOUR = "例港航运公司工会";
export const DOCK = "例湾船坞工会";
export const MARCH = "r1.2020-03";
export const LECTURE = { date: "2020-03-18", task: "1 开办“大学习”课堂", theme: "码头读书角", people: "23" };

/** Twentieth of March: the links are in the units' mails. */
export async function linkedOffice(): Promise<AtWork> {
  const office = await atWork("2020-03-20T09:00:00+08:00");
  await byHand(office).retype("活动设置", ["key", "linkAddress"], "value", ADDRESS);
  const units = [HARBOUR, DOCK].map((name, i) => [name, "直属基层工会", `c${i}@post.example`] as const);
  await office.call("units.import", { text: pasted(units, "填报链接") });
  await office.job("distribute");
  return office;
}

/** The key in the last mail to a clerk: `c0` is the harbour's, `c1` the dock's. */
export function keyOf({ host }: AtWork, clerk = "c0"): string {
  return linksTo(host, `${clerk}@post.example`).at(-1)!;
}
