// 另存为模板: the definition tabs of this workbook as a file, for 新建活动 in another one.
import { templateFile } from "../../core/template";
import type { Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readDraft } from "../head/campaign";
import { definitionRows } from "../head/definition-file";

/** The file, and the name under which it is kept. */
export function saveTemplate(context: Context): Output<"template.save"> {
  const file = templateFile(definitionRows(context));
  return { name: readDraft(context).campaign.title, file };
}
