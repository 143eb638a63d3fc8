// 更正建议 on nominations: each says of which case it is, and some of them are not taken where only all of them together keep the rules.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import type { Rig } from "../../rig";
import { officeOf, RIVER } from "./offices";

const TAB = "典型推荐记录";
const JUNE = "r3.once";

const nominee = (rank: number, name: string) => ({
  rank,
  name,
  category: "企业",
  deeds: "坚持班前十分钟领读",
  inLibrary: "是",
});

let office: Rig;
let swapped: Snapshot;
beforeAll(async () => {
  office = await officeOf(
    "qinhuangdao-2020",
    { start: "2020-03-06", end: "2020-10-31", now: "2020-06-22T09:00:00+08:00" },
    [[RIVER, "县（区）总工会", "zhang@units.example"]],
  );
  const river = clerkOf(office, RIVER);
  await river.enterIn(TAB, nominee(1, "示例机械厂"), nominee(2, "例河医院"));
  await river.tick(JUNE);
  await office.job("collect");
  const { unitId } = office.rows("单位名录")[0]!;
  await office.call("review.accept", { reports: [{ unitId: unitId!, period: JUNE, revision: 1 }] });
  await river.paste(3, "rank", 2, TAB);
  await river.paste(4, "rank", 1, TAB);
  await river.tick(JUNE);
  await office.job("collect");
  swapped = office.host.snapshot();
});
beforeEach(() => office.host.restore(swapped));

const proposed = async () => (await office.call("review.list", { filter: "corrections" })).items[0]!;

async function take(count: number): Promise<void> {
  const { unitId, corrections, revision } = await proposed();
  const accept = corrections.slice(0, count).map(({ id }) => id);
  await office.call("review.correct", { unitId, period: JUNE, revision, accept, decline: [], reason: "" });
}

const ranks = () => office.standing("典型推荐汇总").map(({ name, rank }) => `${name} ${rank}`);

it("name the case that they change", async () => {
  const { corrections } = await proposed();
  expect(corrections.map(({ label }) => label)).toEqual([
    expect.stringContaining("示例机械厂"),
    expect.stringContaining("例河医院"),
  ]);
});

it("are not taken one by one where one rank would be given twice; all of them are", async () => {
  await expect(take(1)).rejects.toThrow(
    "“示例机械厂”和“例河医院”的“排名”都是 2。请把“典型推荐”的 2 处更正建议都勾选，一起采纳；或者写明原因，都不采纳",
  );
  expect(ranks()).toEqual(["示例机械厂 1", "例河医院 2"]);
  await take(2);
  expect(ranks().sort()).toEqual(["例河医院 1", "示例机械厂 2"]);
});

const KEYS = ["rank", "name", "category", "deeds", "inLibrary"];
async function clear(row: number): Promise<void> {
  const river = clerkOf(office, RIVER);
  for (const key of KEYS) await river.paste(row, key, "", TAB);
}

const decide = async (accept: string[], decline: string[]) => {
  const { unitId, revision } = await proposed();
  const reason = decline.length > 0 ? "这一件公示期内不能撤下" : "";
  return office.call("review.correct", { unitId, period: JUNE, revision, accept, decline, reason });
};

it("that can be taken in no way any more name the way out", async () => {
  const { corrections } = await proposed();
  await decide([], [corrections[0]!.id]);
  await expect(decide([corrections[1]!.id], [])).rejects.toThrow(
    /“排名”都是 1；列出的全部采纳也不行。请写明原因不采纳，或按“退回更正”请该单位改好再报/,
  );
  expect(ranks()).toEqual(["示例机械厂 1", "例河医院 2"]);
});

it("that leave nothing are not taken in: empty is not zero", async () => {
  for (const row of [3, 4]) await clear(row);
  await office.job("collect");
  const { corrections } = await proposed();
  expect(corrections.map(({ after }) => after)).toEqual(["", ""]);
  await expect(take(2)).rejects.toThrow("空白不等于零。请写明原因不采纳，或按“退回更正”请该单位重新报");
  expect(ranks()).toHaveLength(2);
});
