// Who a number is for: 各县（市、区）总工会, 每所学校, 市级各产业工会 …
import { UNIT_ENDINGS } from "../vocabulary";

const VERBS =
  "练兵|带徒|组团|包联|上岗|招收|确定|明确|带教|查办|供稿|自愿|全学年|出(?!版|租|行)|配备|学会|采集|自查|自评|开发|提供|派驻|接待|撰写|装|开展|举办|(?<![团党])组织(?!部|科|股|处|委|工作)|建立|建设(?!局|厅|委|集团|公司)|建成|建好|办好|选派|推荐|报送|上报|提交|征集|征文|培育|打造|评选|新建|新设|新增|创建|放映|选送|完成|参加|参与|安排|选聘|择优|累计|发展(?!部|局|改革|中心|服务)|培训(?!中心|学校|机构)|结对|提出|推出|推选|推送|设立|设置|选树|命名|集中|申报|开设|共读|专题|撰写|制作|拍摄|创作|遴选|选拔|召开|进行|实现|配备|招募|走访|慰问|帮扶(?!干部|责任人|单位|人员|队)|发放|组建|成立|利用|依托|覆盖|接受|学习(?!小组)|观看|编排|编写|形成|总结|挖掘|树立|表彰|录制|订阅|使用|采写|更新|演出|展演|宣讲(?!团|队|员)|排查|整改|献|编印|选择|达标|排练|报名|投稿|报(?![社告刊])|吸纳|储备|动员|发动|发布|张贴|悬挂|印发|督促|指导(?!单位|员|站|中心)|鼓励|引导|推动|协调|支持(?!单位)|号召|监督|查找|收集|整理|承办|主办|协办|承担|曝光|公布|联系|走进|深入|解决|举行|展出|展示|上传|申请|认领|入户|发现|配齐|化解|调解|受理|检查|巡查|演练|检测|体检|募集|筹集|捐赠|捐献|义诊|讲授|授课|刊发|播放|转发|收看|取得|获得|提炼|扶持|孵化|引进|辅导|惠及|选报|组队|派出|抽取|抽调|抽查|创办|开办|认捐|种植|慰问|服务(?!站|队|中心|点|机构|岗|单位|组织|总队|大队|联合会|所)";
const STOP = new RegExp(
  `在|请|由(?!于)|逐[村户人级校]|开学|寒假|暑假|开放(?!大学|日|时间)|配送(?!中心)|第[一二三四\\d]|受(?=教育|训|理|益)|设(?!计|备|施)|要|应(?!急)|须|需|将|把|可(?!再)|至少|不少于|不低于|不超过|不多于|不高于|不得|最多|最少|至多|限报|限|≥|≤|每|${VERBS}|原则上|分别|于|向|从|按|结合|根据|年内|全年|全部|确保|力争|达到|突破|围绕|必须|务必|都|均(?=[为须要应由可不])|只|可以|一般|平均|人均|自行|自主|积极|广泛|认真|定期|继续|落实|负责|为|对|与(?!会)|和(?=\\d)|\\d|必|共|全月|全程|各(?=组建|不少于|\\d|至少|选|推|组织|举|开|报|评|新|建|不|派|配|安排|培|创|项目|类别|组别|学科|\\d|$)`,
);
const UNIT_END = new RegExp(
  `(?:${UNIT_ENDINGS}|屋|吧|角|亭|地|生|师|员|工|人|名|目|构|体|级|楼|栋|道|业|族|庭|职工)$`,
);
const WHOLE =
  /^(?:其中)?(?:力争|确保|预计|计划)?(?:全(?:[市县省区镇校系州乡国局厂院矿]|公司|集团)|本[市县省区镇校院厂]|我[市县省区校]|[市省县区]总(?:工会)?(?!直属|机关|各|所属)|市级(?:层面)?(?!各|产业|机关)|共|总共|合计)/;
const VERB_START = new RegExp(
  `^(?:并|且|再|另|还|同时|其中|以及|并且|原则上|力争|确保|要|应|需|须|可|并要|年内|全年|每年|每月|每季度|每学期|每周|每半年)*(?:${VERBS}|至少|不少于|不低于|不超过|限报|向|为|于|在|每年|每月|每季度|每学期|每周|每半年|全年)`,
);

/** How far before its number a subject may begin, and how many beginnings are tried. */
const MAX_REACH = 160;
const MAX_TRIES = 6;

/** The words for the kind of unit that stand in a clause before a number; null when there are none. */
export function subjectIn(clause: string, at: number, counted: string): string | null {
  const before = clause.slice(Math.max(0, at - MAX_REACH), at);
  const listed = listedUnits(before) ?? EACH_ROUND.exec(before)?.[0];
  if (listed) return listed;
  const claimed = claimedSubject(before);
  return claimed !== null ? withoutPeople(claimed, counted) : plainSubject(before, counted);
}

