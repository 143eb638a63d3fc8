import { w } from "./words";

/** What the job pages say before they start, one sentence a line. */
export const jobWords = {
  distribute: [
    w(
      "为每个走“网络表格”的单位建一份填报表，并共享给它的联系人。已经建好的不会重复建。",
      "Makes a workbook for every unit whose channel is “Online workbook” and shares it with its contacts. Nothing is made twice.",
    ),
    w("可以随时停止，下次从停下的地方继续。", "You may stop at any time and go on later."),
  ],
  push: [
    w(
      "把定义里的变更送到已经分发的填报表：新的列、选项、任务行和报告期会加进去，不再要求的只隐藏、不删除；各单位填的内容不动，已接收的报表不动。",
      "Brings the changes of the definition to the workbooks that are out: new columns, options, rows and periods are added, what is no longer required is hidden, not deleted. What units typed stays, and so do accepted reports.",
    ),
    w("可以随时停止，下次从停下的地方继续。", "You may stop at any time and go on later."),
  ],
  collect: [
    w(
      "读取各单位的填报表，收下勾选了“提交”或“零报告”的报表；有问题的写回该单位首页，不改动它填的内容。",
      "Reads the units' workbooks and takes in what was ticked. Problems are written to the unit's Front page; what it typed is not changed.",
    ),
  ],
  rollup: [
    w(
      "根据已收取的记录重新生成“汇总”和“报送情况”。",
      "Builds “Summary” and “Reporting status” anew from what has been collected.",
    ),
  ],
} as const;

/** What 封存 says before it starts. */
export const sealWords = {
  seal: [
    w(
      "先收取、汇总一次：收到了新报的数就先停下，请审核后再按；没有新的就封存：考核得分、报送率、汇总停在这时的数，不再收取、汇总、审核，也不能改单位、任务和活动；时钟停下，不再发提醒。",
      "Collects and sums up once more; where something new came in it stops for you to review it. Then it seals: points, rates and Summary stand as they are, nothing is collected, summed up or reviewed any more, units, tasks and the campaign cannot be changed; the clock stops and no reminder leaves.",
    ),
    w(
      "各单位的填报表收回：单位的人不能再打开，填过的内容和记录原样留着，本机关照样可以查看、打印、导出，也可以存为模板、供下一年取用。",
      "The units' workbooks are taken back: their people can no longer open them; what they typed and the record stay, and the office reads, prints and exports as before, saves a template or lets the next year draw from it.",
    ),
    w("封存以后，建表账号可以在这里启封。", "Afterwards the owner account can take the seal off here."),
  ],
  running: w(
    "活动到 {end} 才结束，还有没到期的报告期。",
    "The campaign runs until {end}; there are periods to come.",
  ),
  missing: w(
    "还有 {count} 份到期没报（{names}）：封存后算没有报。",
    "{count} reports that are due are missing ({names}): they stay missing.",
  ),
  waiting: w(
    "{count} 份没有接收：封存后照现在的样子算。",
    "{count} reports are not accepted: they count as they are now.",
  ),
  coming: w(
    "还有 {count} 份没到期（{names}）：封存后填报表收回，不能再报。",
    "{count} reports are not due yet ({names}): they cannot be sent any more.",
  ),
  proposed: w(
    "{count} 条更正建议没有处理：封存后不再采纳，要采纳的请先到“审核”。",
    "{count} proposed corrections wait: they cannot be taken any more; decide under Review first.",
  ),
  asked: w(
    "{count} 个延期申请没有答复：封存后不再批准，请先到“审核”。",
    "{count} requests for more time wait: decide under Review first.",
  ),
  shown: w(
    "{count} 件评选正在公示：名单按封存这天算，这些不列入；要列入的，等公示期满再封存。",
    "{count} choices are public still: lists count to the day of the seal and leave them out; to have them in, seal when their public days are over.",
  ),
  complete: w("到期的报表都已报送并接收。", "All reports that are due are in and accepted."),
  begun: w(
    "{owner} 在 {at} 开始封存，各单位的填报表还没有全部收回。按“开始”接着收回；收完以后才能启封。",
    "{owner} began to seal at {at}; not all workbooks are taken back yet. Start goes on with that; the seal can be taken off afterwards.",
  ),
  sealed: w(
    "本活动已于 {at} 由 {owner} 封存。按“开始”就启封：可以再收取、审核、汇总和改动，数字会随之变动。",
    "This campaign was sealed on {at} by {owner}. Start takes the seal off: reports can be collected, reviewed and summed up again, and figures change with them.",
  ),
  reopening: w(
    "启封不会自动共享填报表、开启时钟：启封后按“分发填报表”，再到“时钟”里开启。",
    "Workbooks are not shared again and the clock does not start by itself: hand out afterwards, and start it under Clock.",
  ),
  collected: w(
    "还没有封存：刚收到 {count} 个单位报的数、{proposals} 条更正建议。请先在“审核”里处理，再按一次封存。",
    "Not sealed yet: reports of {count} units and {proposals} proposed corrections have just come in. Please decide on them under Review, then seal again.",
  ),
  refused: w(
    "还没有封存：{count} 个单位勾选了提交，有问题没有收下（{names}）。要等它们改的，改好再封存；不等的，再按一次封存，这些算没有报。",
    "Not sealed yet: {count} units ticked Submit and could not be taken ({names}). Wait until they have mended it, or seal again: then they stay missing.",
  ),
  unread: w(
    "还没有封存：有的填报表眼下读不到，里面可能有没收取的报表。请过一会儿再封存。",
    "Not sealed yet: some workbooks cannot be read now and may hold reports that were not collected. Please seal again in a while.",
  ),
  done: w("已封存，收回填报表 {count} 份。", "Sealed; workbooks taken back: {count}."),
  undone: w("已启封。", "The seal is off."),
} as const;

