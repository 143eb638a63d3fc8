// Days of hand-ins said in a list, in a change of an earlier notice, and one receiver for all.
import { cleanReceiver } from "./contact";
import { findDates } from "./dates";
import { PAPER_END } from "./materials";
import type { Passage } from "./passages";
import type { ReturnFound } from "./returns";
import { asksToSend, readSending } from "./sending";

type Dated = Pick<ReturnFound, "statement" | "sending" | "date"> & { name: string };

/** 材料按以下时间交到团委：节目单4月12日前，曲目表5月8日前 */
export function dueList({ text, start }: Passage): Dated[] {
  const colon = text.indexOf("：");
  const head = text.slice(0, Math.max(0, colon));
  if (colon < 0 || !asksToSend(head)) return [];
  let at = start + colon + 1;
  const pieces = text
    .slice(colon + 1)
    .split(/[，、]/)
    .map((piece) => {
      const statement = { text: piece, start: at };
      at += piece.length + 1;
      const date = findDates(piece)[0] ?? null;
      const name = date ? piece.slice(0, date.start).replace(/[于在]$/, "") : "";
      return { statement, date, name, ends: date !== null && date.end === piece.length };
    });
  if (pieces.length < 2 || !pieces.every(({ name, ends }) => ends && name.length >= 2)) return [];
  const to = readSending(head, null)?.to ?? null;
  return pieces.map(({ statement, date, name }) => ({
    statement,
    date,
    name,
    sending: { what: name, to, from: null },
  }));
}

const NAMED_DAY = /(?:^|[，；]|前、)([^，；]{2,20}?)于((?:20\d\d年)?\d{1,2}月\d{1,2}日(?:以前|之前|前))/g;

/** 《情况表》于9月20日前，总结于12月25日前报某部: each paper has its day. */
export function namedDays({ text, start }: Passage): Dated[] {
  if (!asksToSend(text)) return [];
  const to = readSending(text, null)?.to ?? null;
  const out: Dated[] = [];
  NAMED_DAY.lastIndex = 0;
  for (let hit = NAMED_DAY.exec(text); hit; hit = NAMED_DAY.exec(text)) {
    const name = hit[1]!;
    const at = hit.index + hit[0].indexOf(name);
    NAMED_DAY.lastIndex -= text.startsWith("、", NAMED_DAY.lastIndex) ? 1 : 0;
    const statement = { text: text.slice(at, hit.index + hit[0].length), start: start + at };
    const date = findDates(statement.text).pop() ?? null;
    if (PAPER_END.test(name) || /》$/.test(name))
      out.push({ statement, date, name, sending: { what: name, to, from: null } });
  }
  return out.length > 1 ? out : [];
}

const DAY_LINE = /^([^：]{4,16}(?:前|日))：([^。；]{2,80})/;

/** 请各单位按以下时间报送： and below it lines like 3月31日前：方案、名单 */
export function linesOfDays(passages: readonly Passage[]): Dated[] {
  const out: Dated[] = [];
  let head: Dated["sending"] | null = null;
  for (const statement of passages) {
    const line = DAY_LINE.exec(statement.text);
    const date = line && head ? (findDates(line[1]!)[0] ?? null) : null;
    if (line && head && date)
      out.push({ statement, date, name: line[2]!, sending: { ...head, what: line[2]! } });
    else head = /：$/.test(statement.text) ? readSending(lastSentence(statement.text), null) : null;
  }
  return out;
}

function lastSentence(text: string): string {
  return text.slice(text.lastIndexOf("。", text.length - 2) + 1);
}

const MOVED =
  /^([^，。；由]{2,16}?)(?:报送|上报|提交)时间由[^，。；]{1,20}(?:调整|提前|推迟|延长|顺延|改)(?:为|至|到)([^，。；]{2,16})$/;

/** 总结报送时间由10月底调整为11月22日前 */
export function movedDue(statement: Passage): Dated | null {
  const moved = MOVED.exec(statement.text);
  const date = moved ? (findDates(statement.text).pop() ?? null) : null;
  return moved && date
    ? { statement, date, name: moved[1]!, sending: { what: moved[1]!, to: null, from: null } }
    : null;
}

const FOR_ALL =
  /以上(?:材料|资料|表格)[^，。；]{0,6}?(?:报送?|发送?|提交|交|送)(?:至|到)?([^，。；（：]{2,24})/;

/** 以上材料统一报某部: where what was asked for before it goes. */
export function receiverOfAll(text: string): string | null {
  const found = FOR_ALL.exec(text);
  return found && cleanReceiver(found[1]!);
}
