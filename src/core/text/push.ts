import { w } from "./words";

/** From when on what is pushed binds. */
export const bindingWords = {
  next: w("从下一期起（{periods}起）", "From the next period on ({periods})"),
  open: w("从本期起（{periods}起）", "From the present period on ({periods})"),
  asPushed: w(
    "没有新的变更，以前推送的照旧从下一期起（{periods}起）",
    "Nothing is new; what was pushed before binds from the next period on ({periods})",
  ),
  asBefore: w("；{periods}及以前仍按原来的要求", "; {periods} and before as before"),
  among: w("{names}等", "{names} and others"),
  none: w(
    "从下一期起（没有下一期了：不改变任何报告期）",
    "From the next period on (there is none: no period is changed)",
  ),
} as const;

/** What 推送变更 says of returns that are new. */
export const newReturnWords = {
  begins: w(
    "新的报送事项“{name}”：从{period}开始报（{due} 截止），以前的不用补报",
    "The new return “{name}” begins with {period} (due {due}); nothing before it is owed",
  ),
  never: w(
    "新的报送事项“{name}”：没有一期可报了，请看“报送事项”的“开始”“结束”",
    "The new return “{name}” has no period left; see its start and end in Returns",
  ),
  overdue: w(
    "注意：{period}（{due} 截止）推送时已经逾期，{count} 个单位马上算缺报、会被催报；不要补报的，请先把“报送事项”的“开始”改晚",
    "Mind: {period} (due {due}) is overdue at once for {count} units, who will be reminded; unless you want it, first set a later start in Returns",
  ),
  drawnIn: w(
    "注意：{period}的截止日成为 {due}，推送时已经过了，{count} 个还没有报送的单位马上逾期、会被催报；不想这样的，请选“从下一期起”，或先把截止日改晚",
    "Mind: {period} becomes due {due}, which is past: {count} units that have not sent it are overdue at once and will be reminded; unless you want it, choose the next period, or set a later due day",
  ),
} as const;

/** What 推送变更 says of a new column that asks for what the same units report already. */
export const burdenWords = w(
  "注意：新栏目“{field}（{form}）”和“{other}”已经要的“{same}”重复，{count} 个单位要报两次",
  "Mind: the new column “{field} ({form})” asks again for “{same}” of “{other}”: {count} units report it twice",
);

/** What 推送变更 says of changes that were issued for later periods and would bind the present ones. */
export const forwardWords = w(
  "以前推送时定为从下一期起的，也会提前到本期：{changes}",
  "What earlier pushes left to the next period would bind the present one as well: {changes}",
);

/** What 首页 of a unit says of the last push. */
export const newsWords = {
  line: w("表格已更新（{day}）：{changes}{from}", "Changed on {day}: {changes}{from}"),
  from: w("。新的要求从{periods}起", ". New from {periods} on"),
  more: w("，等 {count} 处", " and more, {count} in all"),
  semicolon: w("；", "; "),
} as const;

/** What 推送变更 says of periods that had begun before the campaign was drawn in. */
export const keptWords = w(
  "{periods}已经开始，不因活动期间缩短而取消：照旧报送和汇总，已接收的报表不变。",
  "{periods} had begun and stay although the campaign is shorter: they are reported and counted as before, accepted reports do not change.",
);

/** What 推送变更 says of periods of today of which reports were accepted. */
export const acceptedWords = w(
  "{periods}已有接收的报表，照原来的要求不变；新的要求从下一期起。",
  "Reports of {periods} were accepted: they stay as they are, and what is new binds from the next period on.",
);

/** What 推送变更 says of units whose type was changed. */
export const movedWords = {
  line: w(
    "{count} 个单位的类型变了：{names}。它们的填报表改按新的类型要求，已填的内容不动。",
    "The type of {count} units was changed: {names}. Their workbooks follow it, what was typed stays.",
  ),
  one: w("{name}（{before} → {type}）", "{name} ({before} → {type})"),
} as const;

/** Whom 推送变更 does not reach, and whose account it takes. */
export const pushPlanWords = {
  byOwner: w(
    "填报表是建表账号 {owner} 建的，推送也由这个账号做：请用它打开表格，再点“推送变更”。",
    "The workbooks are made by the owner account {owner}, and so are pushes: open the spreadsheet with it and push from there.",
  ),
  closed: w("不更新：已停用的 {count} 个（{names}）。", "Not changed: {count} that are closed ({names})."),
  unmade: w(
    "还没有填报表的 {count} 个（{names}）：分发时就按新的要求建。",
    "Without a workbook: {count} ({names}); theirs are made by what holds then.",
  ),
} as const;

/** The end of a push. */
export const pushedWords = {
  changed: w(
    "推送完毕：{total} 份填报表中 {done} 份已更新",
    "Pushed: {done} of {total} workbooks are up to date",
  ),
  compared: w(
    "核对完毕：定义没有变更，{total} 份填报表中 {done} 份已核对，缺的表已补上",
    "Compared: nothing had changed; {done} of {total} workbooks were looked through, missing tabs built anew",
  ),
} as const;

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

/** What a push that goes on brings, and from which period on. */
export const broughtWords = {
  from: w("新的要求从{periods}起{asBefore}。", "It binds from {periods} on{asBefore}."),
  changes: w("这一版的变更：", "What it changes:"),
} as const;
