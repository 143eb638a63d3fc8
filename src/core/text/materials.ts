import { speaker, w } from "./words";

/** What the columns of the tab 材料要求 ask for. */
export const materialHelp = {
  name: w("缺的时候叫什么，如“照片”：缺照片 3。", "What a lack is called by: photos 3."),
  form: w("链接写在哪张登记表里；留空指第一张。", "Register in which the links stand; blank for the first."),
  field: w("登记表里类型为“链接”的字段；留空指第一个。", "A field of the kind “Link”; blank for the first."),
  kinds: w("只要求这些活动类型的登记；留空指全部。", "Entries of these kinds alone; blank for all."),
  unitTypes: w(
    "留空指全部；各类数量不同的，每类写一行。",
    "Blank for all; where numbers differ, a row for each.",
  ),
} as const;

/** Words of materials that units owe and lack; they end with their colon where a number follows. */
export const materialWords = {
  column: w("缺材料", "Materials missing"),
  lack: w("{name} {count}", "{name} {count}"),
  separator: w("、", ", "),
  lacking: w("缺{lack}", "{lack} missing"),
  everyEntry: w("{name} 每条登记 ≥ {number}", "{name} ≥ {number} for each entry"),
  everyUnit: w("{name} ≥ {number}", "{name} ≥ {number}"),
  lacks: w("，还缺 ", ", missing: "),
  wants: w("缺{name} ", "{name} missing: "),
} as const;

/** Says them. */
export const materialText = speaker(materialWords);
