// Photos of a lecture from a telephone: each lies in the office's Drive, and its address stands in the unit's report.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import type { PhotoAnswer, PhotoInput } from "../../../src/core/wire/link";
import type { Reply } from "../../../src/core/wire/procedures";
import { MONTHLY, type Rig, rig } from "../../rig";
import { byHand } from "../by-hand";
import { ADDRESS, linksTo, newEntry, sends, workBehind } from "./visitor";

const [RIVER, HILL] = ["例河州总工会", "例山州总工会"] as const;
const JPEG = "/9j/4AAQSkZJRgABAQEASABIAAD/2Q==";
const OTHER = "/9j/4AAQSkZJRgABAQEASABIAAE/2Q==";

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = rig({ now: "2021-11-15T09:00:00+08:00" });
  await office.call("campaign.create", {
    template: "qinghai-2021-73",
    title: "系列活动",
    documentNumber: "",
    issuer: "例海省总工会",
    reportMail: "",
    reportPhone: "",
    start: "2021-10-19",
    end: "2021-12-31",
    period: { ...MONTHLY, kind: "once" },
  });
  await byHand(office).retype("活动设置", ["key", "linkAddress"], "value", ADDRESS);
  const lines = [
    [RIVER, "市州总工会", "填报链接", "张示例", "he@post.example"],
    [HILL, "市州总工会", "填报链接", "李示例", "shan@post.example"],
  ];
  const head = ["单位名称", "单位类型", "填报方式", "联系人", "联系邮箱"];
  await office.call("units.import", { text: [head, ...lines].map((row) => row.join("\t")).join("\n") });
  await office.job("distribute");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const keyOf = (clerk = "he") => linksTo(office.host, `${clerk}@post.example`).at(-1)!;
const photo = async (over: Partial<PhotoInput> = {}) => {
  const input = { key: keyOf(), formId: "activity", field: "links", jpeg: JPEG, ...over };
  const result = await office.host.webAppCall({ functionName: "linkPhoto", args: [JSON.stringify(input)] });
  const reply = JSON.parse(String(result.value)) as Reply<PhotoAnswer>;
  return { reply, link: reply.ok ? reply.value.link : "", calls: result.meter.totalCalls };
};
const codesOf = async (over: Partial<PhotoInput>) => {
  const { reply } = await photo(over);
  return reply.ok ? [] : reply.problems.map(({ code }) => code);
};
const filesIn = (name: RegExp) => office.host.files().filter((file) => name.test(file.name));
const FOLDER = "application/vnd.google-apps.folder";

