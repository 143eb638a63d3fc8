// Who leads, who helps, and by when: with keys in brackets or on lines of their own, in bare brackets, in the sentence.
import { readBrackets } from "./brackets";
import { findDates } from "./dates";
import { departmentList, leaderNames } from "./names";
import type { Passage } from "./passages";
import { readLeader, readRunning } from "./running";
import { noResponsibility, type Responsibility, takeDeadline, takeLead, VAGUE_VALUE } from "./statement";

export { namesAnybody, type Responsibility } from "./statement";

type AttributeKind = "leader" | "lead" | "department" | "co" | "deadline";

const BODY = "(?:单位|部门|科室|部室|处室|股室|科|室|处|方|主体)";
const KEYS: readonly (readonly [AttributeKind, string])[] = [
  [
    "leader",
    "(?:责任|分管|牵头|包保|包联|包抓|主管|主抓|挂帅|挂点|带队|联系|督办|负责|配合|具体)?[市局校县镇厂院]?领导(?:（[^）]{2,6}）|[及和与、](?:责任|牵头)?(?:部门|单位|科室|部室))?|(?:主要|具体|第一)?(?:责任人|负责人)|牵头人|总指挥|(?:分管|责任)(?:常务)?副?(?:主席|局长|校长|院长|书记|主任|园长|镇长|经理)",
  ],
  ["co", `(?:配合|协办|协同|协助|参与|参演|支持|参加|会同|协作|联动)${BODY}|配合|协办|协助|参加|参与`],
  ["lead", `(?:牵头|主办|主责|牵头责任|第一责任)${BODY}|牵头|主办`],
  [
    "department",
    `(?:责任|负责|承办|实施|落实|执行|组织|主管|工作责任)${BODY}|责任分工|责任(?=：)|分工|部门|科室|承办`,
  ],
  [
    "deadline",
    "(?:完成|办结|工作|推进|责任|落实|实施|活动|整改|任务)?(?:时限|期限)(?:要求)?|完成(?:时间|日期|节点)|时间(?:要求|节点|安排|进度|期限)|截止(?:时间|日期)|推进时间|工作时间|时间",
  ],
];
const KEY_SOURCE = KEYS.map(([, words]) => `(${words})`).join("|");
const ATTRIBUTE = new RegExp(
  `(^|[（）；，。、\\s\\t\\n*·-])(?:\\d{1,2}[.、）]|（[一二三四五六七八九十\\d]{1,2}）|[①-⑳])?\\s?(?:${KEY_SOURCE})(?:为|是)?：\\s*`,
  "g",
);

/** Reads every attribute of a passage. */
export function readResponsibility(passage: Passage): Responsibility {
  const found = noResponsibility();
  readKeyed(passage, found);
  readBrackets(passage, found);
  if (!found.lead && found.co.length === 0) readRunning(passage, found);
  readLeader(passage, found);
  return found;
}

function readKeyed(passage: Passage, found: Responsibility): void {
  const { text } = passage;
  const hits: { kind: AttributeKind; from: number; to: number }[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let hit = ATTRIBUTE.exec(text); hit; hit = ATTRIBUTE.exec(text)) {
    const index = KEYS.findIndex((_, i) => hit![i + 2] !== undefined);
    hits.push({ kind: KEYS[index]![0], from: hit.index + hit[1]!.length, to: hit.index + hit[0].length });
    if (hit[0].length === 0) ATTRIBUTE.lastIndex++;
  }
  hits.forEach((hit, i) => {
    const end = valueEnd(text, hit.to, hits[i + 1]?.from ?? text.length);
    const value = text.slice(hit.to, end).replace(/[，、；。\s]+$/, "");
    found.spans.push([passage.start + hit.from, passage.start + end]);
    if (/下同/.test(text.slice(end, end + 12)))
      found.forBelow = found.forBelow || !/排名第一|首位|第一位/.test(text.slice(end, end + 30));
    if (value !== "") take(hit.kind, value, passage.start + hit.to, found);
  });
}

/** A value ends at a stop, at the bracket that encloses it, at the line's end, or where the next key begins. */
function valueEnd(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const character = text.charAt(i);
    if (character === "（") depth++;
    if (character === "）" && --depth < 0) return i;
    if (depth === 0 && /[；。\n]/.test(character)) return i;
  }
  return limit;
}

function take(kind: AttributeKind, value: string, at: number, found: Responsibility): void {
  if (kind === "leader") takeLeaders(value, found);
  else if (kind === "deadline") takeDeadline(value, at, found);
  else if (kind === "co") found.co.push(...namesAndDate(departmentList(value), value, at, found));
  else takeLead(namesAndDate(departmentList(withoutRoles(value, found)), value, at, found), found);
}

/** 责任人：教导处 names a department where a person would stand. */
function takeLeaders(value: string, found: Responsibility): void {
  const inBrackets = (value.match(/（[^（）]{2,20}）/g) ?? []).map((each) => each.slice(1, -1));
  const bodies = [...departmentList(value), ...inBrackets].filter((name) => BODY_NAME.test(name));
  if (bodies.length > 0) takeLead(bodies, found);
  found.leaders.push(...leaderNames(value).filter((name) => !BODY_NAME.test(name)));
}

const BODY_NAME = /(?:所|部|室|办|科|处|局|委|中心|股|站|组|工会|班主任|学校)$/;

/** 安全环保部、人力资源部，5月底前: what is no name but a time is the deadline. */
function namesAndDate(names: readonly string[], value: string, at: number, found: Responsibility): string[] {
  return names.filter((name) => {
    const date = findDates(name)[0];
    const whole =
      (date && date.text.length >= name.replace(/完成$/, "").length) ||
      VAGUE_VALUE.exec(name)?.[0].length === name.length;
    if (whole) takeDeadline(name, at + value.indexOf(name), found);
    return !whole;
  });
}

/** 办公室、组宣部（牵头）: the one so marked comes first. */
function leadFirst(list: string): string {
  const names = list.split("、");
  const at = names.findIndex((name) => /（牵头(?:单位|部门)?）/.test(name));
  return at <= 0 ? list : [names[at]!, ...names.slice(0, at), ...names.slice(at + 1)].join("、");
}

/** 组宣部（牵头）、办公室（配合） and 组宣部牵头，办公室配合 inside a value. */
function withoutRoles(list: string, found: Responsibility): string {
  const value = leadFirst(list);
  if (/下同/.test(value) && !/排名第一/.test(value)) found.forBelow = true;
  return value
    .replace(/（[^）]*(?:下同|排名第一)[^）]*）?/g, "")
    .replace(/，?(?:下同)/g, "")
    .replace(/(?:牵头|配合|负责|协助)(?=[，、；]|$)/g, "");
}
