// Which figures of a passage a person has changed: told before a bulletin is issued.
import { describe, expect, it } from "@jest/globals";
import { asked } from "../../../src/core/asked";
import { rewritten } from "../../../src/core/bulletin/rewritten";
import type { Passage } from "../../../src/core/bulletin/types";

const cite = (...figures: readonly (readonly [label: string, text: string])[]): Passage["cited"] =>
  figures.map(([label, text]) => ({ label, text, asked: asked("rate", {}) }));
const passage = (text: string, cited: Passage["cited"], slot: Passage["slot"] = ""): Passage => ({
  heading: "总体情况",
  text,
  slot,
  cited,
  head: [],
  rows: [],
});
const DRAFTED =
  "截至11月21日，应报3份，实报1份，报送率33%，共开展活动5场，351人次参加；缺报单位：例河县总工会（缺报1天）。";
const figures = cite(
  ["应报", "3"],
  ["实报", "1"],
  ["报送率", "33%"],
  ["活动场次", "5"],
  ["参与人次", "351"],
  ["缺报单位", "例河县总工会（缺报1天）"],
);
const changed = (text: string) => rewritten(passage(text, figures)).map(({ label }) => label);

describe("figures that the words say no more", () => {
  it("are none as long as nobody has touched one, whatever else is written", () => {
    expect(changed(DRAFTED)).toEqual([]);
    expect(changed(`${DRAFTED}请各单位抓紧。`)).toEqual([]);
  });

  it.each([
    ["实报1份", "实报2份", "实报"],
    ["活动5场", "活动6场", "活动场次"],
    ["33%", "34%", "报送率"],
    ["351人次", "1,351人次", "参与人次"],
    ["例河县总工会（", "例山区总工会（", "缺报单位"],
  ])("%s → %s is seen, though the same signs stand within a day or another number", (from, to, label) => {
    expect(changed(DRAFTED.replace(from, to))).toContain(label);
  });

  it("are counted: of two figures of 1 one is gone where only one 1 is left", () => {
    const twice = cite(["实报", "1"], ["缺报", "1"]);
    expect(rewritten(passage("实报2份，缺报1份", twice))).toHaveLength(1);
    expect(rewritten(passage("缺报1份，实报1份", twice))).toEqual([]);
  });

  it("are no matter of passages that were emptied, or that a person writes", () => {
    expect(rewritten(passage(" ", figures))).toEqual([]);
    expect(rewritten(passage("某单位开展了活动", figures, "practice"))).toEqual([]);
  });
});
