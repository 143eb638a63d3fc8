// Duties of running prose: who – does what – by when, one sentence after the other, without any numbering.
import type { Paragraph } from "../structure/paragraphs";
import type { Item } from "../structure/tree";
import { BODY_ENDINGS, DUTY_VERBS } from "../vocabulary";
import { findDates } from "./dates";
import { findQuantities } from "./measure";
import { type Passage, statementsOf } from "./passages";
import { namesAnybody, readResponsibility } from "./responsibility";
import { isOnlyRequest } from "./returns";
import { asksForWork } from "./sections";

/** A duty says at its beginning by when or who: 10月15日前，镇应急办组织…, 镇宣传办要…, 各村…. */
const OPENING = new RegExp(
  `^(?:[^，。；]{0,10}?(?:(?:\\d|[一二三四五六七八九十]){1,2}月|年底|季度|期间)|各|请|由|[\\u4e00-\\u9fff（）、]{2,18}(?:${BODY_ENDINGS})(?:要|应|须|需|负责|在|于|${DUTY_VERBS}))`,
);
const RUNS = /严格(?:执行|落实)/;
const VERB = new RegExp(`${DUTY_VERBS}|${RUNS.source}`);
const PREAMBLE =
  /通知如下|印发给你们|审议通过|^现(?:就|将)|^为(?!.{2,30}(?:由|请)).{0,60}$|^(?:根据|按照|经)[^，]{2,60}(?:要求|安排|部署|研究|精神|同意)|以来|(?:分为?|为)[^，。；]{0,8}阶段|^(?:联系|附)|^(?:特此|此致)/;

const ACTOR = new RegExp(
  `^(?:[^，。；]{0,20}?(?:前|底|期间|旬|月|日|当天|中|后)，)?(?:请|由)?((?![^，。；]{0,6}各|全|所有|[^，。；]{0,12}[以为])[\\u4e00-\\u9fff（）]{2,18}?(?:${BODY_ENDINGS}))(?:要|应|须|需|将|会同|在|于|负责|(?:组织)?(?:${DUTY_VERBS}))`,
);

/** The body that a duty opens with and that does it: 镇宣传办要在…前发放…. */
export function actorOf(duty: string): string | null {
  return ACTOR.exec(duty)?.[1] ?? null;
}

/** The duties of a paragraph; sentences that only go on about one belong to it. */
export function dutiesIn(paragraph: Paragraph, parent: Item): Item[] {
  const duties: Item[] = [];
  let open: Item | null = null;
  for (const sentence of statementsOf({ text: paragraph.text, start: paragraph.start }).flatMap(byActor)) {
    const asksOnly = isOnlyRequest(sentence.text) && !RUNS.test(sentence.text);
    if (asksOnly || PREAMBLE.test(sentence.text)) open = null;
    else if (opensDuty(sentence)) {
      open = itemOf(sentence, parent);
      duties.push(open);
    } else if (open) extend(open, paragraph, sentence);
  }
  return duties;
}

const NEXT_ACTOR = new RegExp(`，(?=[\\u4e00-\\u9fff（）]{2,18}(?:${BODY_ENDINGS})负责)`);

/** 甲科负责…，乙中心负责…: each body has its own duty. */
function byActor(statement: Passage): Passage[] {
  const out: Passage[] = [];
  let { start } = statement;
  for (const text of statement.text.split(NEXT_ACTOR)) {
    const last = out[out.length - 1];
    if (last && !last.text.includes("负责")) last.text += `，${text}`;
    else out.push({ text, start });
    start += text.length + 1;
  }
  return out;
}

function opensDuty(sentence: Passage): boolean {
  const who = readResponsibility(sentence);
  if (who.spans.some(([from]) => from === sentence.start)) return false;
  if (namesAnybody(who)) return true;
  const { text } = sentence;
  const asks = (OPENING.test(text) && VERB.test(text)) || asksForWork(text);
  return asks && (findDates(text).length > 0 || findQuantities(text).length > 0);
}

function itemOf({ text, start }: Passage, parent: Item): Item {
  const head = { start, end: start + text.length, text, row: false, marker: null };
  return { marker: null, path: parent.path, head, body: [], tables: [], children: [], parent };
}

function extend(duty: Item, paragraph: Paragraph, sentence: Passage): void {
  const head = duty.head!;
  head.end = sentence.start + sentence.text.length;
  head.text = paragraph.text.slice(head.start - paragraph.start, head.end - paragraph.start);
}
