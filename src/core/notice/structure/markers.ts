// Markers: what numbers or dots the start of a paragraph.
import { numeralValue } from "./numerals";

/** How a marker is written; an example behind each. */
export type MarkerStyle =
  | "chapter" // 第一章, 第一部分
  | "capital" // 壹、
  | "dun" // 一、
  | "paren" // （一）
  | "arabic" // 1.
  | "arabic-dun" // 1、
  | "arabic-paren" // (1)
  | "arabic-half" // 1)
  | "decimal" // 1.1
  | "circled" // ①
  | "ordinal-is" // 一是
  | "ordinal" // 第一，
  | "named" // 任务一：
  | "stage" // 第一阶段
  | "letter" // A.
  | "bullet"; // ●

/** The marker a paragraph begins with. */
export interface Marker {
  style: MarkerStyle;
  /** As it goes into a number path: without the mark behind it; empty for a bullet. */
  label: string;
  ordinal: number;
  /** Characters of the paragraph up to where its words begin. */
  length: number;
}

const CN = "[一二三四五六七八九十]{1,3}";
const PATTERNS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ["chapter", /^(第([一二三四五六七八九十\d]{1,3})(?:章|部分|篇|节))[、：，\s]*/],
  [
    "stage",
    /^((?:第([一二三四五六七八九十\d]{1,2})(?:阶段|周(?=[（：\s]))|阶段([一二三四五六七八九十\d]{1,2})))[、：，\s]*/,
  ],
  [
    "named",
    /^((?:任务|举措|行动|活动|项目|专题|专项|步骤|环节|措施|工程|内容|重点|要点|科目|模块|板块|课题|单元|场景|赛项|课程)([一二三四五六七八九十]{1,2}|\d{1,2}))(?:[：、.．，。-]+\s*|\s+|(?=[“《]))/,
  ],
  ["chapter", /^(([上中下])篇)(?:[、：，\s]+|$)/],
  ["capital", /^(([壹贰叁肆伍陆柒捌玖拾]))[、.．]\s*/],
  ["dun", new RegExp(`^((${CN}))(?:[、.．]|\\s+(?=\\S))\\s*`)],
  ["paren", new RegExp(`^((?:（)(${CN})(?:）))[、.．]?\\s*`)],
  ["arabic-paren", /^(（(\d{1,2})）)[、.．]?\s*/],
  ["arabic", /^((\d{1,2}))\.\s+(?=\d)/],
  ["decimal", /^((\d{1,2}(?:\.\d{1,2}){1,2}))[.、．]?(?:\s+|(?=[^\d.%月日万余多个名场次家篇-]))/],
  ["arabic-dun", /^((\d{1,2}))(?:、\s*|，(?=[\u4e00-\u9fff]))(?!\d)/],
  ["arabic", /^((\d{1,2}))[.．]\s*(?:(?!\d)|(?=\d{1,2}月))/],
  ["arabic", /^((\d{1,2}))\s+(?=[\u4e00-\u9fff“《])(?![年月日号个名场次万千百])/],
  ["arabic-half", /^((\d{1,2}))）[、.]?\s*/],
  ["ordinal-is", /^(([一二三四五六七八九十]{1,2})(?:是|要(?!求)))[，：]?\s*/],
  ["ordinal", /^(第([一二三四五六七八九十]{1,2}|\d{1,2})(?:项|步|点|条)?)[，：、。]\s*/],
  ["ordinal", /^(第([一二三四五六七八九十]{1,2}|\d{1,2})(?:项|步|条))\s+(?=\S)/],
  ["ordinal", /^(其([一二三四五六]))[，：、]\s*/],
  ["letter", /^(([A-H]))[.．、]\s*(?=[\u4e00-\u9fff“《])/],
  ["bullet", /^(()[●◆■□◇▲△★☆※◎○•·➢►▶√✓✔*])\s*/],
  ["bullet", /^(()-)\s*(?=[\u4e00-\u9fff“《])/],
];
const CIRCLED = /^([①-⑳⑴-⒇⒈-⒛❶-❿])[、.．]?\s*/;

/** Reads the marker at the start of a folded paragraph. */
export function readMarker(folded: string): Marker | null {
  const head = folded.slice(0, 24);
  const circled = CIRCLED.exec(head);
  if (circled)
    return {
      style: "circled",
      label: circled[1]!,
      ordinal: circledOrdinal(circled[1]!),
      length: circled[0].length,
    };
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(head);
    if (!found) continue;
    const label = style === "bullet" ? "" : found[1]!;
    return { style, label, ordinal: lastOrdinal(found[2] ?? found[3] ?? ""), length: found[0].length };
  }
  return null;
}

/** Signs that count in their own order. */
const SERIES = ["壹贰叁肆伍陆柒捌玖拾", "ABCDEFGH", "上中下"];

function lastOrdinal(digits: string): number {
  const last = digits.split(".").pop() ?? "";
  const place = SERIES.map((series) => series.indexOf(last)).find((at) => at >= 0);
  return last === "" ? 0 : (numeralValue(last) ?? (place ?? -1) + 1);
}

function circledOrdinal(mark: string): number {
  const code = mark.charCodeAt(0);
  for (const [first, last] of [
    [0x2460, 0x2473],
    [0x2474, 0x2487],
    [0x2488, 0x249b],
    [0x2776, 0x277f],
  ] as const) {
    if (code >= first && code <= last) return code - first + 1;
  }
  return 0;
}
