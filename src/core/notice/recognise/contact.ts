// Where returns go: department, e-mail, phone.
import { SURNAMES } from "./names";
import type { Passage } from "./passages";

/** A contact and its place. */
export interface ContactFound {
  value: string;
  start: number;
  end: number;
}

const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,30}){1,4}/;
const EXTENSION = "(?:\\s?转\\s?\\d{1,5}|-\\d{2,5})?";
const MOBILE = "1[3-9]\\d[-\\s]?[\\dxX*]{4}[-\\s]?[\\dxX*]{4}";
const LANDLINE = `(?:（0\\d{2,3}）\\s?|0\\d{2,3}[-\\s]*)?\\d(?:[-\\s]?\\d){6,7}${EXTENSION}(?!-?\\d)`;
const PHONE_NUMBER = `${MOBILE}|400-?\\d{3}-?\\d{4}|${LANDLINE}|(?:0\\d{2,3}-)?\\d{4}\\s?转\\s?\\d{2,5}|(?<=(?:内线|短号)：?)\\d{3,6}(?!\\d)|\\d{3,6}(?=（(?:校内|内部)?(?:短号|内线))`;
const AFTER_WORD = new RegExp(
  `(?:(?<!值班|报警|投诉|举报|监督)电话|手机|热线|联系方式|座机|传真|内线|短号|Tel|TEL|tel)[^\\d。；]{0,16}(${PHONE_NUMBER})`,
);
const AFTER_PERSON = new RegExp(`联系人[^。；\\n]{0,24}?(${PHONE_NUMBER})`);

/** 某部 某人 0599-3601255 jb@…: a number of full length before the e-mail address of the same line. */
const BEFORE_EMAIL =
  /(?:^|[\u4e00-\u9fff\s，、；：])(1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?=[\s，、；]{1,3}[A-Za-z0-9._%+-]{1,60}@)/;

/** 秘书处：某人 13800000000: a mobile number behind a body and a person's name, at the end of the line. */
const AFTER_NAME =
  /(?:部|处|室|科|办|会|站|馆|中心)[：\s]{1,3}[\u4e00-\u9fff]{2,4}[\s，：]{0,3}(1[3-9]\d(?:[-\s]?[\dxX*]{4}){2})(?=[。；\s]*$)/;

/** A service number of five or six digits. */
const SHORT_NUMBER = /(?:咨询|联系|办公室|服务)(?:电话|热线)[：为]{0,2}\s?(\d{5,6})(?!\d)/;

/** 某人，某部，0571-88001234: a whole number that ends a line. */
const AT_LINE_END =
  /(?:^|[\u4e00-\u9fff\s，、；：（])(1[3-9]\d{9}|0\d{2,3}[-\s]\d{7,8}(?:-\d{2,5}|\s?转\s?\d{1,5})?|[2-8]\d{6,7})(?:、[\d-]{4,})?(?:[（\s][^）\d]{0,12})?[）。；\s]*$/;

/** The first e-mail address. */
export function findEmail(passages: readonly Passage[]): ContactFound | null {
  for (const { text, start } of passages) {
    const found = text.includes("@") ? EMAIL.exec(text) : null;
    if (found)
      return { value: found[0], start: start + found.index, end: start + found.index + found[0].length };
  }
  return null;
}

const FOR_QUESTIONS = new RegExp(
  `(?:咨询[^\\d。；]{0,16}|^[^。；]*?[\\u4e00-\\u9fff\\s])(${PHONE_NUMBER})(?=(?<=咨询[^\\d。；]{0,16}\\1)|[^\\d。；]{0,10}咨询)`,
);

/** The first phone number given for questions; the hotline of a service is none. */
export function findPhone(passages: readonly Passage[]): ContactFound | null {
  for (const pattern of [
    FOR_QUESTIONS,
    AFTER_WORD,
    AFTER_PERSON,
    BEFORE_EMAIL,
    AFTER_NAME,
    SHORT_NUMBER,
    AT_LINE_END,
  ]) {
    for (const { text, start } of passages) {
      const found = pattern !== FOR_QUESTIONS || text.includes("咨询") ? pattern.exec(text) : null;
      if (!found || /热线（/.test(found[0]) || (/热线/.test(found[0]) && !/咨询|联系|报名/.test(text)))
        continue;
      const at = found.index + found[0].lastIndexOf(found[1]!);
      return { value: found[1]!, start: start + at, end: start + at + found[1]!.length };
    }
  }
  return null;
}

const BESIDE_EMAIL =
  /(?:.*(?:发送?(?:至|到|给)|报(?:送)?(?:至|到)?|上报(?:至|到)?|传至|寄(?:送|至|到)?|送(?:至|到)?|提交(?:至|到|给)?|反馈(?:至|到|给)?))([^，。；：（）@]{2,40}?)(?:的?(?:电子|专用|工作|联系|QQ|官方)*(?:邮箱|信箱|邮件))?$/;

const BEHIND_EMAIL = /^（([\u4e00-\u9fff]{2,20}[部室办科处局会委院校站心组])）/;

