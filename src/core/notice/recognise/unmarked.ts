// Items without markers of their own lines: counted inside a paragraph, below bare headings, or as prose.
import { impliedItems, isHeadingLine, itemOf } from "../structure/implied";
import { inlineItems } from "../structure/inline";
import type { Paragraph } from "../structure/paragraphs";
import type { Item } from "../structure/tree";
import { actorOf, dutiesIn } from "./duties";
import { headingOf } from "./items";
import type { Setting } from "./judge";
import { type Passage, sentencesOf } from "./passages";
import { runningPhases } from "./phases";
import { namesAnybody, readResponsibility } from "./responsibility";
import { isOnlyRequest } from "./returns";
import { addPhases, addTask, type ItemSearch, toPassage } from "./search";
import { asksForWork, isAttributeHeading, sectionKind } from "./sections";
import { findTargets } from "./targets";
import { statesAnything, taskOfItem } from "./tasks";
import { withoutTasks } from "./unassigned";

/** Items without markers below a heading that announces tasks, or in a text without any marker. */
export function takeUnmarked(item: Item, { words }: Setting, search: ItemSearch): void {
  const taken: Passage[] = [];
  for (const each of unmarkedItems(item, search)) {
    const heading = headingOf(each).text;
    const kind = sectionKind(heading);
    const prose = each.marker === null && !isHeadingLine(each.head!);
    if (isAttributeHeading(heading) || (kind !== "work" && kind !== "neutral" && !prose)) continue;
    const task = taskOfItem(each, words, true);
    if (!namesAnybody(task.responsibility)) task.responsibility.lead = actorOf(task.passage.text);
    const said = statesAnything(task.responsibility) || asksForWork(heading) || prose;
    if (each.marker === null && !said) continue;
    addTask(task, search);
    taken.push(task.passage);
  }
  search.unassigned = withoutTasks(search.unassigned, taken);
}

/** What counts inside a paragraph, else what stands below unmarked headings, else the duties of the prose. */
function unmarkedItems(item: Item, search: ItemSearch): Item[] {
  const implied = impliedItems(item.body, item, standsAlone);
  const headed = implied.some(({ head }) => isHeadingLine(head!));
  const running = item.body.flatMap((paragraph) => inlineItems(paragraph, item));
  if (headed && running.length === 0) return implied;
  if (!headed) addPhases(item.body.map(toPassage).flatMap(runningPhases), search);
  const asking = item.body.filter((paragraph) => asksInProse(paragraph, item));
  const opening = asking.every((paragraph) => opensWithDuty(paragraph, item));
  if (!headed && asking.length >= (opening && running.length === 0 ? 2 : 3))
    return asking.map((paragraph) => itemOf(paragraph, item));
  if (running.length > 0) return running;
  return item.body.flatMap((paragraph) => {
    const duties = dutiesIn(paragraph, item);
    const named = standsAlone(paragraph) && duties.length < 2 && duties[0]?.head?.start !== paragraph.start;
    return named ? impliedItems([paragraph], item, standsAlone) : duties;
  });
}

/** Whether a paragraph holds a duty and is no exhortation: three such paragraphs are an item each. */
function asksInProse(paragraph: Paragraph, item: Item): boolean {
  const { text } = paragraph;
  if (EXHORTS.test(text) || ANNOUNCES.test(text)) return false;
  const passage = toPassage(paragraph);
  const asks = namesAnybody(readResponsibility(passage)) || dutiesIn(paragraph, item).length > 0;
  return (
    asks || (findTargets(passage).targets.length > 0 && !isOnlyRequest(sentencesOf(passage)[0]?.text ?? ""))
  );
}

function opensWithDuty(paragraph: Paragraph, item: Item): boolean {
  return (
    dutiesIn(paragraph, item)[0]?.head?.start === paragraph.start ||
    /^驻?[^，。；]{0,4}各/.test(paragraph.text)
  );
}

const ANNOUNCES =
  /(?:通知|安排|事项|方案|要求)如下|印发给你们|审议通过|现(?:就|将)[^。]*如下|^[^，。]{0,12}(?:值班|联系|咨询|报名)电话|决定[^。]{0,60}(?:开展|举办|举行|组织)|^(?:联系|附件|咨询)/;

const EXHORTS =
  /^(?:请?各[^，。；]{1,20}(?:要|应|须))?(?:切实|进一步|严格)?(?:加强(?:组织)?领导|高度重视|加强督导|严格(?:日常)?管理|提高认识|压实责任)|^[^。]{0,30}(?:希望|请)各[^，。；]{1,12}(?:高度重视|切实)|^各[^，。；]{1,12}要把[^，。；]{2,24}结合起来/;

/** A paragraph that says who or by when, and not at its very beginning, is an item with a name. */
function standsAlone(paragraph: Paragraph): boolean {
  const found = readResponsibility(toPassage(paragraph));
  const begins = found.spans.some(([from]) => from - paragraph.start < 6);
  return statesAnything(found) && !begins && paragraph.text.length > 20;
}
