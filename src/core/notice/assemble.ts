// From cleaned text to plan: structure, recognise, resolve.
import {
  type NoticeContext,
  noteSkipped,
  printed,
  sourceOf,
  toPhase,
  toReport,
  toSubmission,
  toTarget,
} from "./plan";
import { toTask } from "./plan-task";
import {
  type ContactFound,
  departmentBesideEmail,
  departmentOfContact,
  findEmail,
  findPhone,
} from "./recognise/contact";
import { type Header, readHeader } from "./recognise/header";
import { departmentList } from "./recognise/names";
import type { Passage } from "./recognise/passages";
import { findReturns, type ReturnFound } from "./recognise/returns";
import { isAttributeHeading, sectionKind } from "./recognise/sections";
import type { Found } from "./recognise/signature";
import { findTargets } from "./recognise/targets";
import { findItems, type ItemSearch } from "./recognise/walk";
import { mostNamedYear, yearInWords } from "./recognise/year";
import { resolveDays } from "./resolve/days";
import { fold } from "./structure/fold";
import { isHeadingLine } from "./structure/implied";
import { type Paragraph, toParagraphs } from "./structure/paragraphs";
import { type Part, toParts } from "./structure/parts";
import { buildTree, detachClosing } from "./structure/tree";
import type { NoticePlan, Reading } from "./types";
import { DOCUMENT_KINDS } from "./vocabulary";

/** Reads cleaned text into a plan. */
export function assemble(text: string): NoticePlan {
  const folded = fold(text);
  const paragraphs = toParagraphs(folded);
  const parts = toParts(paragraphs);
  const header = readHeader(paragraphs, parts);
  const notice = noticeContext(text, header, parts);
  const searches = readParts(parts, header, text, folded);
  const plan = emptyPlan(text, notice, header);
  for (const search of searches) fillPlan(plan, notice, search);
  fillReturns(plan, notice, returnPassages(paragraphs, header));
  plan.skipped = notice.skipped;
  plan.flags = notice.flags;
  return plan;
}

function noticeContext(text: string, header: Header, parts: readonly Part[]): NoticeContext {
  const notice: NoticeContext = { text, setting: { year: null, issuedOn: null }, skipped: [], flags: [] };
  const issuedOn = header.issuedOn ? resolveDays(header.issuedOn.date, notice.setting).end : null;
  const numberYear = /(?:19|20)\d\d/.exec(header.documentNumber?.value ?? "");
  const year =
    yearInWords(header.title?.value ?? null, parts) ??
    (issuedOn ? Number(issuedOn.slice(0, 4)) : null) ??
    (numberYear ? Number(numberYear[0]) : mostNamedYear(text));
  notice.setting = { year, issuedOn };
  return notice;
}

function reading(notice: NoticeContext, found: Found | null): Reading<string> | null {
  return found && { value: found.value, ...sourceOf(notice, found.start, found.end, found.confidence) };
}

function emptyPlan(text: string, notice: NoticeContext, header: Header): NoticePlan {
  const { issuedOn } = notice.setting;
  const { title } = header;
  return {
    text,
    title: title && {
      value: title.lines.map(({ start, end }) => text.slice(start, end)).join(""),
      ...sourceOf(notice, title.start, title.end, title.confidence),
    },
    issuer: reading(notice, header.issuer),
    documentNumber: reading(
      notice,
      header.documentNumber && {
        ...header.documentNumber,
        value: printed(
          notice,
          header.documentNumber.start,
          header.documentNumber.end - header.documentNumber.start,
        ).replace(/\s/g, ""),
      },
    ),
    issuedOn:
      issuedOn && header.issuedOn
        ? {
            value: issuedOn,
            ...sourceOf(notice, header.issuedOn.start, header.issuedOn.end, header.issuedOn.confidence),
          }
        : null,
    year: notice.setting.year,
    phases: [],
    tasks: [],
    targets: [],
    recurringReports: [],
    submissions: [],
    reportTo: { department: null, email: null, phone: null },
    tableColumns: [],
    tableRows: [],
    skipped: [],
    flags: [],
  };
}

const WORKING_TITLE = /(?:方案|计划|清单|要点|安排|分工|任务|举措|措施|意见|办法|分解|表)(?:（[^）]*）)?$/;
const NOT_WORKING =
  /说明|须知|标准|评分|报名|回执|名单|推荐表|申报表|登记表|统计表|汇总表|台账|指南|书目|简介|模板|样表|审批表|承诺|流程|规则|细则|申请|二维码/;

function readParts(parts: readonly Part[], header: Header, text: string, folded: string): ItemSearch[] {
  const words = (start: number, end: number) => folded.slice(start, end);
  const trees = parts.map((part) => {
    const root = buildTree(
      bodyOf(part.paragraphs, header),
      (start, end) => text.slice(start, end),
      opensSection,
    );
    detachClosing(root);
    return { part, root };
  });
  const searches = new Map<Part, ItemSearch>();
  for (const { part, root } of trees) {
    if (part.kind === "letter") continue;
    const search = findItems(root, !isWorking(part), words);
    searches.set(part, isWorking(part) ? search : { ...search, unassigned: [] });
  }
  const brought = [...searches.values()].some(({ tasks }) => tasks.length > 0);
  return trees.map(({ part, root }) => searches.get(part) ?? findItems(root, brought, words));
}

