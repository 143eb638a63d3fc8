// 典型库 over campaigns: an office's second head holds what the first one chose, keeps it when that cannot be read, and hands it out as a file.
import { beforeAll, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { OWNER, officeAt, type Rig } from "../../rig";
import { byHand } from "../by-hand";
import { atHead, linkTo } from "../side-by-side/offices";
import { withFunction } from "../trials/office";
import { decide, officeOf, RIVER } from "./offices";

const FORM = "典型推荐";
const JUNE = "r3.once";
const COPY = `function copyHead(title) { return SpreadsheetApp.getActive().copy(title).getId(); }
function trash(id) { DriveApp.getFileById(id).setTrashed(true); }`;

let spring: Rig;
let autumn: Rig;

const choose = async (office: Rig, name: string) => {
  await decide(office, FORM, [RIVER, name], { stage: "选树", reason: "事迹扎实，可学可用" });
  await office.job("rollup");
};
const library = (office: Rig) =>
  office.rows("典型库").map(({ caseName, campaign, source }) => [caseName, campaign, source]);

beforeAll(async () => {
  spring = await officeOf(
    "qinhuangdao-2020",
    { start: "2020-03-06", end: "2020-10-31", now: "2020-06-22T09:00:00+08:00" },
    [[RIVER, "县（区）总工会", "zhang@units.example"]],
    withFunction(COPY),
  );
  const nominee = (rank: number, name: string) => ({
    ...{ rank, name, category: "企业", deeds: "坚持班前十分钟领读", inLibrary: "是" },
  });
  await clerkOf(spring, RIVER).enterIn("典型推荐记录", nominee(1, "示例机械厂"), nominee(2, "例河学校"));
  await clerkOf(spring, RIVER).tick(JUNE);
  await spring.job("collect");
  // The copy stands for the head of another campaign, with a script of its own.
  const copied = String((await spring.host.run("copyHead", ["秋季活动"], { user: OWNER })).value);
  autumn = officeAt(atHead(spring.host, copied, OWNER), {}, OWNER);
  await byHand(autumn).retype("活动设置", ["key", "title"], "value", "秋季活动");
  await choose(spring, "示例机械厂");
  await choose(autumn, "例河学校");
});

const springLink = () => linkTo(spring.host.spreadsheetId);
const autumnLink = () => linkTo(autumn.host.spreadsheetId);

it("holds its own campaign's choices while no other head is named", () => {
  expect(library(autumn)).toEqual([["例河学校", "秋季活动", autumnLink()]]);
});

it("holds those of the other heads as well, each once, whoever names whom", async () => {
  await byHand(spring).retype("活动设置", ["key", "otherHeads"], "value", autumnLink());
  await spring.job("rollup");
  await byHand(autumn).retype("活动设置", ["key", "otherHeads"], "value", springLink());
  await autumn.job("rollup");
  await autumn.job("rollup");
  expect(library(autumn).sort()).toEqual([
    ["例河学校", "秋季活动", autumnLink()],
    ["示例机械厂", "示例活动", springLink()],
  ]);
});

it("is handed out with its heads, for a file that is made in the page", async () => {
  const { tab, heads, rows, next } = await autumn.call("export.catalogue", { from: 0, tab: "library" });
  expect([tab, next, rows.length]).toEqual(["典型库", null, 2]);
  expect(heads).toContain("名称");
  expect(rows.map((row) => row[heads.indexOf("日期")])).toEqual(["2020-06-22", "2020-06-22"]);
});

it("keeps what a head told that cannot be read any more, until its link is taken away", async () => {
  await spring.host.run("trash", [spring.host.spreadsheetId], { user: OWNER });
  await autumn.job("rollup");
  expect(library(autumn)).toHaveLength(2);
  await byHand(autumn).retype("活动设置", ["key", "otherHeads"], "value", linkTo("gone"));
  await autumn.job("rollup");
  expect(library(autumn)).toEqual([["例河学校", "秋季活动", autumnLink()]]);
});
