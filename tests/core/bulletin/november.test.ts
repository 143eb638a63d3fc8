// 青总办通〔2021〕73号 on 22 November 2021, two days after the due day: the bulletin of that day, its figures added up here by hand.
import { beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Bulletin,
  bulletinFromRows,
  draftOf,
  issuedAs,
  settledPassages,
} from "../../../src/core/bulletin";
import { figuresOfRows, tablesOf } from "../../../src/core/figures";
import type { Cells } from "../../../src/core/model";
import { rollUp } from "../../../src/core/rollup";
import { tabsOf, unit } from "../campaign";
import { campaignOf, send } from "../seeds/sent";

const TODAY = "2021-11-22";
const definition = campaignOf("qinghai-2021-73");
const [RIVER, MILL, ROAD, LAKE] = [
  unit({ unitId: "U1", name: "例河州总工会", unitType: "市州总工会" }),
  unit({ unitId: "U2", name: "例省纺织工会", unitType: "省级产业工会" }),
  unit({ unitId: "U3", name: "例省交通工会", unitType: "省级产业工会" }),
  unit({ unitId: "U4", name: "例湖州总工会", unitType: "市州总工会" }),
];
const units = [RIVER!, MILL!, ROAD!, LAKE!];

/** People who came to each lecture, and of how many of these there is a photo. */
const held = {
  U1: { people: [40, 60, 35, 80, 25], photos: 2, on: "2021-11-19" },
  U2: { people: [120], photos: 1, on: "2021-11-22" },
  U4: { people: [50, 50, 50, 50, 50, 50], photos: 6, on: "2021-11-20" },
} as const;
const article: Cells = {
  title: "学习札记",
  author: "张示例",
  role: "工会负责人",
  link: "https://units.example/1",
};
const lectures = ({ people, photos }: (typeof held)[keyof typeof held]): Cells[] =>
  people.map((count, at) => ({
    date: `2021-11-0${at + 1}`,
    task: "2 开展百场宣讲活动",
    kind: "宣讲（示范式）",
    theme: `第${at + 1}场宣讲`,
    people: count,
    grassroots: "示例水泥厂工会",
    ...(at < photos ? { links: `https://units.example/photo-${at}` } : {}),
  }));

let draft: Bulletin;
let words: string;
beforeAll(() => {
  const taken = units.flatMap((each) => {
    const own = held[each.unitId as keyof typeof held];
    if (!own) return [];
    const registers = { activity: lectures(own), ...(each === RIVER ? {} : { articles: [article] }) };
    return [send({ definition, unit: each, periodId: "r1.once", on: own.on, registers })];
  });
  const reports = taken.flatMap(({ report }) => report ?? []);
  const rows = {
    ledger: taken.flatMap(({ ledger }) => ledger),
    activities: taken.flatMap(({ activities }) => activities),
  };
  const figures = figuresOfRows(rows, definition);
  const rollup = rollUp({ definition, units, reports, figures, today: TODAY, asAt: `${TODAY} 09:00` });
  const sources = {
    rollup,
    definition,
    units,
    reports,
    counted: reports,
    figures,
    tables: tablesOf(figures),
  };
  const period = definition.periods.find(({ id }) => id === "r1.once")!;
  const items = bulletinFromRows(tabsOf("qinghai-2021-73").bulletin ?? [], "zh");
  draft = draftOf(items, { sources, period, language: "zh" });
  words = draft.passages.map(({ text }) => text).join("\n");
});

/** Days from the due day, 20 November, to the 22nd. */
const DAYS = 22 - 20;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe("the bulletin of 22 November 2021", () => {
  it("says how many sent: three of four, two of them by the 20th, and what they held", () => {
    const people = sum(Object.values(held).flatMap((own) => [...own.people]));
    const events = Object.values(held).flatMap((own) => [...own.people]).length;
    expect(words).toContain("宣讲照片、资料和理论文章应报4份，实报3份，报送率75%；按时报送2份，按时率50%。");
    expect(words).toContain(`共开展活动${events}场，${people}人次参加。`);
  });

  it("names who is missing and who was late by two days, who leads, and no zero report", () => {
    expect(words).toContain(`1个单位缺报：${ROAD!.name}（缺报 ${DAYS} 天）。`);
    expect(words).toContain(`1个单位迟报：${MILL!.name}（迟报 ${DAYS} 天）。`);
    // One lecture is no lead, and the mill is named below as short of its two.
    expect(words).toContain(`开展活动较多的单位：${LAKE!.name}（6 场）、${RIVER!.name}（5 场）。`);
    expect(words).not.toContain("零报告");
  });

  it("has the quotas of 百场宣讲: 5/5 and 6/5 met, 1/2 and 0/2 overdue by two days", () => {
    const short = [`${MILL!.name} 1/2场（逾期 ${DAYS} 天）`, `${ROAD!.name} 0/2场（逾期 ${DAYS} 天）`];
    expect(words).toContain(`2个单位未完成配额。百场宣讲：${short.join("、")}。`);
    const table = draft.passages.find(({ head }) => head.includes("完成/要求"))!;
    expect(table.rows.map((row) => [row[1]!.text, row[2]!.text])).toEqual([
      [RIVER!.name, "5/5"],
      [MILL!.name, "1/2"],
      [ROAD!.name, "0/2"],
      [LAKE!.name, "6/5"],
    ]);
  });

  it("names who lacks photos and articles: five lectures with two photos lack three", () => {
    expect(words).toContain(`${RIVER!.name}（缺照片 3、理论文章 1）`);
    expect(words).not.toContain(`${LAKE!.name}（缺`);
  });

  it("is issued with its headings in order and without what nobody wrote", () => {
    const passages = settledPassages(draft.passages, "zh");
    const issued = issuedAs({ ...draft, passages }, [], { by: "office@example.cn", at: `${TODAY} 10:00` });
    expect(issued.number).toBe("督导通报〔2021〕1号");
    expect(issued.day).toBe(TODAY);
    expect(passages.flatMap(({ heading }) => (heading === "" ? [] : [heading]))).toEqual([
      "一、总体情况",
      "二、主要做法",
      "三、存在问题",
    ]);
  });
});
