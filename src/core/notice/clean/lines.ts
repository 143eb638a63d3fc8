// Lines: what a line is by its look alone — page number, start of an item, a line that stands by itself.

const ITEM_START =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(〔【]?[一二三四五六七八九十\d]{1,3}[）)〕】]|\d{1,2}(?:\.\d{1,2}){0,2}[.、．](?:(?!\d)|(?=\d{1,2}月))|\d{1,2}\.\d{1,2}(?=[^\d月日.])|[①-⑳⑴-⒇⒈-⒛❶-❿]|[一二三四五六七八九十]{1,2}(?:是|要)(?!说|求|否|全|在)|第[一二三四五六七八九十\d]{1,3}(?:阶段|步|项|周[（(：: ]|[，,、：:章条])|(?:任务|举措|行动|活动|项目|专题|步骤|环节|措施|工程|科目|模块|板块|课题|单元|场景|赛项|课程|阶段|附件|附表)[一二三四五六七八九十\d]{1,2}[：:、.\s]|其[一二三四五六][，、]|[●◆■□◇▲△★☆※◎○•·➢►▶√✓*-]\s*\S|[A-Za-z][.、)）](?=[\u4e00-\u9fff]))/;

const KEY_LINE =
  /^(?:[-—·\s]*(?:(?:责任|牵头|配合|协办|协同|协助|参与|主办|承办|指导|分管|负责|实施|支持)(?:领导|部门|部室|单位|科室|处室|股室|主体|人)|(?:完成|工作|活动|实施|推进)?(?:时限|时间|期限|时间进度|时间要求)|地点|对象|主题)|联系(?:人|电话|方式)|(?:电子|报送|投稿)?(?:邮箱|邮件|信箱)|办公室电话|电话|传真|附件|附表|附|抄送|抄报|主送|主题词|填报单位|填表|注|备注|发布|来源|作者|索引号|发文|印发|签发人|公开|密级|紧急程度)[^：:，。；]{0,6}[：:]/;
const ANY_KEY = /^[\u4e00-\u9fff（）()]{2,8}[：:]/;

const DATE_LINE =
  /^[（(]?(?:[12]\d{3}|[一二][〇零○oO0一二三四五六七八九]{3})年[\s\d一二三四五六七八九十〇XＸx×]{0,6}月[\s\d一二三四五六七八九十〇XＸx×]{0,7}日?(?:印发|印)?[）)]?$/;
const ANNEX_LINE = /^附(?:件|表|录)?\s*[\d一二三四五六七八九十]{0,2}\s*[：:.]?$/;
const PAGE_NUMBER =
  /^(?:[-—–－―·•\s~]+\d{1,3}[-—–－―·•\s~]+|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}\s*\/\s*\d{1,3}|[Pp]age\s*\d{1,3}.{0,10}|[-—–－]\s*\d{1,3}|\d{1,3}\s*[-—–－])$/;

/** Whether the line is only a page number with its dashes or words. */
export function isPageNumber(text: string): boolean {
  return text.length < 24 && PAGE_NUMBER.test(text.trim());
}

/** Whether a numbered or dotted item begins here. */
export function startsItem(text: string): boolean {
  return ITEM_START.test(text.slice(0, 40));
}

/** Whether a line of the form 责任部门：… or 联系电话：… begins here. */
export function startsKey(text: string): boolean {
  return KEY_LINE.test(text.slice(0, 40));
}

/** Whether the line opens like any key and its value: 工作内容：…. */
export function looksLikeKey(text: string): boolean {
  return ANY_KEY.test(text.slice(0, 12));
}

/** Whether the line is a date, a document number, a letterhead or the name of an annex: never part of another. */
export function isStandalone(text: string): boolean {
  if (text.length > 60) return false;
  return (
    DATE_LINE.test(text) ||
    /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$/.test(text) ||
    ANNEX_LINE.test(text) ||
    DOCUMENT_NUMBER_LINE.test(text) ||
    /^.{2,30}文件$/.test(text) ||
    /^注[：:]/.test(text)
  );
}

const DOCUMENT_NUMBER_LINE =
  /^[\u4e00-\u9fffA-Za-z]{1,14}[〔[（(【［]\s*\d{4}\s*[〕\])）】］]\s*字?第?\s*\d{1,4}\s*号(?:\s*签发人.*)?$/;
