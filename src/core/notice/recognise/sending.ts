// Sending something in: what reports and hand-ins have in common.
import { UNIT_ENDINGS } from "../vocabulary";
import { cleanReceiver } from "./contact";

/** The parts of a statement that asks to send something in. */
export interface Sending {
  /** What is sent, without 将/把; empty when not said. */
  what: string;
  to: string | null;
  /** Who sends it, as written. */
  from: string | null;
}

const RECEIVER_AHEAD =
  "(?=[\\u4e00-\\u9fff（）、]{0,24}(?:部|室|办|科|处|局|会|委|市总|县总|区总|省总|院|校|站|中心|心|队|组|团|馆|所|股|镇|乡|公司|街道|联|邮箱|信箱|备案|汇总|备查|总结|小结|名单|方案|材料|计划|情况|信息|统计表|申报表|照片|图片|文字|数据|视频|动态|进度))";
const NOT_A_VERB = "(?!时间|截止|要求|方式|内容|地址|邮箱|渠道|单位|范围|条件|对象)";
const VERB = `(?:报送|上报|呈报|填报|汇报|反馈|提交)${NOT_A_VERB}|递交|上交|上传|发送|寄送|报备|送交|投稿|(?:交|(?<!分)发|传|寄|(?<![配输运护])送(?![至到][^，。；]{0,8}(?:户|身边|一线|手中|手上|家中|家门|门口|基层|群众|田间))|报)(?:至|到(?!位|账|[\\d。，；]|$))|(?<![印转下开颁分])发(?=[\\u4e00-\\u9fff]{2,20}(?:邮箱|信箱|微信群|QQ群|工作群))|(?<![通汇预])报(?=[一二两\\d]次)|另报|推荐(?=[至到])|(?<![印下分颁转])[发交报传]给(?=[\\u4e00-\\u9fff]{1,12}(?:部|室|办|科|处|会|局|委|中心|站|所|老师|小[\\u4e00-\\u9fff]))|(?<![选寄发递传配输运护赠转移])[送发](?=[\\u4e00-\\u9fff]{2,12}(?:部|科|股|办公室|工会)(?:$|[，。；（]))|发邮件|函复|复函|提供(?=[^，。；]{0,20}(?:材料|图片|照片|稿件|名单|资料|视频|数据)(?:[，。；（]|$))|报告(?!报)(?=[\\u4e00-\\u9fff]{2,20}(?:部|室|办|科|处|局|会|委|情况|进展|进度|动态))|(?<![申播填周月季年海板画书情通警预举上汇简])(?<!(?<![作\\d])日)报(?![名到道刊告警表社考销废酬酷复恩答栏头])(?!、|上(?!级)|纸(?!质))${RECEIVER_AHEAD}|(?<![上提递移])交(?!通|警|流|接|付|代|办|易|叉|由|给)(?=[\\u4e00-\\u9fff]{1,10}(?:处|部|室|科|办|组|所|站|学院|老师|收)(?:$|[，。；（\\u4e00-\\u9fff]))|(?<![上提递移])交(?=[\\u4e00-\\u9fff]{0,14}(?:宣教部|办公室|宣传部|工会|组委会|学校|教务处|团委|联合会|协会|科)(?:$|[，。；（]))`;
const SEND_VERB = new RegExp(VERB);
const TOWARDS = new RegExp(`向([^，。；向]{2,30}?)(?:及时|定期|按时|逐级|书面|如实)*(?:${VERB}|报告|汇报)`);

