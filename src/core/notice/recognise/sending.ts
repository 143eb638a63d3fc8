// Sending something in: what reports and hand-ins have in common.
import { cleanReceiver } from "./contact";

/** The parts of a clause that asks to send something in. */
export interface Sending {
  /** What is sent, without 将/把; empty when not said. */
  what: string;
  to: string | null;
  /** Who sends it, as written. */
  from: string | null;
}

const VERB =
  "报送|上报|呈报|填报|申报|汇报|反馈|提交|递交|上传|发送|寄送|报备|报告|送交|交至|发至|发到|传至|寄至|寄到|送至|报至|报到|抄送|投稿|报(?=[\\u4e00-\\u9fff]{0,24}(?:部|室|办|科|处|局|会|委|院|校|站|心|队|组|团|馆|所|股|总工会|镇|乡|公司|邮箱|备案|汇总))|交(?=[\\u4e00-\\u9fff]{0,16}(?:部|室|办|科|处|局|会|委|学校|站|中心|组))";
const SEND_VERB = new RegExp(
  `(?:一并|分类|统一|集中|及时|逐级|按时|如实|汇总后|整理后|盖章后|定期|同时|以书面形式|以电子版形式|通过[^，。；]{1,16}?)*(?:${VERB})`,
);

/** Whether the words ask to send something in. */
export function asksToSend(text: string): boolean {
  return SEND_VERB.test(text);
}

const SENDER_STOP =
  /(?:于|在|应|要|需|须|请|将|把|每|按|自|从|及时|定期|务必|必须|认真|结合|可|建立|\d|次月|原则上|负责|做好|指定|确定|明确|围绕|加强|如有|以|对|及于|全年|应当|统一|汇总|填写|通过|根据)/;

/** Reads a statement (up to ；or 。) that asks to send something in. `dates` are the stretches to leave out of names. */
export function readSending(
  statement: string,
  dates: readonly { start: number; end: number }[],
): Sending | null {
  const masked = maskDates(statement, dates);
  const object =
    /(?:将|把)([^。；]{2,120}?)(?=，?(?:以|按|经|由|通过|一并|分类|统一|集中|及时|逐级|按时|分别|汇总|整理|盖章|形成|加盖|书面|于#|在#|#)*?(?:REPORT))/;
  const verb = SEND_VERB.exec(lastClauseWithVerb(masked));
  if (!verb) return null;
  const taken = new RegExp(object.source.replace("REPORT", VERB)).exec(masked);
  const clause = lastClauseWithVerb(masked);
  const after = clause.slice(verb.index + verb[0].length);
  const receiver = receiverAfter(after);
  const what = taken ? taken[1]! : receiver.rest !== "" ? receiver.rest : whatBefore(clause, verb.index);
  return { what: bareWhat(what), to: receiver.to, from: senderOf(masked) };
}

/** Dates become # of the same length, so that places stay. */
function maskDates(text: string, dates: readonly { start: number; end: number }[]): string {
  let out = text;
  for (const { start, end } of dates)
    out = out.slice(0, start) + "#".repeat(Math.max(0, end - start)) + out.slice(end);
  return out;
}

function lastClauseWithVerb(text: string): string {
  const clauses = text.split("，");
  for (let i = clauses.length - 1; i >= 0; i--) if (SEND_VERB.test(clauses[i]!)) return clauses[i]!;
  return text;
}

/** What stands behind the verb: the receiver, or the thing sent. */
function receiverAfter(after: string): { to: string | null; rest: string } {
  const words = after
    .replace(/^(?:至|到|给|了)/, "")
    .replace(/（[^）]*）?.*$/, (bracket) => (/邮箱|电话|@/.test(bracket) ? "" : bracket));
  const direct = cleanReceiver(words.split(/[，。；：]/)[0]!.replace(/(?:备案|汇总|存档|审核|备查)$/, ""));
  if (direct && !/(?:总结|名单|材料|情况|方案|表|计划|报告|台账)/.test(direct))
    return { to: direct, rest: "" };
  return {
    to: null,
    rest: words
      .split(/[。；]/)[0]!
      .replace(/[A-Za-z0-9._%+-]+@.*$/, "")
      .trim(),
  };
}

function whatBefore(clause: string, at: number): string {
  const before = clause.slice(0, at).replace(/#+/g, "");
  const object = /(?:将|把)(.+)$/.exec(before);
  return object ? object[1]! : "";
}

function bareWhat(text: string): string {
  return text
    .replace(/#+/g, "")
    .replace(/^(?:其|本单位的|，|：|、)+/, "")
    .replace(/(?:，.*)$/, "")
    .replace(
      /(?:一并|分别|及时|统一|以图文.*形式.*|以书面形式.*|通过.*|逐级|分类|按时|电子版和纸质版|等?(?:一并)?)$/,
      "",
    )
    .replace(/^.*?(?:形成|填写好?)(?=[^，]{2,}$)/, "")
    .trim();
}

/** Who sends: the noun phrase that opens the statement, behind dates and 请. */
function senderOf(masked: string): string | null {
  for (const clause of masked.split("，").slice(0, 3)) {
    const bare = clause.replace(/^(?:#|请|望|并|由|其中|前|之前|活动期间|期间|从|自|起|（[^）]*）)+/, "");
    const found = /^([^#：]{1,40}?)(?=#|$)/.exec(bare);
    const words = found?.[1] ?? "";
    const phrase = senderPhrase(words);
    if (phrase) return phrase;
  }
  return null;
}

const SENDER_END =
  /(?:单位|工会|部门|学校|企业|县|市|区|村|街道|社区|系统|产业|队|站|会|局|校|园|科室|支部|分会|班级|公司|中心|组织|镇|乡|协会|院|馆|所|厂|团队|车间|班组|委员会|办公室|部|）|者|选手|地方|地|级)$/;

function senderPhrase(words: string): string | null {
  for (let from = 1; from <= words.length; ) {
    const stop = SENDER_STOP.exec(words.slice(from));
    const end = stop ? from + stop.index : words.length;
    const phrase = words.slice(0, end).replace(/[、\s]+$/, "");
    if (SENDER_END.test(phrase) && phrase.length >= 2) {
      const whole = new RegExp(`^(?:报送|上报|${VERB})`).exec(phrase);
      const cut = SEND_VERB.exec(phrase);
      const name = cut && cut.index > 0 ? phrase.slice(0, cut.index) : phrase;
      return !whole &&
        SENDER_END.test(name) &&
        /各|市|县|区|单位|部门|学校|工会|级|者|选手|所有|全|队|站|中心|委员会|会|局|企业|班/.test(name)
        ? name
        : null;
    }
    if (!stop) return null;
    from = end + stop[0].length;
  }
  return null;
}
