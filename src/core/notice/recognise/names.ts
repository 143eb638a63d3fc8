// Names: lists of departments and of leaders.

const BODY_END = /[部室办科处局会委院校站心队组团馆所股厅司社府联）]$/;
const JOINER = /^(?:以及|和|及|与)/;

/** No list of departments is longer. */
const MAX_LIST = 300;

/** Cuts a list of departments at 、 ， and spaces, and at 和 where a complete name stands before it. */
export function departmentList(list: string): string[] {
  const text = list.slice(0, MAX_LIST);
  const out: string[] = [];
  let depth = 0;
  let name = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === "（") depth++;
    if (character === "）") depth = Math.max(0, depth - 1);
    const joiner = depth === 0 ? separatorAt(text, i, name) : 0;
    if (joiner > 0) {
      out.push(name);
      name = "";
      i += joiner - 1;
    } else name += character;
  }
  out.push(name);
  return withGrades(out)
    .map(bareDepartment)
    .filter((each) => each !== "");
}

/** 市、县两级档案馆 is one name. */
function withGrades(names: readonly string[]): string[] {
  const out: string[] = [];
  let grade = "";
  for (const name of names) {
    if (/^(?:并?由)?[省市县区镇乡]$/.test(name)) grade += `${name}、`;
    else {
      out.push(grade + name);
      grade = "";
    }
  }
  return out;
}

function separatorAt(text: string, at: number, before: string): number {
  const character = text.charAt(at);
  if (/[、，；/\s]/.test(character)) return 1;
  if (!BODY_END.test(before)) return 0;
  const joiner = JOINER.exec(text.slice(at, at + 2));
  return joiner && text.length - at > 3 ? joiner[0].length : 0;
}

function bareDepartment(name: string): string {
  return name
    .replace(/\s+/g, "")
    .replace(/^(?:并?由|请|其中|及|和|以及|[：:.。-]+)/, "")
    .replace(/（[^）]*$/, "")
    .replace(WITH_ITS_WORK, "")
    .replace(BODY_WITH_PERSON, "$1")
    .replace(PERSON_IN_BRACKETS, "")
    .replace(/（[^）]*(?:牵头|排名|负责|配合|下同|主办|协办)[^）]*）/g, "")
    .replace(/(?:等(?:相关|有关)?(?:部门|单位|科室)?|[。；，：.]+|共同|分别|按(?:照)?职责(?:分工)?)$/, "")
    .replace(/^下同$|^(?:排名|列|排).*|^首位.*/, "");
}

/** Family names. */
export const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊惠甄曲家封储靳汲段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰雍桑桂牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾沙养鞠须丰巢关蒯相查荆红游竺权逯盖益桓公肖覃闫岳欧佟";

const TITLES =
  "党组书记|党委书记|总支书记|支部书记|党组成员|副书记|书记|常务副主席|副主席|主席|副局长|局长|副主任|主任|副校长|校长|副院长|院长|副部长|部长|副县长|县长|副市长|市长|副区长|区长|副镇长|镇长|副会长|会长|副站长|站长|副馆长|馆长|副处长|处长|副科长|科长|副股长|股长|副园长|园长|副总经理|总经理|副经理|经理|副厂长|厂长|秘书长|委员|调研员|同志|老师|园长|组长|副组长|队长|副理事长|理事长|主任科员|一级调研员|总工程师";
const TITLE_BEFORE = new RegExp(
  `^.*(?:${TITLES}|.[长记席任员理师委事])(?=[${SURNAMES}][\\u4e00-\\u9fff·]{1,3}$)`,
);
const TITLE_AFTER = new RegExp(`(?:(?:副|常务副)?(?:${TITLES}))+$`);

/** 区疾控中心统一投药: what the body does is no part of its name. */
const WITH_ITS_WORK =
  /(?<=..[部室办科处局会委院校站队馆所股心团])(?:于\d|在|统一|逐|上门|支持|具体|承办|协办|举办|开展|组织|负责|集中|共同|联合(?!会))(?!.*(?:[部室科处局会委院校站队馆所股心团组）]|(?<![举承协主督])办)$).*$/;

/** 宣教部部长李某: a body with the person who heads it. */
const BODY_WITH_PERSON = new RegExp(
  `([部室办科处局会委心股站馆院])(?:副?(?:部长|主任|科长|处长|股长|站长|馆长|院长|局长))[${SURNAMES}][\\u4e00-\\u9fff]{1,2}$`,
);

const PERSON_IN_BRACKETS = new RegExp(
  `（[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?<![部室办科处局会委市区县])）$`,
);

const SPACED_NAME = new RegExp(
  `(^|[、，；\\s])([${SURNAMES}])\\s+(?=[\\u4e00-\\u9fff]{1,2}(?:[、，；\\s]|$))`,
  "g",
);

const SURNAME_FIRST = new RegExp(`^[${SURNAMES}]`);

/** The names in a list of leaders, without their titles. */
export function leaderNames(text: string): string[] {
  const list = text.replace(SPACED_NAME, "$1$2");
  return list
    .split(new RegExp(`[、，；\\s/]+|(?<=[\\u4e00-\\u9fff]{2})[和及与](?=[${SURNAMES}][\\u4e00-\\u9fff])`))
    .map((each) => each.replace(/（[^）]*）/g, "").replace(/[。：:.]/g, ""))
    .map((each) => each.replace(TITLE_BEFORE, "").replace(TITLE_AFTER, ""))
    .filter(
      (each) =>
        /^[\u4e00-\u9fff·]{2,6}$/.test(each) &&
        !/待定|另定|领导|负责人|分管|各|有关|相关|单位|部门|主要/.test(each),
    );
}

const BODY_LIKE = /[部室办科处局会委股站院校馆队团组司所联协]$|中心$|单位$|部门$/;

/** 贺某样牵头，网络工作部负责: the one person that the words name, who leads; null when they name a body or several. */
export function soleLeader(words: string): string | null {
  const bare = words.trim().replace(/^由?(?:分管|责任)?(?:领导)?/, "");
  const [person, ...others] = leaderNames(bare);
  const named = person !== undefined && others.length === 0 && person.length <= 4;
  const titled = named && bare.replace(TITLE_BEFORE, "") === person;
  const whole = titled || (named && new RegExp(`^${person}(?:${TITLES})$`).test(bare));
  return whole && SURNAME_FIRST.test(person) && !BODY_LIKE.test(person) ? person : null;
}
