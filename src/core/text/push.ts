import { w } from "./words";

/** From when on what is pushed binds. */
export const bindingWords = {
  next: w(
    "从下一期起（{periods}），正在填的这一期照旧",
    "From the next period on ({periods}); the present one goes on as it was told",
  ),
  open: w(
    "从本期起（{periods}），还没接收的报表就按新的要求",
    "From the present period on ({periods}), for reports that are not accepted yet",
  ),
  none: w(
    "从下一期起（没有下一期了：不改变任何报告期）",
    "From the next period on (there is none: no period is changed)",
  ),
} as const;

/** What 推送变更 says of periods that had begun before the campaign was drawn in. */
export const keptWords = w(
  "{periods}已经开始，不因活动期间缩短而取消：照旧报送和汇总，已接收的报表不变。",
  "{periods} had begun and stay although the campaign is shorter: they are reported and counted as before, accepted reports do not change.",
);

/** What 推送变更 says first where the last one was stopped before its end. */
export const stoppedPushWords = w(
  "第 {version} 版的推送停在 {done} / {total}，还有 {left} 份填报表没有轮到。",
  "The push of version {version} stopped at {done} / {total}; {left} workbooks still wait for it.",
);

/** What 推送变更 says first where the last one was ended while it ran, or runs in another window. */
export const endedPushWords = {
  some: w(
    "第 {version} 版的推送没有做完：至少 {done} / {total} 份填报表已更新，其余的还没有轮到。如果没有别人正在推送，请继续推送。",
    "The push of version {version} is not through: at least {done} of {total} workbooks have it, the others still wait. Unless somebody is pushing just now, continue.",
  ),
  none: w(
    "第 {version} 版的推送没有做完，还没有填报表轮到它。如果没有别人正在推送，请继续推送。",
    "The push of version {version} is not through; no workbook has it yet. Unless somebody is pushing just now, continue.",
  ),
} as const;