function isWorking(part: Part): boolean {
  const opening = part.paragraphs[0];
  const below =
    opening && !opening.marker && !opening.row && opening.text.length < 60 && !/[。；]$/.test(opening.text)
      ? opening.text
      : "";
  const title = (part.title.map((line) => line.text).join("") + below).replace(
    /^附(?:件|表)\s*\d*[：.]?/,
    "",
  );
  return !NOT_WORKING.test(title) && (title === "" || WORKING_TITLE.test(title) || part.kind === "plan");
}

/** A short unmarked line that names a section: 活动主题, 工作要求 … */
function opensSection(paragraph: Paragraph): boolean {
  if (!isHeadingLine(paragraph) || paragraph.text.length > 12) return false;
  return sectionKind(paragraph.text) !== "neutral" || isAttributeHeading(paragraph.text);
}

const ANNEX_LIST = /^[-\s]*附(?:件|表)?\s*\d{0,2}\s*[：.]/;

/** Signature, imprint and the list of annexes belong to no item. */
function bodyOf(paragraphs: readonly Paragraph[], header: Header): Paragraph[] {
  const out: Paragraph[] = [];
  let inList = false;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    if (header.headAndFoot.has(paragraph)) continue;
    if (!paragraph.row && ANNEX_LIST.test(text) && text.length < 120) {
      inList = true;
      continue;
    }
    if (inList && /^\d{1,2}[.、．]/.test(text) && !/[。；]$/.test(text)) continue;
    if (
      inList &&
      new RegExp(`(?:${DOCUMENT_KINDS}|表|说明|名单)$`).test(text) &&
      text.length < 60 &&
      !paragraph.marker
    )
      continue;
    inList = false;
    if (/^(?:抄送|抄报|主题词|主送)/.test(text)) continue;
    out.push(paragraph);
  }
  return out;
}

function fillPlan(plan: NoticePlan, notice: NoticeContext, search: ItemSearch): void {
  for (const phase of search.phases) plan.phases.push(toPhase(notice, phase));
  for (const task of search.tasks) plan.tasks.push(toTask(notice, task));
  for (const { passage, kind } of search.unassigned) {
    if (kind === "prize" || kind === "scope") continue;
    for (const target of findTargets(passage).targets) plan.targets.push(toTarget(notice, target));
  }
  for (const item of search.skipped) noteSkipped(notice, "task", item);
  const ledger = search.ledgers[0];
  if (ledger && plan.tableColumns.length === 0) {
    plan.tableColumns = ledger.heads;
    plan.tableRows = ledger.rows.map((row) => row.map((cell) => cell.text));
  }
}

/** 附：统计表（表头：填报单位、活动名称、…）: a form whose columns are only named. */
function takeNamedColumns(plan: NoticePlan, passage: Passage): void {
  const named = /表头(?:为|包括)?[：]?([^。；\n]{4,200})/.exec(passage.text);
  if (!named || plan.tableColumns.length > 0) return;
  const columns = departmentList(named[1]!.replace(/）$/, ""));
  if (columns.length >= 3) plan.tableColumns = columns;
}

function returnPassages(paragraphs: readonly Paragraph[], header: Header): Passage[] {
  return paragraphs
    .filter((paragraph) => !paragraph.row && !header.headAndFoot.has(paragraph))
    .map((paragraph) => {
      const skip = paragraph.marker?.length ?? 0;
      return { text: paragraph.text.slice(skip), start: paragraph.start + skip };
    });
}

function fillReturns(plan: NoticePlan, notice: NoticeContext, passages: readonly Passage[]): void {
  const found: ReturnFound[] = [];
  for (const passage of passages) takeNamedColumns(plan, passage);
  for (const passage of passages) for (const each of findReturns(passage)) found.push(each);
  for (const each of found) {
    if (each.recurrence || each.unspecified) plan.recurringReports.push(toReport(notice, each));
    else plan.submissions.push(toSubmission(notice, each));
  }
  const email = findEmail(passages);
  const department =
    departmentBesideEmail(passages, email) ?? receiverOf(found) ?? departmentOfContact(passages);
  plan.reportTo = {
    department: contact(notice, department, 0.8),
    email: contact(notice, email, 1),
    phone: contact(notice, findPhone(passages), 0.95),
  };
}

/** Without a department beside the e-mail, the one that most returns go to, the first if equal. */
function receiverOf(found: readonly ReturnFound[]): ContactFound | null {
  const named = found.filter((each) => each.sending.to !== null && !each.sending.to.startsWith("“"));
  const best = named.find((each) => each.recurrence) ?? named[0];
  if (!best) return null;
  const short = best.sending.to!;
  const full =
    named.find((each) => each.sending.to!.length > short.length && each.sending.to!.endsWith(short)) ?? best;
  const { start, text } = full.statement;
  return { value: full.sending.to!, start, end: start + text.length };
}

function contact(
  notice: NoticeContext,
  found: ContactFound | null,
  confidence: number,
): Reading<string> | null {
  return found && { value: found.value, ...sourceOf(notice, found.start, found.end, confidence) };
}
