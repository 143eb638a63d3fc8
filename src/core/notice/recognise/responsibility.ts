// Who leads, who helps, and by when: in brackets, on lines of their own, or in the running sentence.
import { findDates } from "./dates";
import { departmentList, leaderNames, startsWithSurname } from "./names";
import type { Passage } from "./passages";

/** What the attributes of an item say. */
export interface Responsibility {
  leaders: string[];
  lead: string | null;
  co: string[];
  /** As written, without 完成. */
  deadlineText: string | null;
  /** Where the deadline stands, for its source. */
  deadlineAt: number | null;
  /** Stretches that are attributes, not prose: [start, end) in the cleaned text. */
  spans: (readonly [number, number])[];
  /** 下同: valid for the items below as well. */
  forBelow: boolean;
}

export type AttributeKind = "leader" | "lead" | "department" | "co" | "deadline";

const BODY = "(?:单位|部门|科室|部室|处室|股室|科|室|处|方|主体)";
const KEYS: readonly (readonly [AttributeKind, string])[] = [
  [
    "leader",
    "(?:责任|分管|牵头|包保|主管|挂帅|负责|市|局|校|县)?领导|责任人|负责人|责任校领导|分管校领导|分管局领导|牵头人",
  ],
  ["co", `(?:配合|协办|协同|协助|参与|支持|参加|会同|协作)${BODY}|(?:配合|协办|协助)`],
  ["lead", `(?:牵头|主办|主责|牵头责任|第一责任)${BODY}|牵头|主办`],
  ["department", `(?:责任|负责|承办|实施|落实|组织|主管|工作责任)${BODY}|责任分工|分工`],
  [
    "deadline",
    "(?:完成|办结|工作|推进|责任|落实|实施|活动|整改|任务)?(?:时限|期限)(?:要求)?|完成(?:时间|日期|节点)|时间(?:要求|节点|安排|进度|期限)|截止(?:时间|日期)|推进时间|工作时间|时间",
  ],
];
const KEY_SOURCE = KEYS.map(([, words]) => `(${words})`).join("|");
const ATTRIBUTE = new RegExp(
  `(^|[（；，。、\\s\\t\\n*·-])(?:\\d{1,2}[.、]|（\\d）)?(?:${KEY_SOURCE})(?:为|是)?：\\s*`,
  "g",
);

/** An empty statement of responsibility. */
export function noResponsibility(): Responsibility {
  return {
    leaders: [],
    lead: null,
    co: [],
    deadlineText: null,
    deadlineAt: null,
    spans: [],
    forBelow: false,
  };
}

/** Whether anybody is named. */
export function namesAnybody(found: Responsibility): boolean {
  return found.lead !== null || found.leaders.length > 0 || found.co.length > 0;
}

/** Reads every attribute of a passage. */
export function readResponsibility(passage: Passage): Responsibility {
  const found = noResponsibility();
  readKeyed(passage, found);
  readBrackets(passage, found);
  if (!found.lead && found.co.length === 0) readRunning(passage, found);
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
  const names = leaderNames(value);
  const bodies = departmentList(value);
  if (bodies.length > 0 && bodies.every((name) => BODY_NAME.test(name))) takeLead(bodies, found);
  else found.leaders.push(...names);
}

const BODY_NAME = /(?:部|室|办|科|处|局|委|中心|股|站|组|工会|班主任|学校)$/;

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

/** 组宣部（牵头）、办公室（配合） and 组宣部牵头，办公室配合 inside a value. */
function withoutRoles(value: string, found: Responsibility): string {
  if (/下同/.test(value) && !/排名第一/.test(value)) found.forBelow = true;
  return value
    .replace(/（[^）]*(?:下同|排名第一)[^）]*）?/g, "")
    .replace(/，?(?:下同)/g, "")
    .replace(/(?:牵头|配合|负责|协助)(?=[，、；]|$)/g, "");
}

function takeLead(names: readonly string[], found: Responsibility): void {
  const [first, ...rest] = names;
  if (first === undefined) return;
  if (found.lead === null) found.lead = first;
  else found.co.unshift(first);
  found.co.push(...rest.filter((name) => !found.co.includes(name)));
}

function takeDeadline(value: string, at: number, found: Responsibility): void {
  if (found.deadlineText !== null) return;
  const text = value
    .replace(/^(?:于|在|为|拟于|计划)/, "")
    .replace(/(?:完成|办结|结束|落实到位|落实)$/, "")
    .replace(/（[^）]*下同[^）]*）/g, "");
  found.deadlineText = text.trim() || null;
  found.deadlineAt = at + value.indexOf(text.trim());
}

