// The parts of a document whose items are work, and what in them belongs to no item.
import { isHeadingLine } from "../structure/implied";
import type { Paragraph } from "../structure/paragraphs";
import type { Part } from "../structure/parts";
import { buildTree, detachClosing, type Item } from "../structure/tree";
import { DOCUMENT_KINDS } from "../vocabulary";
import type { Header } from "./header";
import type { ItemSearch } from "./search";
import { isAttributeHeading, sectionKind } from "./sections";
import type { Words } from "./tasks";
import { findItems } from "./walk";

const WORKING_TITLE = /(?:方案|计划|清单|要点|安排|分工|任务|举措|措施|意见|办法|分解|表)(?:（[^）]*）)?$/;
const NOT_WORKING =
  /说明|须知|标准|评分|报名|回执|名单|推荐表|申报表|登记表|统计表|汇总表|台账|指南|书目|简介|模板|样表|审批表|承诺|流程|规则|细则|申请|二维码/;

/** Reads the items of every part; the covering notice only exhorts where it brings a plan that holds tasks. */
export function readParts(
  parts: readonly Part[],
  header: Header,
  words: Words,
  printed: Words,
): ItemSearch[] {
  const trees = parts.map((part) => ({ part, root: treeOf(part, header, printed) }));
  const searches = new Map<Part, ItemSearch>();
  for (const { part, root } of trees) {
    if (part.kind === "letter") continue;
    const search = findItems(root, !isWorking(part), words);
    searches.set(part, isWorking(part) ? search : { ...search, unassigned: [] });
  }
  const brought = [...searches.values()].some(({ tasks }) => tasks.length > 0);
  return trees.map(({ part, root }) => searches.get(part) ?? findItems(root, brought, words));
}

function treeOf(part: Part, header: Header, printed: Words): Item {
  const root = buildTree(bodyOf(part.paragraphs, header), printed, opensSection);
  detachClosing(root);
  return root;
}

function isWorking({ kind, title: lines, paragraphs }: Part): boolean {
  const opening = paragraphs[0];
  const plain = opening && !opening.marker && !opening.row && opening.text.length < 60;
  const below = plain && !/[。；]$/.test(opening.text) ? opening.text : "";
  const title = (lines.map((line) => line.text).join("") + below).replace(/^附(?:件|表)\s*\d*[：.]?/, "");
  return !NOT_WORKING.test(title) && (title === "" || WORKING_TITLE.test(title) || kind === "plan");
}

/** A short unmarked line that names a section: 活动主题, 工作要求 … */
function opensSection(paragraph: Paragraph): boolean {
  if (!isHeadingLine(paragraph) || paragraph.text.length > 12) return false;
  return sectionKind(paragraph.text) !== "neutral" || isAttributeHeading(paragraph.text);
}

const ANNEX_LIST = /^[-\s]*附(?:件|表)?\s*\d{0,2}\s*[：.]/;
const ANNEX_NAME = new RegExp(`(?:${DOCUMENT_KINDS}|表|说明|名单)$`);

/** Signature, imprint and the list of annexes belong to no item. */
function bodyOf(paragraphs: readonly Paragraph[], { headAndFoot }: Header): Paragraph[] {
  let inList = false;
  return paragraphs.filter((paragraph) => {
    const { text, row, marker } = paragraph;
    if (headAndFoot.has(paragraph)) return false;
    if (!row && ANNEX_LIST.test(text) && text.length < 120) {
      inList = true;
      return false;
    }
    const numbered = /^\d{1,2}[.、．]/.test(text) && !/[。；]$/.test(text);
    if (inList && (numbered || (ANNEX_NAME.test(text) && text.length < 60 && !marker))) return false;
    inList = false;
    return !/^(?:抄送|抄报|主题词|主送)/.test(text);
  });
}