/** 每期30人, 每场听众不少于120人: the round itself. */
const EACH_ROUND = /^每[期场次批]/;

/** 云台区、南浦区各4个, 甲院和乙所各不少于20家: units that stand in a list before 各; null for things. */
export function listedUnits(before: string): string | null {
  const list = /^(?:其中)?(.+)各[^各]{0,8}$/.exec(before)?.[1] ?? "";
  const names = list.split(/[、和与及]/);
  const units = names.every((name) => name.length >= 2 && name.length <= 20 && UNIT_END.test(name));
  return names.length > 1 && units && !VERB_START.test(list) ? list : null;
}

/** 各市、州初赛参赛职工不少于80人: the people are counted, the towns are asked. */
function withoutPeople(phrase: string, counted: string): string {
  if (!/^(?:人|名|人次)$/.test(counted)) return phrase;
  const bare = phrase.replace(
    /(?:初赛|决赛|参赛|参加|参训|参演|参与|随车|执勤|宣讲)*(?:职工|学生|教师|选手|人员|队员|群众|信息员|力量|团|照管员)$/,
    "",
  );
  return bare.length >= 2 && bare !== "各" && UNIT_END.test(bare) ? bare : phrase;
}

const NOT_EACH =
  /^各(?:种|类(?!单位|学校|企业|园)|项|自|方面|行各业|级(?!各类)|地$|具|界|式|阶段|环节|举办|开办|承办|主办|筹办)/;
const NOT_EVERY =
  /^每(?:年|月|周|季|天|日|学期|学年|半年|两|班(?=安排|次|运|岗|值)|次|期|场|篇|部(?!室|门)|件|幅|首|套|逢|人每)/;

/** 各… or 每…: from there to where the verb or the comparison begins. */
function claimedSubject(before: string): string | null {
  let tries = 0;
  for (let i = 0; i < before.length && tries < MAX_TRIES; i++) {
    const character = before.charAt(i);
    if (character !== "各" && character !== "每") continue;
    if (
      (character === "各" && /[在向为对到给]$/.test(before.slice(0, i))) ||
      /(?:在|向|为|对)所有$/.test(before.slice(0, i))
    )
      continue;
    tries++;
    const rest = before.slice(i);
    if (character === "各" ? NOT_EACH.test(rest) : NOT_EVERY.test(rest)) continue;
    const phrase = nounPhrase(before.slice(nounStart(before, i)), character === "每");
    if (phrase !== null) return phrase.startsWith("每") ? withKind(before.slice(0, i), phrase) : phrase;
  }
  return null;
}

/** 公立医院每家 are the hospitals; 小学每班 are the classes of the primary schools. */
function withKind(before: string, phrase: string): string {
  const kind = kindAhead(before);
  return /^每(?:家|校|所|单位|个单位)/.test(phrase) && kind !== "" ? kind : kind + phrase;
}

function kindAhead(before: string): string {
  return before.length >= 2 && before.length <= 12 && PLAIN_END.test(before) && !VERB_START.test(before)
    ? before
    : "";
}

/** 市级各产业工会, 局属各单位工会: the words before 各 belong to it. */
function nounStart(before: string, at: number): number {
  const head =
    /(?:^|[，。；、）（：\s其中请由])((?:省|市|县|区|州|镇|校|局|厂|院|公司|集团|全[省市县区])?(?:级|属|直属|直|内|本级|总|管)?(?:机关)?)$/.exec(
      before.slice(0, at),
    );
  if (head && before.charAt(at) === "各") return at - head[1]!.length;
  const grade = /[一二三四五六七八九至]{1,4}年级$/.exec(before.slice(0, at));
  return grade && before.charAt(at) === "每" ? at - grade[0].length : at;
}

const MEASURED = /^(?:[一二三四五六七八九至]{1,4}年级)?每[个家支所名位类户队人座间条组栋辆张处道]/;

function nounPhrase(text: string, every: boolean): string | null {
  for (let from = 2; from <= text.length; ) {
    const stop = STOP.exec(text.slice(from));
    const end = stop ? from + stop.index : text.length;
    const phrase = text.slice(0, end).replace(/[、\s]+$/, "");
    if (balanced(phrase) && isKind(phrase, every)) return shortened(phrase);
    if (!stop) return bareEvery(text);
    from = end + stop[0].length;
  }
  return bareEvery(text);
}

/** 每班漂流图书: the verb is unknown, the kind of unit is not. */
function bareEvery(text: string): string | null {
  const bracketed = /^每[县市区镇乡村]（[^（）]{1,8}）/.exec(text);
  if (bracketed) return bracketed[0];
  return /^每(?:[班校县村人户家队组镇站批车]|[\u4e00-\u9fff]每)/.test(text) ? text.slice(0, 2) : null;
}

