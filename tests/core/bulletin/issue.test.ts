// What of a draft is issued, under which number, and what the tab 通报记录 keeps of it.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  type Bulletin,
  bulletinsFromRows,
  bulletinToCells,
  conditionOf,
  issuedAs,
  type Passage,
  settledPassages,
} from "../../../src/core/bulletin";
import { tables } from "../../../src/core/tables";
import { asRows } from "../campaign";

const passage = (heading: string, text: string, more: Partial<Passage> = {}): Passage => ({
  heading,
  text,
  slot: "",
  cited: [],
  head: [],
  rows: [],
  ...more,
});
const bulletin = (more: Partial<Bulletin> = {}): Bulletin => ({
  kind: "bulletin",
  ownNumber: "",
  language: "zh",
  title: "关于读书活动开展情况的通报",
  prefix: "督导通报",
  issuer: "",
  addressee: "各县（区）总工会",
  signature: "示例市总工会",
  day: "2021-11-22",
  asAt: "2021-11-21 18:00",
  attachments: [],
  passages: [passage("一、总体情况", "应报10份。")],
  ...more,
});
const BY = { by: "wang@office.example", at: "2021-11-22 09:00" };

describe("the passages that are issued", () => {
  it("leave out what is empty, hand its heading on, and are numbered in order", () => {
    const settled = settledPassages(
      [
        passage("总体情况", "应报10份。"),
        passage("主要做法", "  ", { slot: "practice" }),
        passage("", "开展活动较多的单位：例河县总工会。"),
        passage("下一步工作", "", { slot: "next" }),
      ],
      "zh",
    );
    expect(settled.map(({ heading }) => heading)).toEqual(["一、总体情况", "二、主要做法"]);
    expect(settled.every(({ slot }) => slot === "")).toBe(true);
  });

  it("keep a table without words, and replace numbers that somebody typed", () => {
    const table = { head: ["单位"], rows: [[{ text: "例河县总工会" }]] };
    const settled = settledPassages([passage("三、情况表", "", table), passage("十一、其他", "无。")], "zh");
    expect(settled.map(({ heading }) => heading)).toEqual(["一、情况表", "二、其他"]);
  });

  it("count beyond ten as Chinese does, and in figures in English", () => {
    const many = Array.from({ length: 21 }, () => passage("情况", "有。"));
    const headings = settledPassages(many, "zh").map(({ heading }) => heading.split("、")[0]);
    expect([headings[9], headings[10], headings[19], headings[20]]).toEqual(["十", "十一", "二十", "二十一"]);
    expect(settledPassages(many, "en")[1]!.heading).toBe("2. 情况");
  });
});

describe("the number of a bulletin", () => {
  it("is the next of the year of its day, whatever was issued in other years", () => {
    const given = [
      { number: "督导通报〔2020〕7号", year: 2020, serial: 7 },
      { number: "督导通报〔2021〕2号", year: 2021, serial: 2 },
    ];
    expect(issuedAs(bulletin(), given, BY).number).toBe("督导通报〔2021〕3号");
    expect(issuedAs(bulletin({ day: "2022-01-05" }), given, BY).number).toBe("督导通报〔2022〕1号");
  });

  it("of another prefix begins at 1: notices and bulletins are numbered each by themselves", () => {
    const given = [{ number: "督导通报〔2021〕2号", year: 2021, serial: 2 }];
    expect(issuedAs(bulletin({ kind: "notice", prefix: "通知" }), given, BY).number).toBe("通知〔2021〕1号");
  });

  it("is the one that the office typed, with the year and serial that it says", () => {
    const typed = issuedAs(bulletin({ ownNumber: " 青总办通〔2021〕73号 " }), [], BY);
    expect([typed.number, typed.year, typed.serial]).toEqual(["青总办通〔2021〕73号", 2021, 73]);
    const plain = issuedAs(bulletin({ ownNumber: "内部资料" }), [], BY);
    expect([plain.number, plain.year, plain.serial]).toEqual(["内部资料", 2021, 0]);
  });
});

describe("the tab 通报记录", () => {
  const anyWords = fc.string({ unit: "grapheme", maxLength: 60 });
  const anyBulletin = fc
    .record({
      title: anyWords,
      addressee: anyWords,
      texts: fc.array(anyWords, { maxLength: 4 }),
      times: fc.nat(900),
    })
    .map(({ title, addressee, texts, times }) =>
      bulletin({ title, addressee, passages: texts.map((text) => passage("情况", text.repeat(times))) }),
    );

  it("gives back word for word what was put into it, however long", () => {
    fc.assert(
      fc.property(anyBulletin, (draft) => {
        const issued = issuedAs(draft, [], BY);
        const rows = asRows(bulletinToCells(issued));
        expect(rows.every(({ cells }) => String(cells.content).length <= 40_000)).toBe(true);
        expect(bulletinsFromRows([...rows].reverse())[0]?.bulletin).toEqual(issued);
      }),
      { numRuns: 60 },
    );
  });

  it("knows a bulletin that somebody has changed by hand, and lists it without its text", () => {
    const [row] = asRows(bulletinToCells(issuedAs(bulletin(), [], BY)));
    const changed = {
      ...row!,
      cells: { ...row!.cells, content: String(row!.cells.content).replace("10份", "12份") },
    };
    const [listed] = bulletinsFromRows([changed]);
    expect(listed).toEqual(expect.objectContaining({ number: "督导通报〔2021〕1号" }));
    expect(listed!.bulletin).toBeUndefined();
  });

  it("names one whose title was typed over beside its text, by the title with which it was issued", () => {
    const [row] = asRows(bulletinToCells(issuedAs(bulletin(), [], BY)));
    const [listed] = bulletinsFromRows([{ ...row!, cells: { ...row!.cells, title: "改过的标题" } }]);
    expect([listed!.title, listed!.bulletin]).toEqual([bulletin().title, undefined]);
  });

  it("writes year and serial without a mark of thousands", () => {
    const patterns = tables.bulletins.columns.filter(({ key }) => key === "year" || key === "serial");
    expect(patterns.map(({ pattern }) => pattern)).toEqual(["0", "0"]);
  });

  it("lists the latest first", () => {
    const first = issuedAs(bulletin(), [], BY);
    const second = issuedAs(bulletin({ title: "再通报" }), [first], BY);
    const rows = asRows([...bulletinToCells(first), ...bulletinToCells(second)]);
    expect(bulletinsFromRows(rows).map(({ serial }) => serial)).toEqual([2, 1]);
  });
});

describe("a condition", () => {
  it.each([
    ["缺报单位数>0", { name: "缺报单位数", comparison: "gt", value: 0 }],
    ["报送率 < 90%", { name: "报送率", comparison: "lt", value: 90 }],
    ["实报>=1,000", { name: "实报", comparison: "ge", value: 1000 }],
    ["缺报单位数＞2", { name: "缺报单位数", comparison: "gt", value: 2 }],
    ["场次领先单位", { name: "场次领先单位", comparison: "gt", value: 0 }],
  ])("reads %s", (text, meant) => {
    expect(conditionOf(text)).toEqual(meant);
  });

  it.each([">0", "报送率<很多", "报送率<>"])("does not read %s", (text) => {
    expect(conditionOf(text)).toBeUndefined();
  });
});
