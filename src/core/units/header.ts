import { attributeName, isAttributeKey } from "../rows";
import { tableWords } from "../text/tables";
import type { UnitColumn } from "./types";

type FixedColumn = Exclude<UnitColumn, `attr:${string}`>;

/** Other names under which offices keep the same columns. */
const synonyms: Readonly<Record<FixedColumn, readonly string[]>> = {
  unitId: ["编码", "单位代码", "code", "id"],
  name: [
    "单位",
    "名称",
    "填报单位",
    "单位全称",
    "工会名称",
    "组织名称",
    "name",
    "unitname",
    "nameofunit",
    "organisation",
    "organization",
  ],
  aliases: ["别名", "单位简称", "alias", "shortname", "abbreviation"],
  unitType: ["类型", "类别", "单位类别", "type", "typeofunit", "kind"],
  level: ["级别", "单位层级"],
  parent: ["上级", "上级工会", "主管单位", "所属单位", "parentunit", "unitabove"],
  channel: ["方式", "报送方式", "上报方式", "reportingchannel", "howitreports"],
  contactName: ["联系人姓名", "填报人", "姓名", "经办人", "contactname", "contactperson"],
  contactMail: [
    ...["邮箱", "电子邮箱", "邮件", "电子邮件", "邮箱地址"],
    ...["email", "mail", "contactemail", "contactmail", "emailaddress", "mailaddress", "contactemailaddress"],
  ],
  contactPhone: [
    ...["电话", "手机", "手机号", "手机号码", "联系方式"],
    ...["phone", "tel", "telephone", "mobile", "phonenumber", "contacttelephone", "contactphonenumber"],
  ],
  openedOn: ["启用时间", "opened"],
  closedOn: ["停用时间", "撤销日期", "closed"],
  note: ["说明", "notes", "remark"],
};

/** The column a header cell means, or undefined. */
function unitColumnOf(header: string, attributes: readonly UnitColumn[]): UnitColumn | undefined {
  const wanted = canonical(header);
  if (wanted === "") return undefined;
  const columns = Object.keys(synonyms) as FixedColumn[];
  const fixed = columns.find((key) => {
    const words = tableWords.units.columns[key];
    return [key, words.zh, words.en, ...synonyms[key]].some((name) => canonical(name) === wanted);
  });
  return fixed ?? attributes.find((key) => isAttributeKey(key) && canonical(attributeName(key)) === wanted);
}

/** Columns of a header row; undefined when the row is no header, because it names no unit column or holds a repeated one. */
export function readHeader(
  cells: readonly string[],
  attributes: readonly UnitColumn[] = [],
): (UnitColumn | undefined)[] | undefined {
  const columns = cells.map((cell) => unitColumnOf(cell, attributes));
  const known = columns.filter((column) => column !== undefined);
  const filled = cells.filter((cell) => cell !== "");
  return known.length > 0 && known.length * 2 >= filled.length ? columns : undefined;
}

function canonical(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s*：:（）()-]/g, "")
    .toLowerCase();
}
