import { w } from "../words";

/** Dialog 试填. */
export const tryWords = {
  title: w("试填", "Try a form"),
  subtitle: w("像单位那样填一遍，什么也不会写入", "Fill in as a unit does; nothing is written"),
  unitType: w("单位类型", "Unit type"),
  form: w("表单", "Form"),
  noForms: w(
    "这类单位没有要填的表单。请看“报送事项”的“单位类型”和“表单”两栏。",
    "Units of this type owe no form. See the columns Unit types and Forms of the tab Returns.",
  ),
  judge: w("检查所填内容", "Check what I typed"),
  judging: w("正在检查…", "Checking…"),
  good: w("没有发现问题，单位这样填可以提交", "In order: a unit could submit this"),
  computedIn: w("{row}　自动得出：{figures}", "{row}: computed {figures}"),
  computed: w("自动得出：{figures}", "Computed: {figures}"),
} as const;
