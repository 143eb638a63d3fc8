import { w } from "../words";

/** 领导摘报, behind 导出和打印. */
export const digestPageWords = {
  open: w("领导摘报…", "Leaders' digest…"),
  title: w("领导摘报", "Leaders' digest"),
  explain: w(
    "由时钟按“活动设置”里写的人和时间发出，每位一封，每次只发一遍，活动结束后不再发。下面是现在发出会是什么样子。",
    "The clock mails it to whoever the tab Campaign settings names and when it says, one mail each, once, until the campaign ends. This is what would leave now.",
  ),
  readers: w("发给", "To"),
  nobody: w("没有写（活动设置 · 领导摘报发给）", "nobody (Campaign settings, Digest goes to)"),
  when: w("时间", "When"),
  never: w("没有写（活动设置 · 领导摘报时间）", "never (Campaign settings, Digest leaves on)"),
  testSent: w("已发到 {to}，没有发给领导", "Sent to {to}, to no leader"),
} as const;