/** 在“文化云”平台填报: the place where it is entered receives it. */
const PLACE = /在(“[^”]{2,20}”[^，。；“”#]{0,8}?)(?=填报|上报|报送|上传|报|提交|发布)/;

/** Whether the words ask to send something in. */
export function asksToSend(text: string): boolean {
  return SEND_VERB.test(text) || TOWARDS.test(text);
}

/** Where the verb of sending stands; -1 when there is none. */
export function verbAt(text: string): number {
  return text.search(SEND_VERB);
}

/**
 * Reads a statement (up to ；or 。) that asks to send something in.
 * `due` is the stretch that says when; it is no part of any name.
 */
export function readSending(statement: string, due: { start: number; end: number } | null): Sending | null {
  const masked = due
    ? statement.slice(0, due.start) + "#".repeat(due.end - due.start) + statement.slice(due.end)
    : statement;
  const clauses = masked.split("，");
  let to: string | null = null;
  let what = "";
  let asked = false;
  clauses.forEach((clause, at) => {
    if (!asksToSend(clause)) return;
    asked = true;
    const sent = readClause(clauses, at);
    to = to ?? sent.to;
    what = what || sent.what;
  });
  return asked ? { what: bareWhat(what), to, from: senderOf(clauses) } : null;
}

function readClause(clauses: readonly string[], at: number): { to: string | null; what: string } {
  const clause = clauses[at]!;
  const towards = TOWARDS.exec(clause);
  const verb = SEND_VERB.exec(clause);
  const end = verb ? verb.index + verb[0].length : towards!.index + towards![0].length;
  const after = clause.slice(end);
  const place = PLACE.exec(clause);
  const to = (towards ? cleanReceiver(towards[1]!) : null) ?? (place ? place[1]! : null) ?? receiverIn(after);
  const behind = objectBehind(
    to === null || towards ? after : after.slice(0, Math.max(0, after.indexOf(to))),
  );
  const ahead = verb ? topicBefore(clause.slice(0, verb.index)) || topicAhead(clauses, at) : "";
  return { to, what: objectOf(clauses, at) || (place ? objectBehind(after) : behind) || ahead };
}

function lastIndex(list: readonly string[], test: (item: string, at: number) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (test(list[i]!, i)) return i;
  return -1;
}

const PAPERS =
  /(?:经验|进展|进度|征文|书目|论文|文章|总结|小结|视频|图片|名单|材料|情况|方案|表|计划|报告|台账|信息|作品|稿件|照片|清单|案例|心得|名册|手册|做法|动态|数据|资料)》?$/;

/** The receiver directly behind the verb, or behind 至: 报送年度总结至公共服务处. */
function receiverIn(after: string): string | null {
  const words = after.replace(/^(?:至|到|给|了)/, "").split(/[，。；：（@#]|[A-Za-z0-9]{3,}/)[0]!;
  const behind = /^(.{2,40}?)[至到给](.{2,40})$/.exec(words);
  const name = cleanReceiver(behind && PAPERS.test(behind[1]!) ? behind[2]! : words);
  if (name === null || PAPERS.test(name) || /^(?:上述|以下|指定|本(?!会|局|部))/.test(name)) return null;
  return /[和及、].*(?:总结|名单|材料|情况|方案|表)/.test(name) ? null : name;
}

const MADE = /(?:填写|填好|填报|制定|制订|编制|撰写|形成|起草|拟定|推荐|遴选|完成)(?:出|好)?([^，；]{2,60})$/;
/** 填写《统计表》，连同活动图片、视频等资料，于…发送 */
const ALONG = /^(?:并)?连同([^，]{2,40}?)(?:等(?:相关)?(?:资料|材料))?(?:一并|一起)?$/;
const CHOSEN = /(?:形成|推荐|遴选|填写|选送|制作|制定|制订|编制|撰写)([^#，；]{2,40})$/;
const ONLY_MANNER = /^(?:并|于|在|请|统一|及时|一并|前|之前|#)*$/;

/** 将…报送: what stands between; else what was just made or chosen: 填写《月报表》，报… */
function objectOf(clauses: readonly string[], at: number): string {
  const start = lastIndex(
    clauses.slice(0, at + 1),
    (clause, i) =>
      /[将把]/.test(clause) && (i === at || !/(?:印发|下发|转发|通知|公布)(?:给|如下|你|各|$)/.test(clause)),
  );
  if (start >= 0) {
    const ahead = clauses.slice(start, at).join("，");
    const taken = betweenTakeAndVerb(ahead === "" ? clauses[at]! : `${ahead}，${clauses[at]!}`);
    if (taken !== "") return taken;
  }
  const clause = clauses[at]!;
  const before = clause.slice(0, Math.max(0, SEND_VERB.exec(clause)?.index ?? 0));
  const chosen = CHOSEN.exec(before);
  if (chosen) return chosen[1]!;
  if (at === 0 || !ONLY_MANNER.test(before.replace(/打包|压缩/g, ""))) return "";
  const along = ALONG.exec(clauses[at - 1]!);
  const made = along && at > 1 ? MADE.exec(clauses[at - 2]!) : null;
  if (along) return made ? `${made[1]!}、${along[1]!}` : along[1]!;
  return MADE.exec(clauses[at - 1]!.replace(/（[^）]*）$/, ""))?.[1] ?? "";
}

function betweenTakeAndVerb(text: string): string {
  const from = text.search(/[将把]/);
  const rest = text.slice(from + 1, from + 200);
  const verb = SEND_VERB.exec(rest);
  return from < 0 || !verb || verb.index < 2 ? "" : withoutManner(rest.slice(0, verb.index));
}

const MANNER =
  /(?:一并|一同|分类|统一|集中|及时|逐级|按时|分别|如实|书面|[以按][^，将把]{2,20}(?:形式|方式|要求|格式)|通过[^，]{2,20}|经[^，]{2,16}(?:后|同意)|加盖[^，]{1,8}|盖章[^，]{0,6}|汇总[^，]{0,4}|整理[^，]{0,6}|于|前|在|#|，)$/;

/** Words of manner between the thing and the verb are taken off one by one. */
function withoutManner(text: string): string {
  let out = text;
  for (let round = 0; round < 12; round++) {
    const shorter = out.replace(MANNER, "");
    if (shorter === out || shorter.length < 2) return out;
    out = shorter;
  }
  return out;
}

function objectBehind(after: string): string {
  if (/^(?:至|到|给)?(?:上述|以下|指定|以上)?[^，；#]{0,12}(?:邮箱|信箱)/.test(after)) return "";
  return after
    .split(/[；#]/)[0]!
    .replace(/(?:至|到)?[A-Za-z0-9._%+-]+@.*$/, "")
    .replace(/^[至到给]|[至到给]$/g, "")
    .replace(/^(?:本单位)(?=的)/, "");
}

/** 征文稿件请于…发送至…: the thing sent opens the clause. */
function topicBefore(before: string): string {
  const found =
    /^([^#，；]{2,80}?)(?:请|应|须|需|要|统一|均|一律|及时|尽快|分别|定期|随时|适时)*(?:由[^#，；]{2,16}后|[各全][^#，；]{1,12}|可以?)?(?:在“[^”]{2,20}”[^，。；“”#]{0,8})?(?:于|在|以|通过)?(?:#|\d{1,2}月|电子|邮件|统一|发|$)/.exec(
      before,
    );
  const topic = found?.[1] ?? "";
  const name = topic.replace(/(?:各?\d{1,2}(?:-+\d{1,2})?[张份篇条个幅部])$|（[^（）]*）$/, "");
  return PAPERS.test(name) || /[表单]$/.test(name) ? topic : "";
}

/** 活动方案，各馆于…前报办公室: the thing sent stands ahead, on its own. */
function topicAhead(clauses: readonly string[], at: number): string {
  const first = clauses[0] ?? "";
  const rhythm = /^([^，]{2,20}?)实行(?:周|旬|半月|月|季|半年)/.exec(first);
  if (at === 1 && rhythm) return rhythm[1]!;
  return at === 1 && PAPERS.test(first) && first.length <= 24 && !/[#将把]/.test(first) ? first : "";
}

function bareWhat(text: string): string {
  return text
    .replace(/#+/g, "")
    .replace(/（[^（）]*\d{1,2}日[^（）]*）$/, "")
    .replace(/^(?:不少于|至少)?\d{1,3}[个篇份件条张部]/, "")
    .replace(/（(?:联系|电话|邮箱|电子|附件|见附|详见|附|见[上下]|如下|样表)[^）]*(?:）|$)/g, "")
    .replace(/^(?:其|，|：|、|了|本单位的|至|到|一次|\d次)+/, "")
    .replace(/（[^（）]*(?:格式|像素|不小于|不少于|见附|附件)[^（）]*(?:）|$)/g, "")
    .replace(/，.*$/, "")
    .replace(/（[^）]*$/, "")
    .replace(/(?:一并|并|归档|分别|及时|统一|逐级|分类|按时|以[^，]{2,24}(?:形式|方式))+$/, "")
    .replace(/（[^（）]*一式[^（）]*）/g, "")
    .replace(/一式[两三四二\d]份.*$/, "")
    .replace(
      /(?:不少于|至少|各)?(?:\d{1,3}(?:-+\d{1,3})?|[一二三四五六两])[个篇份件条张部家名人期幅](?:以上|以内)?$/,
      "",
    )
    .trim();
}

const SENDER_STOP = new RegExp(
  `于|组队|及时|向|在|遇|原定|应(?!急)|要|需|须|请|将|把|每(?!个|所|家)|按|自|从|及时|定期|务必|必须|认真|高度|结合|可|建立|\\d|次月|原则上|负责|做好|指定|确定|明确|围绕|加强|如有|以(?!上|下|外)|全年|统一|汇总|填写|通过|根据|对照|参照|制定|组织(?!部|科)|推荐(?!单位)|开展|活动结束|至少|不少于|选送|选派|${VERB}`,
);
const SENDER_END = new RegExp(`(?:${UNIT_ENDINGS}|员)$`);
const MANY =
  /各|所有|全|每|员$|单位|部门|学校|工会|企业|者|选手|站|中心|委员会|会|局|办|科|股|室|市|县|区|镇|乡|村/;

/** Who sends: the noun phrase that opens one of the first clauses, behind dates and 请. */
function senderOf(clauses: readonly string[]): string | null {
  for (const clause of clauses.slice(0, 4)) {
    if (/^由.{2,16}(?:汇总|审核|把关)/.test(clause)) continue;
    const bare = clause
      .replace(/^[^，：]{1,10}：/, "")
      .replace(
        /^(?:#+|请|望|并|由|其中|及时|按时|定期|认真|以?前|之前|底|[上下]班之?前|(?!各)[^，]{1,10}期间|从|自|起|（[^）]*）|\s)+/,
        "",
      );
    const phrase = /^(?:向|于|在|将|把|以|报送|上报|提交|填报)/.test(bare) ? null : senderPhrase(bare);
    if (phrase) return phrase;
  }
  return null;
}

function senderPhrase(words: string): string | null {
  for (let from = 1; from <= words.length && from < 60; ) {
    const stop = SENDER_STOP.exec(words.slice(from));
    const end = stop ? from + stop.index : words.search(/[#：]|（(?!社区|街道|市|区|县|镇|乡|州|村)|$/);
    const phrase = words.slice(0, end).replace(/[、\s#]+$|#+[^#]+$/g, "");
    if (!stop && !/[#]/.test(words)) return null;
    if (phrase.length >= 2 && phrase.length <= 50 && SENDER_END.test(phrase))
      return MANY.test(phrase) && !/^(?:活动|本|该|其)/.test(phrase) ? phrase : null;
    if (!stop) return null;
    from = end + stop[0].length;
  }
  return null;
}
