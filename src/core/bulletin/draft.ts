// The draft of a bulletin: the rows of 通报内容 whose condition holds, with their figures.
import type { BulletinItem, DocumentKind } from "../model";
import { PLACEHOLDER } from "../reminder/placeholders";
import { bulletinText } from "../text/bulletin";
import { innerMarks } from "../text/words";
import { conditionOf, isMet } from "./condition";
import type { Figure } from "./figure";
import { figureOf } from "./figures";
import { tableOf } from "./tables";
import type { Told } from "./told";
import type { Bulletin, Passage } from "./types";

/** A draft to be edited. A name that means nothing stays as it was typed, so that nobody overlooks it. */
export function draftOf(
  items: readonly BulletinItem[],
  told: Told,
  kind: DocumentKind = "bulletin",
): Bulletin {
  const { definition, rollup } = told.sources;
  const { title: campaign, issuer, reportTo, documentNumber } = definition.campaign;
  const { language } = told;
  return {
    kind,
    language,
    title: bulletinText(`title.${kind}`, language, { campaign }),
    // The number of the notice is the campaign's own.
    ownNumber: kind === "notice" ? documentNumber : "",
    prefix: bulletinText(`prefix.${kind}`, language),
    issuer: "",
    addressee: bulletinText("addressee", language),
    signature: issuer || reportTo,
    day: rollup.today,
    asAt: rollup.asAt,
    attachments: [],
    passages: passagesOf(items, told),
  };
}

function passagesOf(items: readonly BulletinItem[], told: Told): Passage[] {
  const passages: Passage[] = [];
  let waiting = "";
  for (const item of items) {
    if (item.heading !== "") waiting = item.heading;
    if (!isWritten(item, told)) continue;
    passages.push({ ...passageOf(item, told), heading: waiting });
    waiting = "";
  }
  return passages;
}

function isWritten({ condition: text }: BulletinItem, told: Told): boolean {
  if (text === "") return true;
  const condition = conditionOf(text);
  // One that nobody understands hides nothing; 检查与修复 names it.
  const figure = condition && figureOf(condition.name, told);
  return condition && figure ? isMet(condition, figure.value) : true;
}

// What stands within “ ” has its own marks as ‘ ’ (GB/T 15834).
function within(before: string, text: string): string {
  return before.lastIndexOf("“") > before.lastIndexOf("”") ? innerMarks(text) : text;
}

function passageOf({ sentence, table }: BulletinItem, told: Told): Passage {
  const used: Figure[] = [];
  const text = sentence.replace(PLACEHOLDER, (whole, name: string, ...more: unknown[]) => {
    const figure = figureOf(name, told);
    if (figure) used.push(figure);
    const at = more.find((each): each is number => typeof each === "number") ?? 0;
    return figure ? within(sentence.slice(0, at), figure.text) : whole;
  });
  return {
    heading: "",
    text,
    slot: used.find(({ slot }) => slot)?.slot ?? "",
    cited: used.flatMap(({ cited }) => cited),
    ...tableOf(table, told),
  };
}
