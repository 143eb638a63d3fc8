// Responsibility in brackets without keys:
// （劳动保护部牵头，宣传教育部配合，6月25日前完成）, （组宣部、办公室，6月底前）, （6月底前）
import { findDates } from "./dates";
import { departmentList, soleLeader } from "./names";
import type { Passage } from "./passages";
import { type Responsibility, takeDeadline, takeLead, VAGUE_VALUE } from "./statement";

const ROLE = /牵头|配合|负责|协办|协助|承办|主办|组织实施/;
const DEPARTMENT_LIKE =
  /(?:部|室|办|科|处|局|会|委|中心|股|站|院|校|学校|公司|单位|团|馆|队|部门|机关|党委|街道|乡镇|社区|）)$/;

/** Reads every bracket of a passage that names roles, or that ends a statement with departments or a time. */
export function readBrackets(passage: Passage, found: Responsibility): void {
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
    const owner = /^(.*?)(?:共同|按(?:照)?职责(?:分工)?)?(?:负责|承办|落实|组织实施)$/.exec(text);
    if (lead) {
      const people = soleLeader(lead[1]!);
      if (people) found.leaders.push(people);
      else takeLead([...pending, ...departmentList(lead[1]!)], found);
      pending = [];
      read = true;
    } else if (co) {
      found.co.push(...pending, ...departmentList(co[1]!));
      pending = [];
      read = true;
    } else if (owner && soleLeader(owner[1]!)) found.leaders.push(soleLeader(owner[1]!)!);
    else if (owner) {
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
