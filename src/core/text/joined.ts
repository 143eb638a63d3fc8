import { speaker, w } from "./words";

/** Why reminders do not go with the mails of another head workbook. */
export const joinText = speaker({
  noLink: w("填的不是另一张总表的链接", "what stands there is no link of another head workbook"),
  unread: w("现在打不开那张总表", "it cannot be opened now"),
  notNamed: w("那张总表的“其他活动的总表”里没有本表", "it does not name this one among the other campaigns"),
  handsOver: w("那张总表自己也并入别处", "it hands its own reminders over"),
  silent: w("那张总表的时钟没有在走", "its clock does not run"),
});
