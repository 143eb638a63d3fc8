import { w } from "./words";

/** Words of the sidebars. */
export const sidebarWords = {
  save: w("保存", "Save"),
  cancel: w("取消", "Cancel"),
  next: w("下一步", "Next"),
  back: w("上一步", "Back"),
  close: w("关闭", "Close"),
  stop: w("停止", "Stop"),
  search: w("查找", "Search"),
  loading: w("正在读取…", "Loading…"),
  saving: w("正在保存…", "Saving…"),
  saved: w("已保存：{what}", "Saved: {what}"),
  draftKept: w("草稿已保留", "Draft kept"),
  required: w("必填", "required"),
  optional: w("可不填", "optional"),
  choose: w("请选择", "Please choose"),
  problems: w("有 {count} 处需要改正", "{count} things to correct"),
  unit: w("单位", "Unit"),
  actingFor: w("为 {unit} 登记", "For {unit}"),
  none: w("还没有内容", "Nothing here yet"),
} as const;
