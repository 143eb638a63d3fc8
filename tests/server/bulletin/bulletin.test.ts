// 督导通报 in an office: drafted from the record, edited, issued once under a number, kept as it was issued.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { endAtEveryCall, type Snapshot } from "apps-script-host";
import type { Bulletin } from "../../../src/core/bulletin";
import type { Input, Output, PageData } from "../../../src/core/wire/procedures";
import { OWNER, Refused, STAFF, startOf } from "../../rig";
import { type AtWork, atWork } from "../at-work";
import { byHand } from "../by-hand";

const [EAST, LIMING, RIVER] = ["例东区总工会", "例明玻璃有限公司工会", "例河县总工会"] as const;
const MARCH = "r1.2020-03";

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-20T09:00:00+08:00");
  await office.enter(EAST, "2020-03-10", 40);
  await office.enter(EAST, "2020-03-12", 25);
  await office.tick(EAST, "submit");
  await office.tick(LIMING, "zero");
  await office.job("collect");
  await office.host.advance("2020-03-27T10:00:00+08:00");
  await opened();
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

type Draft = Input<"bulletin.issue">["bulletin"];
const opened = async (): Promise<PageData["bulletin"]> => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  // The first press of a person looks at the checklist.
  for (let press = 0; press < 2; press++) await window.click("openBulletin");
  return startOf(window.pages().at(-1)!.html).data as PageData["bulletin"];
};
const drafted = async (periodId = MARCH) =>
  (await office.call("bulletin.draft", {
    kind: "bulletin",
    periodId,
    anew: true,
  })) as Output<"bulletin.draft"> & { draft: Draft };
const issued = async (more: Partial<Draft> = {}, user = OWNER) => {
  const { draft, seen } = await drafted();
  return office.call("bulletin.issue", { bulletin: { ...draft, ...more }, seen, revision: 0 }, user);
};
const words = ({ passages }: Pick<Bulletin, "passages">) => passages.map(({ text }) => text).join("\n");
const refusal = async (work: Promise<unknown>) => {
  const found = await work.catch((error: unknown) => error);
  if (!(found instanceof Refused)) throw new Error("nothing was refused");
  return found.problems.map(({ text }) => text).join("\n");
};

describe("the draft", () => {
  it("opens with the last period that is due, its figures, who is missing and since when, and zero reports", async () => {
    const { draft, periodId, periods, issued: before } = await opened();
    expect(periodId).toBe(MARCH);
    expect(periods.map(({ value }) => value)).toContain(MARCH);
    expect(before).toEqual([]);
    const text = words(draft);
    expect(text).toContain(
      "应报3份，实报2份，报送率67%；按时报送2份，按时率67%。共开展活动2场，65人次参加。",
    );
    expect(text).toContain(`1个单位缺报：${RIVER}（缺报 2 天）。`);
    expect(text).toContain(`1个单位零报告：${LIMING}。`);
    // Whoever is short of a quota is praised for none.
    expect(text).toContain(`${EAST} 0/1场`);
    expect(text).not.toContain("开展活动较多");
    expect(text).not.toContain("迟报");
    expect(draft.signature).not.toBe("");
  });

  it("says the same as 报送情况, and each figure opens to the reports it is made of", async () => {
    await office.job("rollup");
    const { draft } = await drafted("");
    const rows = office.rows("报送情况");
    const table = draft.passages.find(({ rows: lines }) => lines.length > 0)!;
    expect(table.rows.map((row) => row.slice(0, 6).map(({ text }) => text))).toEqual(
      rows.map(({ unit, expected, actual, onTime, rate, rateOnTime }) => [
        unit,
        expected,
        actual,
        onTime,
        rate || "—",
        rateOnTime || "—",
      ]),
    );
    for (const { asked, text } of draft.passages[0]!.cited) {
      const figure = await office.call("trace.more", { asked, from: 0 });
      expect(figure.shown).toBe(text);
    }
  });

  it("follows the rows of 通报内容 as staff changed them", async () => {
    const hand = byHand(office);
    await hand.retype("通报内容", ["heading", "总体情况"], "sentence", "报了{{实报}}份，应报{{应报}}份。");
    await hand.typeRow("通报内容", {
      heading: "要求",
      condition: "报送率<90",
      sentence: "请{{缺报单位}}抓紧。",
    });
    const { draft } = await drafted();
    expect(draft.passages[0]!.text).toBe("报了2份，应报3份。");
    expect(draft.passages.at(-1)).toMatchObject({ heading: "要求", text: `请${RIVER}（缺报 2 天）抓紧。` });
  });

  it("offers what was registered as good practice, the latest first, without what nobody took in", async () => {
    await office.enter(RIVER, "2020-03-15", 12, "没有报的读书会");
    const { practices } = await office.call("bulletin.practices", {});
    expect(practices.map(({ text }) => text)).toEqual(
      ["2020年3月12日", "2020年3月10日"].map((day) =>
        expect.stringMatching(`^${EAST}：${day}，.*领读一小时`),
      ),
    );
    const { count } = await office.call("trace.more", { asked: practices[0]!.asked, from: 0 });
    expect(count).toBe(1);
  });

  it("is named by 检查 where a row asks for what there is not", async () => {
    const hand = byHand(office);
    await hand.typeRow("通报内容", { heading: "要求", condition: "天气>0", sentence: "请{{某人}}注意。" });
    const { findings } = await office.call("check.repair", {});
    const text = findings.map((finding) => finding.text).join("\n");
    expect(text).toContain("看不懂条件“天气>0”");
    expect(text).toContain("不认识占位符 {{某人}}");
  });
});

