import { w } from "../words";

/** Dialog 从上级取定义. */
export const fromAboveWords = {
  title: w("从上级取定义", "Get the definition from above"),
  subtitle: w(
    "本单位用自有总表时：把上级发来的活动定义取进来，再发给自己的下级",
    "For a unit with a head workbook of its own: take over the campaign from the office above, then issue it to the units here",
  ),
  link: w("上级给本单位的填报表的链接", "Link of the workbook that the office above has made for this unit"),
  linkHelp: w(
    "打开那张填报表（有“首页”），复制浏览器地址栏里的链接；只需贴一次",
    "Open that workbook (it has a front page) and copy the link from the browser's address line; needed once",
  ),
  other: w(
    "本总表的活动“{title}”不是从上级取来的，不会被替换。要用上级的定义，请新建一个空白表格作总表，在那里取。",
    "The campaign here, “{title}”, was not taken over from above and is not replaced. Take the definition over in a new, empty spreadsheet.",
  ),
  look: w("看一看", "Look"),
  looking: w("正在读…", "Reading…"),
  found: w(
    "“{title}”第 {version} 版，上级 {issuedAt} 发给“{unit}”",
    "“{title}”, version {version}, issued to “{unit}” at {issuedAt}",
  ),
  from: w("自 {from} 开始的报告期起执行。", "It binds from the periods on that begin on {from}."),
  fresh: w(
    "取来后本表格就是“{unit}”的总表，里面有：",
    "This spreadsheet becomes the head workbook of “{unit}”, with:",
  ),
  differs: w("和本总表现有定义的差别：", "What differs from the definition here:"),
  same: w(
    "定义的内容和本总表一样，取来只记下版本。",
    "The definition says the same as here; only its version is noted.",
  ),
  newest: w("本总表已是上级最新的一版。", "This is the newest version already."),
  ownAdded: w(
    "取来后这些表（报送事项、任务、指标、字段等）和上级一样，本总表自己加的行不再保留；提醒、审核人、任务进度、汇总页的设置不动。",
    "These tabs (returns, tasks, indicators, fields …) then say what the office above says, rows added here are not kept; reminders, reviewers, progress of tasks and pages stay.",
  ),
  take: w("取来", "Take over"),
  takeAgain: w("再取一次", "Take over again"),
  taking: w("正在取…", "Taking over…"),
  taken: w("已取来第 {version} 版。", "Version {version} is taken over."),
  nextFresh: w(
    "接着：“登记单位”登记下级，“分发填报表”，再开“时钟”。",
    "Next: enter the units below, hand out workbooks, start the clock.",
  ),
  nextRunning: w("接着：“推送变更”发给下级。", "Next: push the changes to the units below."),
} as const;