function isKind(phrase: string, every: boolean): boolean {
  if (phrase.length < 2 || phrase.length > 50) return false;
  if (/^(?:[一二三四五六七八九至]{1,4}年级)?(?:每[县村人户家队组镇站]|[每各][班校馆])$/.test(phrase))
    return true;
  return UNIT_END.test(phrase) || (every && MEASURED.test(phrase) && phrase.length <= 14);
}

/** 每所学校聘…: up to the name of the kind of unit. */
const MEASURED_UNIT = new RegExp(`^每.{1,8}(?:${UNIT_ENDINGS})(?=(?:[聘邀配派需]|[\\u4e00-\\u9fff]{2})$)`);

/** 每家藏书: not the books are asked, each house is. */
function shortened(phrase: string): string {
  if (UNIT_END.test(phrase)) return phrase;
  if (/^每[家户人队]/.test(phrase)) return phrase.slice(0, 2);
  return MEASURED_UNIT.exec(phrase)?.[0] ?? phrase;
}

function balanced(text: string): boolean {
  return text.split("（").length === text.split("）").length;
}

/** Units below the issuer, whatever their names end with. */
const BELOW = /^(?:[省市县区镇]直|基层|直属|机关|乡镇|街道|所属)/;

/** 企业不少于50家, 职工不少于300人: the phrase names what is counted, not who counts. */
function isCounted(phrase: string, counted: string): boolean {
  const people = /(?:职工|学生|教师|会员|党员|干部|群众|人员|队员|选手|青年|团员)$/.test(phrase);
  if (/^[省市县区]直$/.test(phrase)) return false;
  if (!people && /^(?:家|所|个|支|户|处|组|%|对|台|辆)$/.test(counted)) return true;
  return (
    /^(?:人|名|人次)$/.test(counted) &&
    /(?:职工|学生|教师|会员|党员|干部|群众|人员|队员|选手|青年|团员)$/.test(phrase)
  );
}
const PLAIN_END =
  /(?:^[省市县区]直|机构|医院|卫生院|高校|团委|工会|单位|学校|部门|企业|街道|社区|村|县|市|区|班级|班组|支队|站|团体|系统|公司|职工|教师|学生|厂|小学|中学|初中|高中|中小学|幼儿园|会员|乡镇|分会|支部|团队|中心|协会|园区|党员|干部|车间|科室|委员会|队|校|院团|机关|[\u4e00-\u9fff]联合会|）)$/;
const COMPARED = /^(?:力争|确保|超过|至少|不少于|不低于|不超过|不多于|不高于|最多|限|不得)/;

/** 百人以上企业工会不少于1场, 教师每学期共读一本: a kind of unit opens the clause without 各 or 每. */
function plainSubject(before: string, counted: string): string | null {
  const bare = before.replace(/^(?:其中|请|由|原则上)/, "").replace(TIME_START, "");
  if (bare === "" || WHOLE.test(bare) || VERB_START.test(bare)) return null;
  const stop = STOP.exec(bare.slice(1));
  if (!stop) return null;
  const phrase = bare.slice(0, stop.index + 1);
  if (
    phrase.length < 2 ||
    phrase.length > 40 ||
    !balanced(phrase) ||
    /^(?:[进送走到向赴入面]|联合(?!会|工会)|会同)/.test(phrase)
  )
    return null;
  if (
    /^(?:达到|突破|\d|为|对|共)/.test(stop[0]) ||
    (COMPARED.test(stop[0]) && isCounted(phrase, counted) && !before.startsWith("其中"))
  )
    return null;
  const name = phrase
    .replace(/^.*?(?=(?:小学|初中|高中|幼儿园)$)/, "")
    .replace(/(中小学)(?:劳动|体育|美育|德育).*$/, "$1");
  if (counted === "%" && name.length <= 3) return null;
  return PLAIN_END.test(name) || (BELOW.test(name) && UNIT_END.test(name)) ? name : null;
}

const TIME_START =
  /^(?:(?:今年|明年|年内|年底前?)|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|份|底|初|[上中下]旬)?(?:以前|之前|前)?|20\d\d年)/;

/** What the issuer does with what others send in. */
const BY_ISSUER = /^(?:并|再|最终|择优)?(?:评选|评出|命名|表彰|选树|认定|授予|通报)/;

/** 入户核查率达到100%: a rate is a subject of its own. */
const OWN_RATE = /^[\u4e00-\u9fff]{2,10}率(?:要|须|应|均)?(?:达|不低于|保持|为|\d)/;

/** Whether a clause without its own subject goes on about the one before. */
export function carriesOn(clause: string): boolean {
  const bare = clause.replace(TIME_START, "");
  return VERB_START.test(bare) && !OWN_RATE.test(bare) && !WHOLE.test(bare) && !BY_ISSUER.test(bare);
}

/** Whether the clause speaks of the whole, so that no earlier subject is valid any more. */
export function speaksOfAll(clause: string): boolean {
  return WHOLE.test(clause.replace(TIME_START, ""));
}
