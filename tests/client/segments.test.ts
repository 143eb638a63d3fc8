import { describe, expect, it } from "@jest/globals";
import type { NoticeItem } from "../../src/client/notice/item";
import { segmentsOf, sentenceSpan } from "../../src/client/notice/segments";

function item(id: string, start: number, end: number, source = ""): NoticeItem {
  return { id, group: "tasks", cells: {}, source, span: { start, end }, confidence: 1, state: "open" };
}

describe("a text cut where items begin and end", () => {
  it("covers the whole text without gap or overlap", () => {
    const segments = segmentsOf(20, [item("a", 3, 8), item("b", 5, 12), item("c", 15, 20)]);
    expect(segments.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 5],
      [5, 8],
      [8, 12],
      [12, 15],
      [15, 20],
    ]);
  });

  it("names the closest item first where several lie over each other", () => {
    const segments = segmentsOf(20, [item("task", 0, 18), item("target", 4, 6)]);
    expect(segments.find(({ start }) => start === 4)?.items).toEqual(["target", "task"]);
    expect(segments.at(-1)?.items).toEqual([]);
  });

  it("is one piece where nothing was read", () => {
    expect(segmentsOf(9, [])).toEqual([{ start: 0, end: 9, items: [] }]);
  });
});

describe("the sentence of an item", () => {
  const text = "各县区开展活动。各县区至少组织一场诵读。各县区开展活动。";

  it("is found around its span, also where the same words stand twice", () => {
    expect(sentenceSpan(text, item("a", 13, 15, "各县区至少组织一场诵读。"))).toEqual({ start: 8, end: 20 });
    expect(sentenceSpan(text, item("b", 23, 25, "各县区开展活动。"))).toEqual({ start: 20, end: 28 });
  });

  it("is the span alone where the sentence is not in the text", () => {
    expect(sentenceSpan(text, item("a", 3, 5, "别处的话"))).toEqual({ start: 3, end: 5 });
  });

  it("is found without a span by its words, or not at all", () => {
    expect(sentenceSpan(text, { ...item("a", 0, 0, "至少组织一场"), span: null })).toEqual({
      start: 11,
      end: 17,
    });
    expect(sentenceSpan(text, { ...item("a", 0, 0, ""), span: null })).toBeNull();
  });
});