describe("a photo sent from a unit's page", () => {
  it("is asked for beside the field of which pictures are asked and where people put photos of the same return, and nowhere else", async () => {
    const { registers } = await workBehind(office, keyOf());
    expect(registers.map(({ formId, photos }) => [formId, photos])).toEqual(
      expect.arrayContaining([["activity", ["links"]]]),
    );
    const taking = registers.filter(({ photos }) => photos.length > 0).map(({ formId }) => formId);
    expect(taking.sort()).toEqual(["activity", "materials"]);
    expect(await codesOf({ formId: "materials", field: "title" })).toEqual(["link.notOpen"]);
  });

  it("lies in a folder inside the campaign's, named after unit and minute, and its address fills the lack", async () => {
    const { link } = await photo();
    expect(link).toMatch(/^https:\/\/drive\.google\.com\/file\/d\/[\w-]+\/view/);
    const [folder] = filesIn(/系列活动 照片/);
    const [picture] = filesIn(/\.jpg$/);
    expect(picture).toMatchObject({ name: `${RIVER} 2021-11-15 09:00.jpg`, parents: [folder!.id] });
    expect(folder!.parents).toEqual(
      filesIn(/^系列活动$/)
        .filter(({ mimeType }) => mimeType === FOLDER)
        .map(({ id }) => id),
    );
    const lecture = {
      date: "2021-11-12",
      task: "2 开展百场宣讲活动",
      kind: "宣讲（示范式）",
      theme: "第一场宣讲",
      people: "40",
      links: link,
    };
    const changes = newEntry(await workBehind(office, keyOf()), lecture);
    const { problems } = await sends(office, keyOf(), { period: "r1.once", box: "submit", changes });
    expect(problems).toEqual([]);
    expect(office.rows("活动汇总").map(({ links }) => links)).toEqual([link]);
  });

  it("is lacking on the page of the unit, as on 首页, until it is sent", async () => {
    const lackIn = async () => (await workBehind(office, keyOf())).targets?.split("\n");
    expect(await lackIn()).toEqual([
      expect.stringContaining("已完成 0"),
      "照片 每条登记 ≥ 1，11月20日前，还缺 0",
      "理论文章 ≥ 1，11月20日前，还缺 1",
    ]);
    const lecture = {
      date: "2021-11-12",
      task: "2 开展百场宣讲活动",
      kind: "宣讲（示范式）",
      theme: "第一场",
      people: "40",
    };
    const changes = newEntry(await workBehind(office, keyOf()), lecture);
    const { answer } = await sends(office, keyOf(), { period: "r1.once", box: "submit", changes });
    expect(answer?.work.targets).toContain("照片 每条登记 ≥ 1，11月20日前，还缺 1");
    const [once] = answer!.work.periods.filter(({ id }) => id === "r1.once");
    const card = once!.tables.find(({ formId }) => formId === "handIn")!;
    expect(card.rows.map(({ computed }) => computed).slice(0, 2)).toEqual([
      [{ label: "宣讲场次", value: "1" }],
      [{ label: "宣讲参与人次", value: "40" }],
    ]);
  });

  it("is kept once when it is sent again because its answer was lost", async () => {
    const first = await photo();
    const again = await photo();
    expect(again.link).toBe(first.link);
    expect(filesIn(/\.jpg$/)).toHaveLength(1);
    expect((await photo({ jpeg: OTHER })).link).not.toBe(first.link);
    expect(filesIn(/系列活动 照片/)).toHaveLength(1);
  });

  it("of two units at once makes one folder", async () => {
    await Promise.all([photo(), photo({ key: keyOf("shan") })]);
    expect(filesIn(/系列活动 照片/)).toHaveLength(1);
    expect(filesIn(/\.jpg$/).map(({ name }) => name.split(" ")[0])).toEqual(
      expect.arrayContaining([RIVER, HILL]),
    );
  });

  it("goes into a new folder where the old one was put into the bin", async () => {
    await photo();
    const [folder] = filesIn(/系列活动 照片/);
    office.host.trashFile(folder!.id, true);
    await photo({ jpeg: OTHER });
    const open = filesIn(/系列活动 照片/).filter(({ trashed }) => !trashed);
    expect(open).toHaveLength(1);
    expect(filesIn(/\.jpg$/).at(-1)!.parents).toEqual([open[0]!.id]);
  });

  it("is refused for a wrong key, a field of which no pictures are asked, and what is no JPEG", async () => {
    expect(await codesOf({ key: "nobody~x" })).toEqual(["link.unknown"]);
    expect(await codesOf({ field: "theme" })).toEqual(["link.notOpen"]);
    expect(await codesOf({ formId: "article", field: "link" })).toEqual(["link.notOpen"]);
    expect(await codesOf({ jpeg: Buffer.from("<html>").toString("base64") })).toEqual(["link.photoUnfit"]);
    expect(await codesOf({ jpeg: `${JPEG}\r\n--====taizhang====` })).toEqual(["link.photoUnfit"]);
    expect(filesIn(/\.jpg$/)).toEqual([]);
  });

  it("that the owner's Drive has no room for is said to be not kept; the page goes on", async () => {
    disturbRest(office.host.store, ({ url }) =>
      url.includes("/upload/") ? { status: 400, landed: false } : null,
    );
    expect(await codesOf({})).toEqual(["link.photoNotKept"]);
    disturbRest(office.host.store, () => null);
    expect(await codesOf({})).toEqual([]);
  });

  it("is counted apart from reports: sixty in ten minutes", async () => {
    for (let sent = 0; sent < 60; sent++) {
      await office.host.advance("5 s");
      await photo();
    }
    await office.host.advance("1 min");
    expect(await codesOf({})).toEqual(["link.tooOften"]);
    expect((await sends(office, keyOf(), { period: "r1.once", box: "zero" })).problems).not.toMatchObject([
      { code: "link.tooOften" },
    ]);
    expect(await codesOf({ key: keyOf("shan") })).toEqual([]);
  });

  it("takes few calls once there is a folder", async () => {
    await photo();
    await office.host.advance("20 min");
    expect((await photo({ jpeg: OTHER })).calls).toBeLessThanOrEqual(20);
  });
});
