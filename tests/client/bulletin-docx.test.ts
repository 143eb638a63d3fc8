// The Word file of a bulletin, read by other programs' readers: its words by mammoth, its measures from the XML by GB/T 9704-2012.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { letterOf } from "../../src/client/bulletin/letter";
import { signatureIndents, signsOf } from "../../src/client/bulletin-docx/layout";
import { docxOf, type Letter } from "../../src/client/bulletin-docx/library";
import type { Bulletin } from "../../src/core/bulletin/types";

const letter: Letter = {
  issuer: "示例省总工会文件",
  number: "督导通报〔2021〕1号",
  title: "关于党史学习教育宣讲活动开展情况的通报",
  addressee: "各市（州）总工会：",
  passages: [
    {
      heading: "一、总体情况",
      text: "应报10份，实报8份。\n（一）宣讲。共12场。",
      head: ["单位", "应报"],
      rows: [
        ["甲州总工会", "5"],
        ["乙州总工会", "5"],
      ],
    },
    { heading: "", text: "乙州总工会（缺报 2 天）。", head: [], rows: [] },
  ],
  offices: [],
  attached: "附件：",
  attachments: ["各单位情况", "典型做法"],
  signature: "示例省总工会",
  day: "2021年11月22日",
};

let bytes: Uint8Array;
let part: (name: string) => string;
beforeAll(async () => {
  bytes = await docxOf(letter);
  const files = unzipSync(bytes);
  part = (name) => strFromU8(files[`word/${name}.xml`]!);
});

/** Millimetres of a length in twentieths of a point. */
const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);
const attribute = (xml: string, element: string, name: string) =>
  new RegExp(`<w:${element} [^>]*w:${name}="([^"]*)"`).exec(xml)?.[1];
/** The paragraph in which some words stand. */
const paragraphWith = (words: string) =>
  part("document")
    .split("<w:p>")
    .find((each) => each.replace(/<[^>]+>/g, "").includes(words))!;