/** What 分发 says while it sends the first mails. */
export const welcomeStep = w("给各单位发邮件：链接和填报步骤", "Mails to the units: link and first steps");

/** What 推送变更 says while it tells the units by mail. */
export const newsStep = w("给各单位发邮件：改了什么", "Mails to the units: what has changed");

/** What to do when a job is finished. */
export const nextWords = {
  distribute: w(
    "下一步：通知各单位填报，并开启时钟：各期的表在开始那天自动打开，报表自动收取。没有时钟的，每期开始后和到期后各用一次“收取”。",
    "Next: tell the units, and start the clock: it opens the tables of each period on its first day, and collects. Without it, collect once when a period has begun and once when it is due.",
  ),
  push: w(
    "下一步：告诉各单位改了什么；打开一份填报表看一看。",
    "Next: tell the units what has changed; open one of the workbooks and look.",
  ),
  collect: w(
    "下一步：用“审核”接收或退回，再用“汇总”更新领导页。",
    "Next: Review to accept or return, then Roll up for the leaders' page.",
  ),
  collectOfNothing: w(
    "没有收到新的报表。单位在首页勾选“提交”以后再收取；到期没有报的，用“催办”提醒。",
    "Nothing new came in. Collect again once units tick Submit on their Front page; chase those that are late.",
  ),
  collectOfProblems: w(
    "没有收下新的报表：问题已写在各单位的首页。下一步：请这些单位改好、再勾选“提交”，然后再收取；看是哪些问题，用“审核”的“有问题”。",
    "Nothing was taken in: what is wrong stands on the units' Front pages. Next: once they have mended it and ticked again, collect again; Review → Problems lists them.",
  ),
  seal: w(
    "下一步：用“导出数据”存一份全部记录；接着办下一年的，在“新建活动”里另存为模板。",
    "Next: save the whole record under Export; for the next year, save a template under New campaign.",
  ),
  unseal: w(
    "下一步：按“分发填报表”把填报表再共享给各单位，并在“时钟”里开启时钟。",
    "Next: hand out, so that the units can open their workbooks again, and start the clock.",
  ),
  rollup: w("下一步：看“汇总”，或导出和打印。", "Next: look at Summary, or export the PDF."),
  rollupOfNothing: w(
    "还没有收到报表，汇总里只有任务和时限。下一步：收取各单位的报表。",
    "No report has come in: Summary holds tasks and deadlines alone. Next: collect the units' reports.",
  ),
} as const;
