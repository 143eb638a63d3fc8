import { p } from "./entry";

/** What is switched off or set otherwise on Google: permissions, services, the account, the spreadsheet's settings. */
export const accountProblems = {
  "account.scopeMissing": p(
    "没有授予这项权限：{scope}",
    "请在授权窗口勾选全部项目，再做一次；不出现授权窗口时，点“帮助 → 自检”里的授权链接",
    "This permission was not granted: {scope}",
    "Tick every box of the consent screen and try again; if it does not come up, use the link in Help → Self-check",
  ),
  "account.serviceOff": p(
    "{service} 没有启用",
    "请重新上传（npm run push），或在“扩展程序 → Apps Script → 服务”中添加 {service}",
    "{service} is not switched on",
    "Push again (npm run push), or add {service} under Extensions → Apps Script → Services",
  ),
  "account.serviceSilent": p(
    "{service} 这次没有正常回应（{status}）",
    "请过几分钟再查一次",
    "{service} did not answer as it should ({status})",
    "Check again in a few minutes",
  ),
  "account.notOwner": p(
    "本表归 {owner}，现在登录的是 {user}",
    "新建活动、分发填报表、推送变更和开启时钟请用 {owner} 登录来做；要收取和审核，先请 {owner} 再点一次“分发填报表”，您才打得开各单位的填报表；其他操作可以照常",
    "The workbook belongs to {owner}; you are signed in as {user}",
    "Sign in as {owner} to create the campaign, hand out workbooks, push and start the clock; before you collect or review, {owner} has to hand out once more, which lets you into the workbooks; all else works as it is",
  ),
  "account.locale": p(
    "表格的区域设置是 {locale}，日期和数字会按那里的习惯读",
    "请在“文件 → 设置”中把区域设置改为“中国”",
    "The spreadsheet's locale is {locale}: days and numbers are read as people there write them",
    "Choose China under File → Settings → Locale",
  ),
  "account.zone": p(
    "表格的时区是 {zone}，截止日会差一天",
    "请在“文件 → 设置”中把时区改为“(GMT+08:00) 中国时间 - 上海”",
    "The spreadsheet's time zone is {zone}: days would shift",
    "Choose (GMT+08:00) China Time - Shanghai under File → Settings → Time zone",
  ),
  "account.scriptZone": p(
    "脚本的时区是 {zone}，定时运行和截止日会差几小时",
    "请重新上传（npm run push），清单里写明了时区",
    "The script's time zone is {zone}: the clock and due days would shift",
    "Push again (npm run push): the manifest names the zone",
  ),
  "account.clockOff": p(
    "时钟没有开启，不会自动收取和提醒",
    "请用建表账号在“台账 → 时钟”中开启",
    "The clock is off: nothing is collected and nobody is reminded by itself",
    "Start it with the owner account under Ledger → Clock",
  ),
  "account.secondClock": p(
    "本账号开着 {count} 个时钟，同一件事会做几遍",
    "请在“台账 → 时钟”中先关闭、再开启，只留一个",
    "This account runs {count} clocks: things are done more than once",
    "Stop and start it under Ledger → Clock: one is left",
  ),
  "account.mailSpent": p(
    "今天的发信额度已用完",
    "没有发出的提醒明天会自动再发",
    "Today's mail quota is spent",
    "What was not sent goes out tomorrow by itself",
  ),
  "account.notChecked": p(
    "这一项没能查成",
    "请先解决其他各项，再查一次",
    "This could not be checked",
    "Mend the other lines first, then check again",
  ),
} as const;
