import { p } from "./entry";

/** A head workbook below another: its definition, and what it proposes. */
export const ownHeadProblems = {
  "above.notLink": p(
    "“{value}”不是填报表的链接",
    "请打开上级给本单位的填报表，复制浏览器地址栏里的链接",
    "“{value}” is no link of a workbook",
    "Open the workbook that the office above has made for this unit, and copy the link from the browser's address line",
  ),
  "above.unreadable": p(
    "打不开上级给本单位的填报表（{link}）",
    "上级已经封存活动的，不必再报。没有封存的，请核对“活动设置”里“上级单位表”的链接；链接没有错的，请上级把本账号写进单位名录的联系邮箱并再“分发”一次",
    "The workbook that the office above has made for this unit cannot be opened ({link})",
    "Where the campaign above is sealed, nothing more goes up. Else check the link in Settings; where it is right, ask the office above to name this account as the unit's contact and hand out once more",
  ),
  "above.notUnit": p(
    "这个链接不是上级发的单位填报表",
    "请贴上级给本单位的填报表的链接（有“首页”的那张），不是总表，也不是单位名录",
    "This link leads to no workbook that an office has handed out",
    "Use that of the unit's own workbook, which has a front page; not that of a head workbook or a directory",
  ),
  "above.noDefinition": p(
    "“{unit}”的填报表里没有上级的定义",
    "请上级在单位名录里把“{unit}”的填报方式改为“自有总表”，再“推送变更”（还没有分发过的点“分发填报表”）",
    "The workbook of “{unit}” holds no definition from above",
    "Ask the office above to set the channel of “{unit}” to Head workbook of its own and to push (or to hand out)",
  ),
  "above.damaged": p(
    "上级发来的定义不完整，没有取",
    "请上级再“推送变更”一次，会把它写全；隐藏页“上级定义”不要改",
    "The definition from above is not whole; nothing was taken over",
    "Ask the office above to push once more, which writes it whole; leave the hidden tab Definition from above alone",
  ),
  "above.otherUnit": p(
    "这是“{unit}”的填报表，本总表的定义是从另一个单位的填报表取来的；没有取，也没有往里写",
    "请在“活动设置”的“上级单位表”或取定义的窗口里用本单位那张填报表的链接",
    "This is the workbook of “{unit}”; this head workbook has its definition from that of another unit. Nothing was taken over or written",
    "Use the link of this unit's own workbook, in Settings and in Get the definition from above",
  ),
  "above.otherCampaign": p(
    "这张填报表属于上级的另一项活动“{title}”，本总表办的不是它",
    "一项活动一个总表：请另建一个总表来取，或贴本活动填报表的链接",
    "This workbook belongs to another campaign of the office above, “{title}”",
    "Each campaign has a head workbook of its own: take it over in another one, or use the link of this campaign's workbook",
  ),
  "above.notTaken": p(
    "本总表的活动不是从上级取来的，不能用上级的定义替换",
    "请新建一个空白表格作总表，在那里点“从上级取定义”",
    "The campaign of this head workbook was not taken over from above and is not replaced",
    "Take it over in a new, empty head workbook",
  ),
  "above.changed": p(
    "上级的定义刚刚又变了，还没有取",
    "请再看一遍差别，然后再取",
    "The definition from above has changed a moment ago; nothing was taken over",
    "Look at what differs once more, then take it over",
  ),
  "above.ownerOnly": p(
    "本总表归 {owner}，取定义和写“下级汇总”要用这个账号",
    "请用 {owner} 登录后再点",
    "This head workbook belongs to {owner}, who takes definitions over",
    "Sign in as {owner}",
  ),
  "above.newVersion": p(
    "上级已发第 {version} 版定义，本总表用的是第 {taken} 版",
    "请点“台账 → 从上级取定义”，看过差别后取来，再“推送变更”给下级",
    "Version {version} has come from above; this head workbook has version {taken}",
    "Take it over under Ledger → Get the definition from above, then push it to the units",
  ),
  "above.closedTab": p(
    "“下级汇总”这一页不归 {user}，没有写：它是本单位原来的账号在上级那张填报表里建的",
    "请上级在单位名录里把“{unit}”的联系邮箱改为 {user}，再点一次“分发填报表”，分发会把这一页交给它；仍这样的，请建那张填报表的账号打开它，删去“下级汇总”这一页。下次汇总时会再写",
    "The tab with the sum of units below is closed to {user}, so it was not written: this unit's former account made it in the workbook of the office above",
    "Ask the office above to name {user} as the contact of “{unit}” and to hand out once more, which opens the tab to it; if it stays, the account that made that workbook deletes the tab by hand. The next summing up writes it",
  ),
  "above.notWritten": p(
    "“下级汇总”没有写进上级给本单位的填报表：{reason}",
    "请核对“活动设置”里“上级单位表”的链接，并请上级给本账号编辑权；下次汇总时会再写",
    "What is below was not written into the workbook of the office above: {reason}",
    "Check its link in Settings and ask the office above to let this account edit it; the next summing up writes it",
  ),
} as const;
