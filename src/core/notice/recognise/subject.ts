// Who a number is for: 各县（市、区）总工会, 每所学校, 市级各产业工会 …

const STOP =
  /在|要|应(?!急)|须|需|将|把|可(?!再)|至少|不少于|不低于|不超过|不多于|不高于|不得|最多|最少|至多|限报|限|每(?![个家支所名位类户]|县|市|区|校|村)|开展|举办|组织(?!部|科|股|处|委)|建立|建设(?!局|厅|委|集团|公司)|建成|选派|推荐|报送|上报|提交|征集|培育|打造|评选|新建|新设|新增|创建|放映|选送|完成|参加|参与(?!单位)|安排|选聘|择优|原则上|分别|累计|于|向|从|按|结合|根据|年内|全年|全部|确保|力争|达到|突破|发展|培训|结对|提出|报(?!社|告|刊)|推出|推选|推送|设立|设置|选树|命名|集中|申报|开设|共读|专题|撰写|制作|拍摄|创作|遴选|选拔|召开|进行|实现|配备|招募|走访|慰问|帮扶|发放|服务(?!站|队|中心|点|机构|岗|单位|组织|总队|大队|联合会|所)|组建|成立|围绕|利用|依托|必须|务必|都|均|只|可以|一般|平均|人均|积极|广泛|认真|定期|继续|落实|负责|为|对|与|和(?=\d)|\d|覆盖|接受|学习|阅读|宣讲(?!团|队)|观看|编排|编写|形成|总结|挖掘|树立|表彰|录制|订阅|使用/;
const UNIT_END =
  /[会校所位门业道区村县市州团队站岗家室院厂组级人工系统局部处科社镇乡馆点户名生师员目）构体园司列省委办楼栋]$/;
const WIDE =
  /^(?:其中)?(?:全[市县省区镇校系州乡国州局]|本[市县省区镇校]|我[市县省区]|市总(?:工会)?|省总(?:工会)?|县总(?:工会)?|区总(?:工会)?|市级(?:层面)?(?!各)|共|总共|合计|今年|明年|年内|年底|\d{1,2}月|20\d\d年)/;
const VERB_START =
  /^(?:并|且|再|另|还|同时|其中|以及|并且|原则上|力争|确保|要|应|需|须|可|并要)*(?:开展|举办|组织|建立|建设|建成|选派|推荐|择优|报送|上报|提交|征集|培育|打造|评选|新建|新设|新增|创建|放映|选送|完成|参加|参与|安排|选聘|累计|发展|培训|结对|提出|推出|设立|选树|命名|集中|申报|开设|撰写|制作|创作|遴选|选拔|召开|进行|实现|配备|招募|走访|慰问|帮扶|发放|组建|成立|至少|不少于|不低于|不超过|限报|每年|每月|每季度|每学期|每周|每半年|全年|形成|总结|录制|拍摄|编写|宣讲|向|为|于|在)/;

/** The words for the kind of unit that stand in a clause before a number; null when there are none. */
export function subjectIn(clause: string, at: number, counted: string): string | null {
  const before = clause.slice(0, at);
  const claimed = claimedSubject(before);
  if (claimed !== null) return claimed;
  return plainSubject(before, counted);
}

/** 各… or 每…: from there to where the verb or the comparison begins. */
function claimedSubject(before: string): string | null {
  const starts: number[] = [];
  for (let i = 0; i < before.length; i++) {
    const character = before.charAt(i);
    if (
      (character === "各" &&
        !/^各(?:种|类(?!单位|学校|企业)|项|自|方面|行各业|地区?$)/.test(before.slice(i))) ||
      (character === "每" &&
        !/^每(?:年|月|周|季|天|日|学期|学年|半年|两|班(?!级)|次|期|场|篇|部|件|幅)/.test(before.slice(i)))
    )
      starts.push(i);
  }
  for (const start of starts) {
    const phrase = nounPhrase(before.slice(nounStart(before, start)));
    if (phrase !== null) return phrase;
  }
  return null;
}

/** 市级各产业工会, 县直各单位: the words before 各 belong to it. */
function nounStart(before: string, at: number): number {
  const head =
    /(?:^|[，。；、）（：\s其中请由])((?:省|市|县|区|州|镇|校|局|全[省市县区])?(?:级|属|直属|直|内|本级|总)?(?:机关)?)$/.exec(
      before.slice(0, at),
    );
  return head && before.charAt(at) === "各" ? at - head[1]!.length : at;
}

function nounPhrase(text: string): string | null {
  let from = 2;
  while (from <= text.length) {
    const rest = text.slice(from);
    const stop = STOP.exec(rest);
    const end = stop ? from + stop.index : text.length;
    const phrase = text.slice(0, end).replace(/[、\s]+$/, "");
    if (phrase.length >= 2 && UNIT_END.test(phrase) && balanced(phrase) && !/，/.test(phrase)) return phrase;
    if (!stop) return /^每[\u4e00-\u9fff]{1,3}$/.test(text) ? text : null;
    from = end + Math.max(1, stop[0].length);
  }
  return null;
}

function balanced(text: string): boolean {
  return (text.match(/（/g) ?? []).length === (text.match(/）/g) ?? []).length;
}

const PEOPLE_COUNTED = /^(?:家|所|个|名|人|支|户|处|人次|场次|条|件|项|组|%)$/;
const PLAIN_END =
  /(?:工会|单位|学校|部门|企业|街道|社区|村|县|市|区|班级|班组|支队|站|团体|系统|公司|职工|教师|学生|小学|中学|初中|高中|幼儿园|会员|乡镇|分会|支部|团队|中心|协会|总工会|园区|党员|干部|车间|科室|委员会|队|校)$/;

/** 百人以上企业工会不少于1场, 教师每学期共读一本: a kind of unit opens the clause without 各 or 每. */
function plainSubject(before: string, counted: string): string | null {
  const bare = before.replace(/^(?:其中|请|由|原则上)/, "");
  if (bare === "" || WIDE.test(bare) || VERB_START.test(bare)) return null;
  const stop = STOP.exec(bare.slice(1));
  if (!stop) return null;
  const phrase = bare.slice(0, stop.index + 1);
  const comparison = /^(?:至少|不少于|不低于|不超过|不多于|不高于|最多|限)/.test(stop[0]);
  if (phrase.length < 2 || phrase.length > 40) return null;
  if (/^(?:达到|突破|\d|为|对)/.test(stop[0]) || (comparison && PEOPLE_COUNTED.test(counted))) return null;
  const name = phrase.replace(/^.*(?:图书|藏书)(?=小学|初中|高中)/, "");
  return PLAIN_END.test(name) ? name : null;
}

/** Whether a clause without its own subject goes on about the one before. */
export function carriesOn(clause: string): boolean {
  return VERB_START.test(clause) && !WIDE.test(clause);
}

/** Whether the clause speaks of the whole, so that no earlier subject is valid any more. */
export function speaksOfAll(clause: string): boolean {
  return WIDE.test(clause);
}
