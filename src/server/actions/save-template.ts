// 另存为模板: the definition tabs of this workbook as a file, for 新建活动 in another one.
import type { TableRow } from "../../core/model";
import { builtFrom, definitionTables, type TableKey } from "../../core/tables";
import { templateFile } from "../../core/template";
import type { Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { loadDefinition, readDraft } from "../head/campaign";

/** The file, and the name under which it is kept. Rows get their ids first, so that what refers to them still does. */
export function saveTemplate(context: Context): Output<"template.save"> {
  loadDefinition(context, [...builtFrom, "bulletin", "leadingGroup"]);
  const { campaign } = readDraft(context);
  const raw: Partial<Record<TableKey, readonly TableRow[]>> = {};
  for (const key of definitionTables) if (context.tabs.has(key)) raw[key] = context.tabs.table(key).rows;
  return { name: campaign.title, file: templateFile(raw) };
}