// Brackets without keys: （劳动保护部牵头，宣传教育部配合，6月25日前完成）, （组宣部、办公室，6月底前）, （6月底前）
const ROLE = /牵头|配合|负责|协办|协助|承办|主办/;
const DEPARTMENT_LIKE =
  /(?:部|室|办|科|处|局|会|委|中心|股|站|院|校|学校|公司|单位|团|馆|队|部门|机关|党委|街道|乡镇|社区|）)$/;

function readBrackets(passage: Passage, found: Responsibility): void {
  const { text } = passage;
  for (let open = text.indexOf("（"); open >= 0; open = text.indexOf("（", open + 1)) {
    const close = closing(text, open);
    if (close < 0) return;
    const inner = text.slice(open + 1, close);
    if (inner.length < 2 || inner.length > 200 || /：|排名|首位|第一位|列第一/.test(inner)) continue;
    if (readBracket(inner, passage.start + open + 1, endsStatement(text, close), found))
      found.spans.push([passage.start + open, passage.start + close + 1]);
  }
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i < open + 400; i++) {
    if (text.charAt(i) === "（") depth++;
    if (text.charAt(i) === "）" && --depth === 0) return i;
  }
  return -1;
}

function endsStatement(text: string, close: number): boolean {
  return /^[。；]?\s*(?:$|\n|（)/.test(text.slice(close + 1, close + 4));
}

function readBracket(inner: string, at: number, atEnd: boolean, found: Responsibility): boolean {
  if (ROLE.test(inner) && readRoles(inner, at, found)) return true;
  if (!atEnd) return false;
  const { names, dateText, dateAt } = listWithDate(inner);
  if (names.length > 0 && !names.every((name) => DEPARTMENT_LIKE.test(name) && name.length <= 24))
    return false;
  if (names.length === 0 && dateText === null) return false;
  if (names.length > 0 && found.lead === null) takeLead(names, found);
  if (dateText !== null) takeDeadline(dateText, at + dateAt, found);
  return true;
}

function listWithDate(inner: string): { names: string[]; dateText: string | null; dateAt: number } {
  const vague = VAGUE_VALUE.exec(inner);
  const dates = findDates(inner);
  const date = dates[dates.length - 1];
  const dateText = date ? date.text : vague ? vague[0] : null;
  const dateAt = date ? date.start : vague ? vague.index : 0;
  const rest = dateText === null ? inner : inner.slice(0, dateAt) + inner.slice(dateAt + dateText.length);
  const names = departmentList(rest.replace(/完成|办结/g, "")).filter((name) => name.length > 1);
  return { names, dateText, dateAt };
}

const VAGUE_VALUE =
  /(?:“?(?:五一|七一|八一|十一)”?|国庆节?|春节|元旦|中秋节?|端午节?|清明节?|重阳节|儿童节|教师节|劳动节|“?两节”?|寒假|暑假|暑期|高温季节|活动|竞赛){1,3}(?:前后|期间|之前|前)(?:、[^，。；）]{2,8})?|高温季节|长期坚持|持续推进|常态化(?:推进|开展)?|长期|全年|贯穿全年|适时|每季度末|每月底|每半年末|每年底/;

/** Segments with roles: X牵头，Y、Z配合，6月底前完成. */
function readRoles(inner: string, at: number, found: Responsibility): boolean {
  const pieces = splitSegments(inner);
  let read = false;
  let pending: string[] = [];
  for (const { text, start } of pieces) {
    const lead =
      /^(.*?)(?:共同)?(?:牵头(?:负责|组织|落实|抓总)?|主办)(?:，|$)/.exec(text) ?? /^牵头(.+)$/.exec(text);
    const co =
      /^(.*?)(?:共同|分别)?(?:配合|协助|协办|参与|参加|支持)(?:，|$)/.exec(text) ??
      /^(?:配合|协办)(.+)$/.exec(text);
    const owner = /^(.*?)(?:共同)?(?:负责|承办|落实)$/.exec(text);
    if (lead) {
      const people = personIn(lead[1]!);
      if (people) found.leaders.push(people);
      else takeLead([...pending, ...departmentList(lead[1]!)], found);
      pending = [];
      read = true;
    } else if (co) {
      found.co.push(...pending, ...departmentList(co[1]!));
      pending = [];
      read = true;
    } else if (owner) {
      takeLead([...pending, ...departmentList(owner[1]!)], found);
      pending = [];
      read = true;
    } else {
      const { names, dateText, dateAt } = listWithDate(text);
      if (dateText !== null) takeDeadline(dateText, at + start + dateAt, found);
      else if (/下同/.test(text)) found.forBelow = true;
      else pending.push(...names);
    }
  }
  return read;
}

