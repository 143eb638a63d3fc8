// People paste anything, 50,000 characters of it too: no expression may take time that grows faster than its input.
import { describe, expect, it } from "@jest/globals";
import { readDayText } from "../../../src/core/day/read";
import { readNotice } from "../../../src/core/notice";
import { type MailValues, render } from "../../../src/core/reminder/render";
import { processorTime } from "../../processor-time";
import { type WrittenExpression, writtenExpressions } from "./sources";

/** Files whose input is cut short before any expression sees it; the case below shows each. */
const BOUNDED = ["core/day/read.ts"];

const USUAL = [..." \t\n　aA0.,，、；;：:-—_（）()<>《》“\"'年月日第一省市总工会个场@=/\\{}"];
const SHORT = 2_000;
const LONG = 6_000;
/** Below this a run says nothing about growth. */
const TOO_QUICK_MS = 0.3;
/** Three times the input takes three times as long, or nine where an expression goes back; noise lies between. */
const MOST_GROWTH = 5;

/** Texts made of one or two of the expression's own characters again and again, ending in what it wants and what not. */
function* pumped(pattern: string): Generator<(length: number) => string> {
  const own = [...new Set(pattern.replace(/\\./g, ""))].filter((each) => !"[]{}|^$?*+\\".includes(each));
  const few = own.slice(0, 10);
  const pumps = new Set([...USUAL, ...own.slice(0, 40), ...few.flatMap((a) => few.map((b) => a + b))]);
  for (const pump of pumps)
    for (const end of ["\u0001", ""])
      yield (length) => pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + end;
}

function milliseconds(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  return processorTime(() => text.replace(expression, ""));
}

const growsTooFast = (expression: RegExp, text: (length: number) => string): boolean => {
  if (milliseconds(expression, text(SHORT)) < TOO_QUICK_MS) return false;
  // A slow moment of the machine must not accuse anybody: the best of nine counts.
  const best = (length: number) =>
    Math.min(...Array.from({ length: 9 }, () => milliseconds(expression, text(length))));
  const long = best(LONG);
  return long > 3 * TOO_QUICK_MS && long > MOST_GROWTH * best(SHORT);
};

function slowText({ pattern, flags }: WrittenExpression): string | undefined {
  const expression = new RegExp(pattern, flags);
  // What is slow is slow each time; a busy machine is not.
  const isSlow = (text: (length: number) => string) => [1, 2, 3].every(() => growsTooFast(expression, text));
  for (const text of pumped(pattern)) if (isSlow(text)) return text(8);
  return undefined;
}

describe("expressions over what people type", () => {
  const written = writtenExpressions("src/core", "src/server", "src/client").filter(
    // The reader of notices cuts its input into short sentences first: it is tried as a whole below.
    ({ file }) => !/core.notice/.test(file) && !BOUNDED.some((bounded) => file.endsWith(bounded)),
  );

  it("are found by reading the sources", () => {
    expect(written.length).toBeGreaterThan(90);
  });

  it("take time in proportion to their input", () => {
    const slow = written.flatMap((each) => {
      const text = slowText(each);
      return text === undefined
        ? []
        : [`${each.file}: /${each.pattern}/${each.flags} on ${JSON.stringify(text)}`];
    });
    expect(slow).toEqual([]);
  });

  it("would be found if they did not", () => {
    expect(slowText({ file: "", pattern: "\\s+$", flags: "" })).toBeDefined();
    expect(slowText({ file: "", pattern: "\\{\\{\\s*(.+?)\\s*\\}\\}", flags: "g" })).toBeDefined();
    expect(slowText({ file: "", pattern: "^\\s+", flags: "" })).toBeUndefined();
  });
});

describe("cells as long as Sheets allows", () => {
  const LONGEST = 50_000;
  const quick = (work: () => unknown) => expect(processorTime(work)).toBeLessThan(200);

  it.each([" ", "　", "0", "2020-", "（", "t ", "年"])(
    "full of %j are no dates, and soon known not to be",
    (piece) => {
      quick(() => expect(readDayText(`1${piece.repeat(LONGEST / piece.length)}1`)).toEqual([]));
    },
  );

  it.each([" ", "{{", "{{ ", "{{a", "}}", "{"])("full of %j are quickly put into a mail", (piece) => {
    quick(() => render(`{{${piece.repeat(LONGEST / piece.length)}`, {} as MailValues));
  });
});

describe("a notice of 30,000 characters", () => {
  const LINES = [" ", "　", "\t", " a ", "、 ", "】", "（", "《", "“", "内年", "等单位", "a@", "\n0"];

  it.each(LINES)("full of %j is read in proportion to its length", (piece) => {
    const milliseconds = (length: number) => {
      const text = `一、开展活动${piece.repeat(length / piece.length)}。x`;
      return Math.min(...[1, 2, 3].map(() => processorTime(() => readNotice(text))));
    };
    milliseconds(1_000);
    const short = milliseconds(10_000);
    const long = milliseconds(30_000);
    // Nine times as long where an expression goes back; short runs are all noise.
    expect(long < 150 ? 0 : long / short).toBeLessThan(6);
  });
});
