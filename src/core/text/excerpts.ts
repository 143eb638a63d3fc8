import { speaker, w } from "./words";

/** Words of 进展摘编. */
const excerptWords = {
  name: w("进展摘编", "Excerpts of progress"),
  title: w("{title}进展摘编", "{title}: excerpts of progress"),
  counts: w(
    "{days}，共 {count} 条，{units} 个单位（{asAt}）",
    "{days}: {count} pieces of {units} units ({asAt})",
  ),
  allDays: w("活动开始以来", "Since the campaign began"),
  since: w("{from} 以来", "Since {from}"),
  between: w("{from} 至 {to}", "{from} to {to}"),
  silent: w("没有写的：{units}", "Nothing from: {units}"),
  group: w("{name}（{count} 条）", "{name} ({count})"),
} as const;

/** A text of them in one language with its placeholders filled. */
export const excerptText = speaker(excerptWords);