/** The department named beside the e-mail address. */
export function departmentBesideEmail(
  passages: readonly Passage[],
  email: ContactFound | null,
): ContactFound | null {
  if (!email) return null;
  for (const { text, start } of passages) {
    if (email.start < start || email.start >= start + text.length) continue;
    const behind = BEHIND_EMAIL.exec(text.slice(email.end - start));
    if (behind) return { value: behind[1]!, start: email.end + 1, end: email.end + 1 + behind[1]!.length };
    const before = text
      .slice(Math.max(0, email.start - start - 80), email.start - start)
      .replace(/[：（\s]+$/, "")
      .replace(/（[^（）]*$/, "");
    const clause = before.split(/[，。；\n]/).pop() ?? "";
    const found = BESIDE_EMAIL.exec(clause);
    const value = found && cleanReceiver(found[1]!);
    if (!value) return null;
    const at = text.indexOf(value, Math.max(0, email.start - start - 80));
    return { value, start: start + at, end: start + at + value.length };
  }
  return null;
}

/** 局办公室张某处: the person at whose desk it is handed in. */
const PERSON_BEHIND = new RegExp(`([部室办科处局会委院校站心组])[${SURNAMES}][\\u4e00-\\u9fff]{1,2}处$`);
const BODY = "([\\u4e00-\\u9fff（）]{2,24}[部室办科处局会委院校站心组团馆所股联])";
const CONTACT_BODIES: readonly RegExp[] = [
  /联系(?:单位|部门|科室|处室)[：\s]\s?([\u4e00-\u9fff（）]{2,24})/,
  new RegExp(
    `联系人(?:及(?:电话|联系方式))?：\\s?${BODY}[\\s，、：]{0,2}[${SURNAMES}][\\u4e00-\\u9fff]{1,2}(?:[\\s，、；：（\\d]|$)`,
  ),
  new RegExp(`(?:^|[。；（\\s])${BODY}(?:联系人|联系方式|联系电话|咨询电话)`),
  new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fff]{1,2}，${BODY}，[\\d（]`),
  // 请与计量科某某联系，座机…
  new RegExp(`[与和同向]${BODY}(?:[\\u4e00-\\u9fff]{2,3})?联系(?=[^名人]|$)`),
  // 防疫科 某某 电话 0000-…, 博物馆科：0000-…
  new RegExp(
    `^(?:[一二三四五六七八九十\\d、.（）\\s]*联系方式：\\s?)?${BODY}(?:[：\\s]{1,3}[\\u4e00-\\u9fff]{2,4})?[：，\\s]{1,3}(?:电\\s?话[：\\s]{0,3})?(?:${PHONE_NUMBER})`,
  ),
  // 0000-…（教务处 某某）
  new RegExp(`\\d（${BODY}[\\s，：][\\u4e00-\\u9fff]{2,4}）`),
];

/** 联系人：教育股 某某, on the lines beside the e-mail address. */
export function departmentOfPerson(
  passages: readonly Passage[],
  email: ContactFound | null,
): ContactFound | null {
  if (!email) return null;
  const near = passages.filter(
    ({ start, text }) => start < email.end && email.start - start - text.length < 80,
  );
  return firstMatch(CONTACT_BODIES[1]!, near);
}

function firstMatch(pattern: RegExp, passages: readonly Passage[]): ContactFound | null {
  for (const { text, start } of passages) {
    const found = /联系|[，：\s][\d（]|\d（/.test(text) ? pattern.exec(text) : null;
    if (!found) continue;
    const at = start + found.index + found[0].indexOf(found[1]!);
    return { value: found[1]!, start: at, end: at + found[1]!.length };
  }
  return null;
}

/** The body that the line of contacts names. */
export function departmentOfContact(passages: readonly Passage[]): ContactFound | null {
  for (const pattern of CONTACT_BODIES) {
    const found = firstMatch(pattern, passages);
    if (found) return found;
  }
  return null;
}

const RECEIVER = /[部室办科处局会委院校站心队组团馆所股司厅社镇乡总]$/;

/** The receiver's name without the words around it; null when nobody is named. */
export function cleanReceiver(text: string): string | null {
  const name = (
    /^.{2,40}?(?:总结|名单|材料|情况|方案|表|计划|报告|作品|信息)[至到给](.+)$/.exec(text)?.[1] ?? text
  )
    .replace(/[A-Za-z0-9][A-Za-z0-9._%+-]*@.*$/, "")
    .replace(/(?:的)?(?:电子|专用|工作|联系|指定|官方|QQ)*(?:邮箱|信箱|邮件)?[：:\s]*$/, "")
    .replace(/^(?:至|到|给|送|于|回|交)+/, "")
    .replace(/([部室办科处局会委院校站心组所])[\u4e00-\u9fff]{2,3}收$/, "$1")
    .replace(/^(.*[部室办科处局会委院校站心组])[\u4e00-\u9fff]{1,3}(?:老师|同志|主任|科长|部长)处?$/, "$1")
    .replace(PERSON_BEHIND, "$1")
    .replace(/（[^）]*$/, "")
    .replace(/(?:备案|汇总|审核|存档|备查|处)$/, (word) => (word === "处" ? word : ""))
    .trim();
  return name.length >= 2 && name.length <= 40 && RECEIVER.test(name) ? name : null;
}
