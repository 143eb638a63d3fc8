import { describe, expect, test } from "@jest/globals";
import { fold } from "../../../src/core/notice/structure/fold";
import { inlineItems } from "../../../src/core/notice/structure/inline";
import { readMarker } from "../../../src/core/notice/structure/markers";
import { numeralValue } from "../../../src/core/notice/structure/numerals";
import { toParagraphs } from "../../../src/core/notice/structure/paragraphs";
import { buildTree, type Item } from "../../../src/core/notice/structure/tree";

const tree = (text: string) => buildTree(toParagraphs(fold(text)), (start, end) => text.slice(start, end));
const paths = (item: Item): string[] => item.children.flatMap((child) => [child.path, ...paths(child)]);

test.each([
  ["12", 12],
  ["1,500", 1500],
  ["1.2万", 12000],
  ["三百", 300],
  ["十五", 15],
  ["二十", 20],
  ["两", 2],
  ["百", 100],
  ["三千五百", 3500],
  ["二〇二四", 2024],
  ["场", null],
])("the numeral %s is worth %s", (text, value) => {
  expect(numeralValue(text)).toBe(value);
});

test.each([
  ["一、开展宣讲", "dun", "一"],
  ["（二）举办展览", "paren", "（二）"],
  ["3.征集作品", "arabic", "3"],
  ["4、活动要求", "arabic-dun", "4"],
  ["(1)书法", "arabic-paren", "（1）"],
  ["①摄影", "circled", "①"],
  ["一是认真学习", "ordinal-is", "一是"],
  ["第一，开展体检", "ordinal", "第一"],
  ["任务一：关爱职工", "named", "任务一"],
  ["第二阶段（6月）", "stage", "第二阶段"],
  ["1.1 宣传发动", "decimal", "1.1"],
  ["壹、任务分解", "capital", "壹"],
  ["A.摸清底数", "letter", "A"],
  ["科目一：综合演练", "named", "科目一"],
  ["上篇  参保行动", "chapter", "上篇"],
  ["● 送清凉", "bullet", ""],
])("%s carries a marker", (text, style, label) => {
  expect(readMarker(fold(text))).toMatchObject({ style, label });
});

test.each(["2024年工作", "1.2万人次", "一方面要", "第一季度完成", "5月底前", "A型血征集", "上篇文章谈到"])(
  "%s carries none",
  (text) => {
    expect(readMarker(fold(text))).toBeNull();
  },
);

describe("the numbering tree", () => {
  test("joins the markers from the outermost level", () => {
    expect(paths(tree("一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n二、己"))).toEqual([
      "一",
      "一（一）",
      "一（一）1",
      "一（一）2",
      "一（二）",
      "二",
    ]);
  });

  test("knows the levels of letters and of capital numerals", () => {
    expect(paths(tree("壹、甲\nA.乙\nB.丙\n贰、丁\nA.戊"))).toEqual(["壹", "壹A", "壹B", "贰", "贰A"]);
  });

  test("goes on counting when the style changes half-way", () => {
    expect(paths(tree("一、甲\n二、乙\n三、丙\n4、丁\n1、戊\n2、己"))).toEqual([
      "一",
      "二",
      "三",
      "4",
      "41",
      "42",
    ]);
  });

  test("keeps a series that runs on below the next section", () => {
    expect(paths(tree("一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊"))).toEqual([
      "一",
      "一（一）",
      "一（二）",
      "二",
      "二（三）",
    ]);
  });

  test("finds an item that starts inside a line", () => {
    expect(paths(tree("一、甲。做好工作。（一）乙。开展活动。（二）丙。总结。"))).toEqual([
      "一",
      "一（一）",
      "一（二）",
    ]);
  });

  test("does not print the parent twice in 1.1", () => {
    expect(paths(tree("3.甲\n3.1 乙\n3.2 丙"))).toEqual(["3", "3.1", "3.2"]);
  });
});

test("items may run on inside a paragraph", () => {
  const [paragraph] = toParagraphs(
    fold("做好三件事。一是送春联。二是送温暖；三是送健康。请各单位于1月前报送总结。"),
  );
  const root = tree("");
  const items = inlineItems(paragraph!, root);
  expect(items.map((item) => item.path)).toEqual(["一是", "二是", "三是"]);
  expect(items[2]?.head?.text).toBe("三是送健康。");
});

test("folding keeps every character at its place", () => {
  const text = "(一)二O三五年“中国梦”—「劳动美」,9:00";
  expect(fold(text)).toHaveLength(text.length);
  expect(fold(text)).toBe("（一）二〇三五年“中国梦”-“劳动美”，9:00");
});
