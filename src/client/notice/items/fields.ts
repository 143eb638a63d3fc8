import type { NoticePlan } from "../../../core/notice/types";
import { labelOf, type OptionOf } from "../../../core/text/options";
import { cellLanguage } from "../cell-language";
import type { ReadItem } from "../item";

/** Columns of the attached table as fields of the campaign's first table, in their order. */
export function fieldItems({ tableColumns, tableRows }: NoticePlan): ReadItem[] {
  return tableColumns.map((label, index) => ({
    group: "fields",
    cells: cellsOf(label, index + 1),
    source: tableColumns.join(" "),
    span: null,
    confidence: tableRows.length > 0 ? 0.85 : 0.7,
  }));
}

// Serial number, task and unit of a row are what the ledger is made of; they are kept, but not asked for again.
const GIVEN = /^(序号|编号|单位|单位名称|填报单位|项目|任务|目标任务|工作任务|重点任务|No\.?)$/;

function cellsOf(label: string, order: number): Record<string, string> {
  const language = cellLanguage();
  const plain = label.replace(/\s/g, "");
  const kind = kindOf(plain);
  const yesNo = (value: boolean) => labelOf("yesNo", value ? "yes" : "no", language);
  return {
    label,
    kind: labelOf("columnKind", kind, language),
    required: yesNo(false),
    origin: labelOf("fieldOrigin", "typed", language),
    nature: labelOf("fieldNature", kind === "integer" ? "flow" : "text", language),
    order: String(order),
    inUse: yesNo(!GIVEN.test(plain)),
  };
}

function kindOf(label: string): OptionOf<"columnKind"> {
  if (/(数|数量|人次|场次|次数|人数|件数|篇数|家数)(（.*）)?$/.test(label)) return "integer";
  if (/金额|经费|投入/.test(label)) return "number";
  if (/^(时间|日期|.*日期)$/.test(label)) return "date";
  if (/链接|网址/.test(label)) return "link";
  return /备注|情况|内容|说明|措施|成效/.test(label) ? "longText" : "text";
}
