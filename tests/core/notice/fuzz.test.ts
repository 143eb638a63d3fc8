import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readNotice, toJson } from "../../../src/core/notice/index";

const FOLDER = join(__dirname, "../../fixtures/notices/dev");
const NOTICES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(FOLDER, name), "utf8"));
const anyNotice = fc.constantFrom(...NOTICES);

/** Reads a text; every span must lie in the cleaned text and every sentence must come from it. */
function readSoundly(text: string): void {
  const plan = readNotice(text);
  expect(Object.keys(toJson(plan))).toHaveLength(12);
  const items = [
    ...plan.tasks,
    ...plan.phases,
    ...plan.targets,
    ...plan.recurringReports,
    ...plan.submissions,
    ...plan.tasks.flatMap(({ targets }) => targets),
  ];
  for (const { span, confidence } of items) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(plan.text.length);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  for (const { deadline } of plan.tasks)
    if (deadline !== null) expect(deadline).toMatch(/^\d{4}-\d{2}-\d{2}$/);
}

describe("no text makes it fail", () => {
  test("notices cut at any place", () => {
    fc.assert(
      fc.property(anyNotice, fc.nat(), fc.nat(), (text, a, b) =>
        readSoundly(text.slice(a % text.length, (a % text.length) + (b % text.length))),
      ),
      { numRuns: 60 },
    );
  });

  test("notices with lines shuffled, doubled and dropped", () => {
    const mixed = anyNotice.chain((text) => {
      const lines = text.split("\n");
      return fc
        .array(fc.nat({ max: lines.length - 1 }), { maxLength: lines.length * 2 })
        .map((order) => order.map((at) => lines[at]).join("\n"));
    });
    fc.assert(fc.property(mixed, readSoundly), { numRuns: 60 });
  });

  test("two notices in one paste", () => {
    fc.assert(
      fc.property(anyNotice, anyNotice, (one, other) => readSoundly(`${one}\n${other}`)),
      { numRuns: 20 },
    );
  });

  test("random characters and bytes", () => {
    const bytes = fc.uint8Array({ maxLength: 2000 }).map((array) => Buffer.from(array).toString("latin1"));
    const marks = fc
      .array(fc.constantFrom(..."一二三（）()、。：；1234567890月日年前各每不少于报送场个\t\n “”《》-—%@."))
      .map((list) => list.join(""));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), bytes, marks), readSoundly), {
      numRuns: 200,
    });
  });
});

/** Processor time, so that what else the machine does is not counted; the better of two, as collecting garbage comes when it likes. */
function costOf(text: string): number {
  const once = () => {
    const start = process.cpuUsage();
    readNotice(text);
    return process.cpuUsage(start).user / 1000;
  };
  return Math.min(once(), once());
}

describe("long texts take time in proportion", () => {
  const long = (piece: string, length: number) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  /** Four times the text is four times the work, up to ten with what keeps so many finds; sixteen where a rule looks at everything again for each piece. */
  const ALLOWED = 10;
  /** Below this the clock says more about the machine than about the rules. */
  const SHORT_MS = 1500;

  const grows = (opening: string, piece: string) => {
    const allowed = ALLOWED * costOf(opening + long(piece, 60_000));
    expect(costOf(opening + long(piece, 240_000))).toBeLessThan(Math.max(SHORT_MS, allowed));
  };

  test.each([
    ["items of a section of requirements", "一、工作要求\n（一）甲\n", "1.乙\n"],
    ["closing words", "一、开展宣讲。进企业。\n", "各单位报送总结。\n"],
    ["short paragraphs", "一、主要任务\n", "开展宣讲\n进企业。\n"],
    ["stages", "一、实施步骤\n", "（一）甲（3月）\n"],
    ["notices", "", NOTICES.join("\n")],
  ])("240,000 characters of %s", (_, opening, piece) => grows(opening, piece));

  test.each([
    "（",
    "《“",
    "各",
    "3月1日至",
    "1",
    "牵头单位：",
    "甲\n",
    "序号\n数量\n备注\n",
    "\t",
    " ",
    "各单位于每月25日前将情况报市总工会，",
    "a@a.",
    "由",
    "将报送",
    "一、",
    "一是二是",
    "。一、",
    "一、甲。\n",
    "#",
  ])("240,000 characters of %j", (piece) => grows("", piece));
});
