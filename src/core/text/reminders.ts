import { speaker, w } from "./words";

/** Words of 催办 with the placeholders of mails to units; a person may change them for one sending. */
export const chaseTemplate = {
  subject: w("催办：请报送{{活动}}（{{报告期}}）", "Reminder: please report {{period}} of {{campaign}}"),
  body: w(
    "{{单位}}：\n\n“{{活动}}”截至 {{今天}} 还需要贵单位办理：\n{{事项}}\n\n{{办理方法}}\n\n有问题请联系{{联系方式}}。\n\n{{发文单位}}",
    "{{unit}},\n\nAs of {{today}} “{{campaign}}” still needs of you:\n{{to do}}\n\n{{how to report}}\n\nQuestions: {{contact}}.\n\n{{issuer}}",
  ),
};

/** Words that reminders are made of, beside those a campaign defines itself. */
const reminderWords = {
  openWorkbook: w(
    "请打开填报表核对后勾选“提交”{zero}。\n\n填报表：{link}",
    "Please open your workbook, check it and tick “Submit”{zero}.\n\nWorkbook: {link}",
  ),
  openLink: w(
    "请点下面的链接填报，手机和电脑都可以，不用账号{zero}。链接只给贵单位，请不要转发。\n\n填报链接：{link}",
    "Report on the page behind this link, on a phone or computer, without an account{zero}. The link is for your unit alone: please do not pass it on.\n\nYour link: {link}",
  ),
  movedSubject: w("{campaign}：填报方式改了", "{campaign}: another way to report"),
  movedBody: w(
    "{unit}：\n\n“{campaign}”里，贵单位的填报方式改为“{channel}”。{before}已经填报的都在，不用重填。\n\n{how}\n\n{issuer}",
    "{unit},\n\nIn “{campaign}” you report another way from now on: {channel}. {before}What you have entered is kept.\n\n{how}\n\n{issuer}",
  ),
  movedFromOpen: w(
    "以前邮件里的网络表格链接不用再打开；",
    "The workbook of earlier mails is not needed any more. ",
  ),
  movedFromPage: w("以前邮件里的填报链接不能用了；", "The links of earlier mails open nothing any more. "),
  movedFromFile: w(
    "以前发去的填报文件不用再填、再交；",
    "The file of earlier mails is not needed any more. ",
  ),
  movedLogin: w("\n请用邮箱 {mail} 登录后打开。", "\nOpen it signed in as {mail}."),
  asking: w("有问题请联系{where}。", "Questions: {where}."),
  newLinkSubject: w("{campaign}：新的填报链接", "{campaign}: your new link"),
  newLinkBody: w(
    "{unit}：\n\n“{campaign}”的填报链接换了新的，以前邮件里的都不能用了。\n\n{how}\n\n{issuer}",
    "{unit},\n\nYour link for “{campaign}” is new; those of earlier mails open nothing any more.\n\n{how}\n\n{issuer}",
  ),
  ownLink: w("（每封邮件里是各单位自己的链接）", "(each mail has its unit's own link)"),
  linkStopped: w("填报链接已停用，换发以前不发邮件", "its link was stopped; no mail until it is renewed"),
  tellOffice: w(
    "贵单位不使用网络表格，请把本期活动和数字报给{where}，由其代为填报{zero}。",
    "You have no online workbook: please send the events and figures of the period to {where}, who enters them for you{zero}.",
  ),
  fillFile: w(
    "填报表在附件里，用 Excel 或 WPS 打开就能填。填好后在“首页”的“提交”里写“是”{zero}，保存后作为附件回复本邮件。文件里隐藏的页请不要删除。有问题请联系{where}。",
    "Your workbook is attached; fill it in with Excel or WPS. Then write “yes” under “Submit” on the Front page{zero}, save it and send it back as a reply. Please keep its hidden sheet. Questions: {where}.",
  ),
  zeroTick: w(
    "；{returns}本期没有工作的，勾选“零报告”",
    "; if there was nothing to report{returns}, tick “Zero report”",
  ),
  zeroPress: w(
    "；{returns}本期没有工作的，点“零报告”",
    "; if there was nothing to report{returns}, press “Zero report”",
  ),
  zeroChoose: w(
    "；{returns}本期没有工作的，选“零报告”",
    "; if there was nothing to report{returns}, choose “Zero report”",
  ),
  zeroTell: w(
    "；{returns}本期没有工作的，也请告知",
    "; if there was nothing to report{returns}, please say so",
  ),
  zeroFile: w(
    "（{returns}本期没有工作的，在“零报告”里写“是”）",
    " (or under “Zero report” if there was nothing{returns})",
  ),
  zeroOf: w("{names}", " of {names}"),
  fillEarlierFile: w(
    "请填好我们发给贵单位的填报文件，作为附件回复本邮件；手边没有这份文件的，请联系{where}，我们再发一份。",
    "Please fill in the file that we sent you and send it back as a reply. If you do not have it at hand, ask {where} for another copy.",
  ),
  inFile: w("（见附件的填报文件）", "(see the attached file)"),
  inEarlierFile: w("（见发给贵单位的填报文件）", "(see the file that was sent to you)"),
  itemMissing: w("{period}：尚未报送", "{period}: not yet sent"),
  itemLocked: w(
    "{item}（这一期已经锁定，勾选“提交”不会收下；要补报请先联系{where}解锁）",
    "{item} (this period is locked: a tick is not taken; to report it, first ask {where} to unlock it)",
  ),
  allLocked: w(
    "已经锁定的要先解锁才能报送：请联系{where}，解锁后再勾选“提交”。",
    "What is locked can be sent only once it is unlocked: ask {where}, then tick “Submit”.",
  ),
  alsoLocked: w(
    "另外，{periods}没有报送，已经锁定，勾选不会收下；要补报请先联系{where}解锁。",
    "Not sent and locked by now: {periods}. A tick is not taken; to report it, first ask {where} to unlock it.",
  ),
  itemRefused: w(
    "{period}：已经勾选，但有问题没有收下：{problem}",
    "{period}: ticked, but not taken in because of a problem: {problem}",
  ),
  itemReturned: w(
    "{period}：已退回，请改好再报：{reason}",
    "{period}: returned, please correct it and send it again: {reason}",
  ),
  itemLacking: w(
    "缺材料：{materials}，请把网址填进登记表的链接字段",
    "Materials missing: {materials}; put their addresses into the link fields",
  ),
  alsoLacking: w(
    "另外，还缺材料：{materials}，请把网址填进登记表的链接字段后再提交。",
    "Materials are missing too: {materials}. Put their addresses into the link fields and submit again.",
  ),
  refusedSubject: w(
    "有问题没有收下，请改好再报：{periods}",
    "Not taken in, please correct and send again: {periods}",
  ),
  returnedSubject: w("退回更正，请改好再报：{periods}", "Returned, please correct and send again: {periods}"),
  lackingSubject: w("{campaign}：还缺材料 {materials}", "{campaign}: materials missing: {materials}"),
  lackingBody: w(
    "{unit}：\n\n“{campaign}”截至 {today} 还缺材料：{materials}。\n\n{how}\n\n{link}\n有问题请联系{where}。\n\n{issuer}",
    "{unit},\n\nAs of {today} “{campaign}” lacks materials of yours: {materials}.\n\n{how}\n\n{link}\nQuestions: {where}.\n\n{issuer}",
  ),
  lackingInTables: w(
    "请把网址填进登记表的链接字段（放进文件夹的文件系统看不到），再到“首页”勾选“提交”；已经接收的不用勾，补上的会作为更正建议报来。",
    "Put their addresses into the link fields of your entries (files in folders are not seen) and tick “Submit” on the Front page; where your report was accepted, what you add is proposed as a correction.",
  ),
  lackingOnPage: w(
    "请打开填报页，在登记的那一条里拍照、选图片或填网址，再点“提交”；已经接收的，补上的会作为更正建议报来。\n\n填报页：{link}",
    "Open your page, take or choose pictures in the entry or give their addresses, and press “Submit”; where your report was accepted, what you add is proposed as a correction.\n\nYour page: {link}",
  ),
  alsoLackingOnPage: w(
    "另外，还缺材料：{materials}，请在填报页登记的那一条里拍照、选图片或填网址后再提交。",
    "Materials are missing too: {materials}. Add pictures or addresses to the entry on your page and submit again.",
  ),
  ruleDays: w("{when} {days} 天", "{when}: {days} days"),
  alsoMissing: w(
    "另外，{periods}也尚未报送，请一并报送。",
    "{periods} is missing as well; please report it too.",
  ),
  about: w("提醒的是：{periods}。", "This is about: {periods}."),
  alsoDue: w("另外，{periods}请按时报送。", "Please also report in time: {periods}."),
  alsoAnytime: w("另外，{periods}有了也请及时报送。", "Please also report what there is of: {periods}."),
  subjectAlso: w("{subject}；另有{periods}", "{subject}; also {periods}"),
  reachedAt: w("{issuer}（{contact}）", "{issuer} ({contact})"),
  withoutWorkbook: w(
    "{unit}：\n\n“{campaign}”请报送：{periods}。\n{how}\n\n{issuer}",
    "{unit},\n\nPlease report for “{campaign}”: {periods}.\n{how}\n\n{issuer}",
  ),
  asksInTab: w(
    "{how}\n\n页打不开的，或有问题，请联系{where}。",
    "{how}\n\nIf it does not open, or to ask: {where}.",
  ),
  openUnitTab: w(
    "请打开本单位的页，填好各项数字，在“报送”一列选“提交”{zero}。\n\n单位页：{link}",
    "Open your tab, fill in the figures, and choose “Submit” in the column “Send”{zero}.\n\nYour tab: {link}",
  ),
  openTab: w(
    "请打开本部门的页，填好任务、数字和节点，在“报送”一列选“提交”{zero}。\n\n部门页：{link}",
    "Open your tab, fill in tasks, figures and milestones, and choose “Submit” in the column “Send”{zero}.\n\nYour tab: {link}",
  ),
  outcomeSubject: w("{campaign}：{head}{more}", "{campaign}: {head}{more}"),
  outcomeMore: w("等 {count} 件", " and more ({count})"),
  pageLink: w("填报页：{link}\n", "Your page: {link}\n"),
  refusedHead: w("{period}有问题，没有收下", "{period} has problems and was not taken in"),
  returnedHead: w("{period}已退回", "{period} was returned"),
  declinedHead: w("{period}的更正建议未采纳", "proposed corrections of {period} were declined"),
  acceptedHead: w("{period}已接收", "{period} was accepted"),
  receivedHead: w("{period}已收到", "{period} was received"),
  received: w(
    "{period}：{receipt}。不用再做什么，等我们审核；要改的，在附件里改好再发一次。",
    "{period}: {receipt}. Nothing to do while we look through it; to change it, correct the attached file and send it again.",
  ),
  decidedHead: w("{period}有评选结果", "{period}: results of the selection"),
  decided: w("{period}的评选结果：\n{words}", "{period}, results of the selection:\n{words}"),
  unlockHead: w("{period}已解锁", "{period} was unlocked"),
  unlockTold: w(
    "{period}：已解锁，{until} 以前（含当日）可以补报，请填好后再提交；过了这天又会锁定。",
    "{period}: unlocked until {until} (that day included): fill it in and submit it; then it locks again.",
  ),
  extendHead: w("{period}已同意延期", "{period}: a later day was granted"),
  extendTold: w(
    "{period}：同意延期到 {until}，这天以前（含当日）报送算按时。",
    "{period}: a later day was granted; sent by {until} it is on time.",
  ),
  exemptHead: w("{period}免报", "{period}: nothing to report"),
  exemptTold: w(
    "{period}：免报，不用报送，也不计入报送率。",
    "{period}: exempt; nothing to send, and no rate counts it.",
  ),
  unextendedHead: w("{period}没有同意延期", "{period}: no later day was granted"),
  unextendedTold: w(
    "{period}：没有同意延期（见答复），请在 {due} 前报送。",
    "{period}: no later day was granted (see the answer); please report it by {due}.",
  ),
  outcomeBody: w(
    "{unit}：\n\n“{campaign}”的报送结果：\n\n{outcomes}\n\n{link}有疑问请联系{where}。\n\n{issuer}",
    "{unit},\n\nYour reports for “{campaign}”:\n\n{outcomes}\n\n{link}Questions: {where}.\n\n{issuer}",
  ),
  outcomeLink: w("填报表：{link}\n", "Workbook: {link}\n"),
  refused: w(
    "{period}：您勾选了提交，但有下面的问题，没有收下。改好后请在首页再勾选一次。\n{problems}",
    "{period}: you ticked it, but it was not taken in for these reasons. Correct them and tick it again on the front page.\n{problems}",
  ),
  refusedInTab: w(
    "{period}：您选了报送，但有下面的问题，没有收下。改好后请在您的页再选一次“提交”。\n{problems}",
    "{period}: you sent it, but it was not taken in for these reasons. Correct them and choose “Submit” once more in your tab.\n{problems}",
  ),
  refusedInFile: w(
    "{period}：收到了贵单位的文件，但有下面的问题，没有收下。附件里有问题的格子带批注；改好后在“首页”的“提交”里写“是”，保存后作为附件回复本邮件。\n{problems}",
    "{period}: your file came, but it was not taken in for these reasons. In the attached file a note stands at each of these cells; correct them, write “yes” under “Submit” on the Front page, save it and send it back as a reply.\n{problems}",
  ),
  refusedOnPage: w(
    "{period}：您点了提交，但有下面的问题，没有收下。是哪一条，填报页上写着；改好后请再点一次“提交”。\n{problems}",
    "{period}: you sent it, but it was not taken in for these reasons. Your page says where; correct them there and press “Submit” again.\n{problems}",
  ),
  returnedInFile: w(
    "{period}：已退回，原因：{reason}\n请在附件里改好，在“首页”的“提交”里写“是”，保存后作为附件回复本邮件。",
    "{period}: returned: {reason}\nCorrect it in the attached file, write “yes” under “Submit” on the Front page, save it and send it back as a reply.",
  ),
  returnedOnPage: w(
    "{period}：已退回，原因：{reason}\n请在填报页改好，再点“提交”。",
    "{period}: returned: {reason}\nCorrect it on your page and press “Submit” again.",
  ),
  returnedInTab: w(
    "{period}：已退回，原因：{reason}\n改好后请在您的页再选“提交”。",
    "{period}: returned: {reason}\nCorrect it and choose “Submit” in your tab.",
  ),
  acceptedInTab: w(
    "{period}：已接收（第 {revision} 稿），不用再做什么。以后要改，请先联系我们重新打开。",
    "{period}: accepted (version {revision}); nothing to do. Ask us to open it again before you change it.",
  ),
  tabLink: w("您的页：{link}\n", "Your tab: {link}\n"),
  returned: w(
    "{period}：已退回，原因：{reason}\n那一期的表已重新打开，改好后请在首页再勾选“提交”。",
    "{period}: returned: {reason}\nIts tables are open again; correct them and tick “Submit” on the front page.",
  ),
  returnedLocked: w(
    "{period}：已退回，原因：{reason}\n这一期已经锁定：请先联系{where}解锁，再改好重新提交。",
    "{period}: returned: {reason}\nIt is locked: ask {where} to unlock it, then correct it and send it again.",
  ),
  declined: w(
    "{period}：接收后的更正建议有未采纳的，原因：{reason}\n报表仍按已接收的一稿，不用再做什么{waiting}。",
    "{period}: proposed corrections were declined: {reason}\nThe report stays as it was accepted; nothing to do{waiting}.",
  ),
  declinedChanges: w(
    "{period}：下面的更正建议未采纳，原因：{reason}\n{changes}\n报表仍按已接收的计，不用再做什么{waiting}。",
    "{period}: these proposed corrections were declined: {reason}\n{changes}\nThe report counts as it was accepted; nothing to do{waiting}.",
  ),
  moreWait: w("；还有 {count} 处等待审核", "; {count} more wait for a decision"),
  accepted: w(
    "{period}：已接收（第 {revision} 稿），不用再做什么。以后要改，照常改活动记录，会作为更正建议报上级。",
    "{period}: accepted (version {revision}); nothing to do. Later changes of your entries are proposed to the office as corrections.",
  ),
  acceptedOnPage: w(
    "{period}：已接收（第 {revision} 稿），不用再做什么。以后要改，照常在填报页上改好再提交，会作为更正建议报上级。",
    "{period}: accepted (version {revision}); nothing to do. What you change on your page later and submit is proposed to the office as a correction.",
  ),
  acceptedLacking: w(
    "{period}：已接收（第 {revision} 稿），但还缺材料：{materials}。请把网址补进登记表的链接字段，会作为更正建议报上级。",
    "{period}: accepted (version {revision}), but materials are missing: {materials}. Put their addresses into the link fields; they are proposed to the office as a correction.",
  ),
  acceptedLackingOnPage: w(
    "{period}：已接收（第 {revision} 稿），但还缺材料：{materials}。请在填报页登记的那一条里补上再提交，会作为更正建议报上级。",
    "{period}: accepted (version {revision}), but materials are missing: {materials}. Add them to the entry on your page and submit; they are proposed to the office as a correction.",
  ),
  noLink: w("（填报表还不能打开，请与我们联系）", "(your workbook cannot be opened yet; please ask us)"),
  welcomeSubject: w("{campaign}：填报表已建好", "{campaign}: your workbook is ready"),
  welcomeBody: w(
    "{unit}：\n\n“{campaign}”的填报表已经建好：{link}\n请用邮箱 {mail} 登录后打开，不用安装任何东西。\n\n怎么填：\n1. 平时有了工作，随时在登记的表里填一行，数字会自己算进报表；\n2. 到期前打开本期的表，核对数字，补上文字；\n3. 在“首页”勾选“提交”{zero}。\n过一会儿，“首页”会写出回执，或者哪里需要改正。{due}\n\n有问题请联系{where}。\n\n{issuer}",
    "{unit},\n\nYour workbook for “{campaign}” is ready: {link}\nOpen it signed in as {mail}; nothing has to be installed.\n\nHow to report:\n1. Whenever you have done something, add a row on the tab of entries; the figures are counted for you.\n2. Before the due day look through the tab of the period and add the texts.\n3. To report, tick “Submit” on the Front page{zero}.\nA little later the Front page shows a receipt, or what to correct.{due}\n\nQuestions: {where}.\n\n{issuer}",
  ),
  welcomeFileBody: w(
    "{unit}：\n\n“{campaign}”的填报表已经建好。\n{how}\n\n{issuer}",
    "{unit},\n\nYour workbook for “{campaign}” is ready.\n{how}\n\n{issuer}",
  ),
  newsSubject: w("{campaign}：填报要求有变更", "{campaign}: what is asked for has changed"),
  newsBody: w(
    "{unit}：\n\n“{campaign}”的{news}。\n\n填报表随之更新，已经填的内容不动；首页上也写着这一次改了什么。\n{link}\n有疑问请联系{where}。\n\n{issuer}",
    "{unit},\n\n“{campaign}”: {news}.\n\nYour workbook follows, what you typed stays; its Front page says the same.\n{link}\nQuestions: {where}.\n\n{issuer}",
  ),
  firstDue: w("\n{period}请在 {due} 前报送。", "\nThe next report, “{period}”, is due on {due}."),
  firstLate: w("\n已经到期、还要办理的：", "\nPast due and still to do:"),
  returnedItem: w("{period}（已退回，请改好再报）", "{period} (returned: please correct and send again)"),
  missingItem: w("{period}（截止 {due}）", "{period} (due {due})"),
  joinedAlso: w("另外，本机关其他活动也请一并办理：", "Other campaigns of our office need of you as well:"),
  joinedPart: w(
    "“{campaign}”（今天 {time} 的情况）\n{todo}\n填报表：{link}",
    "“{campaign}” (as of {time} today)\n{todo}\nWorkbook: {link}",
  ),
  joinedMark: w("、", ", "),
  joinedSubject: w("{subject}；另有“{campaigns}”", "{subject}; also “{campaigns}”"),
  joinedAloneSubject: w("请报送“{campaigns}”", "Please report: “{campaigns}”"),
  joinedAlone: w(
    "{unit}：\n\n请办理本机关下列活动的报送，打开填报表核对后勾选“提交”：\n\n{todo}\n\n{issuer}",
    "{unit},\n\nOur office needs of you the following. Please open the workbook, check it and tick “Submit”:\n\n{todo}\n\n{issuer}",
  ),
} as const;

/** A text of them in one language with its placeholders filled. */
export const reminderText = speaker(reminderWords);