describe("the Word file of a bulletin", () => {
  it("holds every word in order, as an independent reader reads it", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const lines = value.split("\n").filter((line) => line !== "");
    expect(lines).toEqual([
      "示例省总工会文件",
      "督导通报〔2021〕1号",
      "关于党史学习教育宣讲活动开展情况的通报",
      "各市（州）总工会：",
      "一、总体情况",
      "应报10份，实报8份。",
      "（一）宣讲。共12场。",
      "单位",
      "应报",
      "甲州总工会",
      "5",
      "乙州总工会",
      "5",
      "乙州总工会（缺报 2 天）。",
      "附件：1. 各单位情况",
      "2. 典型做法",
      "示例省总工会",
      "2021年11月22日",
    ]);
  });

  it("has the page of the standard: A4, 37 mm above, 28 mm left, 26 mm right, 35 mm below", () => {
    const xml = part("document");
    expect(["w", "h"].map((side) => mm(attribute(xml, "pgSz", side)))).toEqual([210, 297]);
    const sides = ["top", "left", "right", "bottom"];
    expect(sides.map((side) => mm(attribute(xml, "pgMar", side)))).toEqual([37, 28, 26, 35]);
  });

  it("sets the body in 仿宋 of 16 points on exact lines of 28 points, two signs in", () => {
    const body = paragraphWith("实报8份");
    expect([attribute(body, "spacing", "line"), attribute(body, "spacing", "lineRule")]).toEqual([
      "560",
      "exact",
    ]);
    expect(attribute(body, "rFonts", "eastAsia")).toBe("仿宋_GB2312");
    expect(attribute(body, "sz", "val")).toBe("32");
    expect(attribute(body, "ind", "firstLineChars")).toBe("200");
  });

  it("has room for 28 signs a line and 22 lines a page, and for no 29th or 23rd", () => {
    const [width, height] = [210 - 28 - 26, 297 - 37 - 35].map((length) => (length / 25.4) * 1440) as [
      number,
      number,
    ];
    const closer = Number(/<w:spacing w:val="(-?\d+)"\/>/.exec(paragraphWith("实报8份"))![1]);
    expect(Math.floor(width / (16 * 20 + closer))).toBe(28);
    expect(Math.floor(height / 560)).toBe(22);
  });

  it("sets title, headings of both levels and page numbers as the standard names their fonts", () => {
    const title = paragraphWith("开展情况的通报");
    expect([attribute(title, "rFonts", "eastAsia"), attribute(title, "sz", "val")]).toEqual([
      "方正小标宋简体",
      "44",
    ]);
    expect(attribute(paragraphWith("一、总体情况"), "rFonts", "eastAsia")).toBe("黑体");
    expect(attribute(paragraphWith("（一）宣讲。"), "rFonts", "eastAsia")).toBe("楷体_GB2312");
    expect(part("footer1").replace(/<w:instrText[^>]*>([^<]*)<[^>]*>/g, "$1")).toMatch(/— .*PAGE.* —/);
    expect(attribute(part("footer1"), "sz", "val")).toBe("28");
    expect([attribute(part("footer1"), "jc", "val"), attribute(part("footer2"), "jc", "val")]).toEqual([
      "right",
      "left",
    ]);
    expect(attribute(part("settings"), "evenAndOddHeaders", "val") ?? "true").toBe("true");
  });

  it("breaks a long title between words, in one paragraph", async () => {
    const long = "示例省总工会关于党史学习教育百场宣讲活动开展情况的通报";
    const xml = strFromU8(unzipSync(await docxOf({ ...letter, title: long }))["word/document.xml"]!);
    const title = xml.split("<w:p>").find((each) => each.includes("百场宣讲"))!;
    const lines = title.split("<w:br/>").map((line) => line.replace(/<[^>]+>/g, ""));
    expect(lines).toEqual(["示例省总工会关于", "党史学习教育百场宣讲活动开展情况的通报"]);
  });

  it("names what stands in for each font that is not installed", () => {
    const fonts = [...part("fontTable").matchAll(/w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)];
    expect(fonts.map(([, name]) => name)).toEqual([
      "方正小标宋简体",
      "仿宋_GB2312",
      "黑体",
      "楷体_GB2312",
      "宋体",
    ]);
    expect(fonts.every(([, , instead]) => instead !== "")).toBe(true);
  });

  it("keeps signature and day with the last words of the text, over what is attached", () => {
    const isKept = (words: string) => /<w:keepNext(?: w:val="true")?\/>/.test(paragraphWith(words));
    expect(["乙州总工会（缺报 2 天）", "1. 各单位情况", "2. 典型做法"].map(isKept)).toEqual([
      true,
      true,
      true,
    ]);
    expect([isKept("实报8份"), isKept("2021年11月22日")]).toEqual([false, false]);
  });

  it("keeps them with the last words also where a passage without words stands behind", async () => {
    const empty = { heading: "", text: " \n", head: [], rows: [] };
    const made = await docxOf({ ...letter, attachments: [], passages: [...letter.passages, empty] });
    const xml = strFromU8(unzipSync(made)["word/document.xml"]!);
    const last = xml.split("<w:p>").find((each) => each.includes("（缺报 2 天）"));
    expect(last).toMatch(/<w:keepNext/);
  });

  it("gives each column of a table room for the words of its head, however much its neighbours hold", async () => {
    const head = ["序号", "报送事项", "适用单位", "报送周期", "填报内容"];
    const rows = [
      [
        "1",
        "宣讲照片、资料和理论文章",
        "市州总工会、省级产业工会、省总直属工会",
        "全期只报一次",
        "活动、台账、照片和资料、理论文章、报送合计",
      ],
    ];
    const made = await docxOf({ ...letter, passages: [{ heading: "", text: "", head, rows }] });
    const xml = strFromU8(unzipSync(made)["word/document.xml"]!);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(head.length);
    for (const [at, width] of widths.entries())
      expect(width - 120).toBeGreaterThanOrEqual(head[at]!.length * 240);
    expect(widths.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(8845);
  });

  it("repeats the head of a table on each page and keeps its rows whole", () => {
    const [first, ...others] = part("document").split("<w:tr>").slice(1);
    expect(first).toContain("<w:tblHeader");
    expect([first, ...others].every((row) => row!.includes("<w:cantSplit"))).toBe(true);
  });

  it("has no red head, no number and no addressee where there are none", async () => {
    const plain = await docxOf({ ...letter, issuer: "", number: "", addressee: "", attachments: [] });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(plain) });
    expect(
      value
        .split("\n")
        .filter((line) => line !== "")
        .slice(0, 2),
    ).toEqual([letter.title, "一、总体情况"]);
    expect(strFromU8(unzipSync(plain)["word/document.xml"]!)).not.toContain("E60000");
  });

  it("keeps signs that mean something in XML, and those outside the first plane", async () => {
    const words = "<甲> & “乙” 𠮷";
    const odd = await docxOf({ ...letter, title: words });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(odd) });
    expect(value).toContain(words);
  });
});

describe("the file of a draft", () => {
  const draft: Bulletin = {
    kind: "notice",
    language: "zh",
    title: "关于开展职工读书活动的通知",
    ownNumber: " 示总办〔2021〕73号 ",
    prefix: "通知",
    issuer: "",
    addressee: "各市州总工会",
    signature: "示例省总工会",
    day: "2021-10-19",
    asAt: "2021-10-19",
    attachments: [],
    passages: [],
  };

  it("has the number that the notice was given, and none where none was", () => {
    expect(letterOf(draft, []).number).toBe("示总办〔2021〕73号");
    expect(letterOf({ ...draft, ownNumber: "" }, []).number).toBe("");
  });
});

describe("signature and day", () => {
  it.each([
    ["示例省总工会宣传教育部", "2021年11月22日"],
    ["示例省总工会", "2021年11月22日"],
    ["甲", "2021年1月2日"],
  ])(
    "of %s: the day begins two signs right of the signature, neither nearer than two to the edge",
    (name, day) => {
      const free = signatureIndents(name, day);
      expect(Math.min(free.signature, free.day)).toBeGreaterThanOrEqual(2);
      expect(free.signature + signsOf(name) - (free.day + signsOf(day))).toBe(2);
    },
  );
});