/** 贺某样牵头，网络工作部负责: a person leads, the department does the work. */
function personIn(name: string): string | null {
  const [person, ...others] = leaderNames(name);
  return person &&
    others.length === 0 &&
    person === name.trim() &&
    person.length <= 4 &&
    startsWithSurname(person) &&
    !DEPARTMENT_LIKE.test(person)
    ? person
    : null;
}

function splitSegments(inner: string): { text: string; start: number }[] {
  const out: { text: string; start: number }[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= inner.length; i++) {
    const character = inner.charAt(i);
    if (character === "（") depth++;
    if (character === "）") depth--;
    if (i === inner.length || (depth === 0 && /[，；。]/.test(character))) {
      if (i > from) out.push({ text: inner.slice(from, i).trim(), start: from });
      from = i + 1;
    }
  }
  return out;
}

// The running sentence: 由组宣部牵头，办公室配合. A name never holds a comma here.
const NAME = "[^，。；：！？]{2,60}?";
const BY_LEAD = new RegExp(
  `由(${NAME})(?:共同|负责)*牵头(?:负责|组织|会同(${NAME}))?(?=[，。；\\n]|$|落实|推进|负责|开展|组织|实施|制定|抓|，)`,
);
const CLAUSE_LEAD =
  /(?:^|[，。；：\s])([^，。；：！？由]{2,40}?)牵头(?:负责|组织实施|组织|落实)?(?=[，。；\\n]|$)/;
const LEAD_IS = new RegExp(
  `(?:牵头|责任|负责|主办|承办)(?:单位|部门|科室|部室)(?:为|是)(${NAME})(?=[，。；]|$)`,
);
const CO_IS = new RegExp(`(?:配合|协办|参与)(?:单位|部门)(?:为|是)(${NAME})(?=[，。；]|$)`);
const TOGETHER = new RegExp(
  `由(${NAME})会同(${NAME})(?=组织|开展|负责|实施|制定|共同|牵头|筹办|承办|筹备|抓好|完成|推进|落实|[，。；\\n])`,
);
const OWNER = new RegExp(
  `(?:由(${NAME})|(?:^|[，。；\\s])([^，。；：！？由]{2,24}(?:部|室|办|科|处|局|会|委|中心|股|站)))(?:具体)?负责(?=[，。；]|$)`,
);
const OWNER_OF = new RegExp(`由(${NAME})(?:具体)?(?:负责|承办)`);
const HELPERS =
  /(?:^|[，。；])(?:并?由)?([^，。；：！？]{2,60}?)(?:共同|予以|做好|积极|密切)?(?:配合|协助|协办|协同|参与|具体实施|具体承办)(?:做好|落实)?(?=[，。；\\n]|$)/;

function readRunning(passage: Passage, found: Responsibility): void {
  const { text } = passage;
  const together = TOGETHER.exec(text);
  const lead = BY_LEAD.exec(text) ?? LEAD_IS.exec(text) ?? CLAUSE_LEAD.exec(text);
  const owner = lead || together ? null : (OWNER.exec(text) ?? OWNER_OF.exec(text));
  const names = lead?.[1] ?? together?.[1] ?? owner?.[1] ?? owner?.[2];
  if (names === undefined || /第一责任人|主要负责同志|谁/.test(names)) return;
  takeLead(departmentList(names), found);
  const extra = lead?.[2] ?? together?.[2];
  if (extra !== undefined) found.co.push(...departmentList(extra));
  const from = (lead ?? together ?? owner)!;
  const after = text.slice(from.index + from[0].length, from.index + from[0].length + 160);
  takeVagueDeadline(after, passage.start + from.index + from[0].length, found);
  const helpers = CO_IS.exec(text) ?? HELPERS.exec(/^[^。]*/.exec(after)![0]);
  if (helpers)
    found.co.push(
      ...departmentList(helpers[1]!).filter((name) => name !== found.lead && !found.co.includes(name)),
    );
}

/** …牵头，…配合，长期坚持。 The last clause of the sentence says when. */
function takeVagueDeadline(after: string, at: number, found: Responsibility): void {
  const sentence = /^[^。；\n]*/.exec(after)![0];
  const vague =
    /，(长期坚持|持续推进|常态化|适时|全年|贯穿全年)(?:常态化|持续)?(?:开展|推进|推出|进行|坚持|实施|组织)?$/.exec(
      sentence,
    );
  if (vague) takeDeadline(vague[1]!, at + vague.index + 1, found);
}
