import { speaker, w } from "./words";

/** Words of the tab 材料目录. */
export const catalogueWords = {
  title: w("材料目录", "Catalogue of materials"),
  kind: w("类别", "Kind"),
  material: w("材料", "Material"),
  unit: w("单位", "Unit"),
  unitType: w("单位类型", "Unit type"),
  task: w("任务", "Task"),
  entry: w("登记内容", "Entry"),
  date: w("日期", "Date"),
  link: w("链接", "Link"),
  note: w("说明", "Note"),
  alsoOf: w("{units} 也用了这个网址", "{units} gave the same address"),
} as const;

/** A text of them in one language with its placeholders filled. */
export const catalogueText = speaker(catalogueWords);