describe("issuing", () => {
  it("gives it the next number of the year and keeps it as it was edited, without what is empty", async () => {
    const { draft } = await drafted();
    draft.passages[0]!.text = "改过的话。";
    const { passages } = draft;
    const { bulletin, issued: list, seen } = await issued({ passages, title: "三月情况通报" });
    expect(bulletin.number).toBe("督导通报〔2020〕1号");
    expect(bulletin.passages[0]).toMatchObject({ heading: "一、总体情况", text: "改过的话。" });
    expect(bulletin.passages.map(({ heading }) => heading)).not.toContain("下一步工作");
    expect([list.map(({ number }) => number), seen]).toEqual([["督导通报〔2020〕1号"], 1]);
    expect((await issued()).bulletin.number).toBe("督导通报〔2020〕2号");
  });

  it("stands in 通报记录 and 操作日志 with who issued it", async () => {
    await issued({ title: "三月情况通报" }, STAFF);
    expect(office.rows("通报记录")).toEqual([
      expect.objectContaining({
        number: "督导通报〔2020〕1号",
        title: "三月情况通报",
        day: "2020-03-27",
        by: STAFF,
      }),
    ]);
    expect(office.rows("操作日志").at(-1)).toMatchObject({
      action: "印发通报",
      record: "督导通报〔2020〕1号",
      after: "三月情况通报",
      by: STAFF,
    });
  });

  it("is refused to whoever was overtaken, and to whoever has nothing to say", async () => {
    const { draft, seen } = await drafted();
    await issued({}, STAFF);
    expect(await refusal(office.call("bulletin.issue", { bulletin: draft, seen, revision: 0 }))).toContain(
      "您编辑期间，有人印发了 督导通报〔2020〕1号",
    );
    expect(office.rows("通报记录")).toHaveLength(1);
    expect(await refusal(issued({ passages: [] }))).toContain("通报里没有内容");
    expect(await refusal(issued({ title: " " }))).toContain("通报没有标题");
    expect(await refusal(issued({ day: "明天" }))).toContain("“明天”不是印发日期");
    expect(office.rows("通报记录")).toHaveLength(1);
  });

  it("is for good: what is reported afterwards changes nothing of it", async () => {
    const { bulletin } = await issued();
    await office.tick(RIVER, "zero");
    await office.job("collect");
    const again = await office.call("bulletin.open", { number: "督导通报〔2020〕1号" });
    expect(again.bulletin).toEqual(bulletin);
    expect(words((await drafted()).draft)).not.toEqual(words(bulletin));
  });

  it("is there whole or not at all, at whichever call the execution was ended, and no number is given twice", async () => {
    const { draft, seen } = await drafted();
    const request = JSON.stringify({ name: "bulletin.issue", input: { bulletin: draft, seen, revision: 0 } });
    const calls = await endAtEveryCall(
      office.host,
      () => office.host.run("rpc", [request], { user: OWNER, cause: "rpc" }),
      async () => {
        const before = (await drafted()).issued;
        expect(before.every(({ isWhole }) => isWhole)).toBe(true);
        const { bulletin, issued: list } = await issued({ title: "再试一次" });
        expect(bulletin.serial).toBe(before.length + 1);
        expect(new Set(list.map(({ number }) => number)).size).toBe(list.length);
        const logged = office.rows("操作日志").filter(({ action }) => action === "印发通报");
        expect(logged.length).toBeGreaterThanOrEqual(list.length);
      },
      5,
    );
    expect(calls).toBeGreaterThan(10);
  });

  it("says so when somebody has changed an issued one by hand", async () => {
    await issued({ title: "三月情况通报" });
    const [row] = office.rows("通报记录");
    const content = row!.content!.replace("三月情况通报", "四月情况通报");
    await byHand(office).retype("通报记录", ["title", "三月情况通报"], "content", content);
    const told = await refusal(office.call("bulletin.open", { number: "督导通报〔2020〕1号" }));
    expect(told).toContain("通报 督导通报〔2020〕1号 在“通报记录”里的行不全，或被改动过");
    expect((await drafted()).issued).toEqual([expect.objectContaining({ isWhole: false })]);
  });
});

it("asks for 通报内容 where somebody has deleted it, and names the tab", async () => {
  const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
  const sheetId = sheets.find(({ name }) => name === "通报内容")!.id;
  await office.host.edit(office.host.spreadsheetId, OWNER, { kind: "deleteSheet", sheetId });
  expect(await refusal(drafted())).toContain("通报内容");
  await office.call("check.repair", {});
  expect(words((await drafted()).draft)).toContain("应报3份");
});
