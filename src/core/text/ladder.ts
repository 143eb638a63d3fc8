import { speaker, w } from "./words";

/** What the later columns of the tab 提醒规则 ask for. */
export const ladderHelp = {
  about: w("留空：报送、材料和节点都提醒。", "Blank: reports, materials and milestones."),
  copyTo: w(
    "另发一封告知，如“逾期后 7 天”告知上级单位。",
    "A mail of its own to somebody else, such as the level above after 7 days.",
  ),
} as const;

/** Words of the ladder beside those of reports. */
const ladderWords = {
  dutySubject: w("{campaign}：{name}", "{campaign}: {name}"),
  dutyBody: w(
    "{unit}：\n\n“{campaign}”中由贵部门牵头：\n{items}\n\n{how}\n\n有问题请联系{where}。\n\n{issuer}",
    "{unit},\n\n“{campaign}”: led by you:\n{items}\n\n{how}\n\nQuestions: {where}.\n\n{issuer}",
  ),
  dutyAlso: w("另外，由贵部门牵头：\n{items}\n{how}", "Also led by you:\n{items}\n{how}"),
  dutyHow: w(
    "完成后请在“任务清单”“阶段与节点”或本部门的页上标明，就不再提醒。",
    "Mark what is done in “Task list”, “Phases and milestones” or your own tab, and you are not reminded again.",
  ),
  milestone: w("节点“{name}”{of}", "milestone “{name}”{of}"),
  ofTask: w("（任务 {task}）", " (task {task})"),
  task: w("任务 {task}", "task {task}"),
  line: w("· {name}：截止 {end}，{when}", "· {name}: due {end}, {when}"),
  ahead: w("还有 {days} 天", "{days} days left"),
  today: w("就在今天", "today"),
  past: w("已过 {days} 天，尚未标明完成", "{days} days ago, not marked as done"),
  behindSubject: w(
    "{campaign}：{name}还差 {gap} {word}{more}",
    "{campaign}: {name}: {gap} {word} missing{more}",
  ),
  behindBody: w(
    "{unit}：\n\n“{campaign}”按已报送的数字，下列指标还没有达到：\n{items}\n\n已经做了还没有报的，请登记后报送。\n\n{link}有问题请联系{where}。\n\n{issuer}",
    "{unit},\n\nBy what you have reported to “{campaign}” these targets are not reached yet:\n{items}\n\nPlease enter and submit what was done and not reported.\n\n{link}Questions: {where}.\n\n{issuer}",
  ),
  behindAlso: w(
    "另外，按已报送的数字，下列指标还没有达到：\n{items}",
    "By what you have reported these targets are not reached yet:\n{items}",
  ),
  behindLine: w(
    "· {name}：应有 {min} {word}，已有 {actual} {word}，截止 {end}",
    "· {name}: {min} {word} asked for, {actual} {word} reported, due {end}",
  ),
  behindName: w("{name}还差 {gap} {word}", "{name}: {gap} {word} missing"),
  copySubject: w("{campaign}：{count} 个单位待督促", "{campaign}: {count} units to be urged"),
  copyBody: w(
    "{reader}：\n\n“{campaign}”经提醒仍未完成的：\n{items}\n\n这封邮件只是告知，请督促办理，不用回复。\n\n有问题请联系{where}。\n\n{issuer}",
    "{reader},\n\nStill open in “{campaign}” after reminders:\n{items}\n\nThis is for your information: please urge them; no reply is needed.\n\nQuestions: {where}.\n\n{issuer}",
  ),
  copyAlso: w(
    "另外，下列单位经提醒仍未完成，请督促：\n{items}",
    "Still open in other units after reminders:\n{items}",
  ),
  copyLine: w("· {unit}：{what}，{when}", "· {unit}: {what}, {when}"),
  copyOpen: w("· {unit}：{what}", "· {unit}: {what}"),
  copyNamed: w("{count} 个单位待督促", "{count} units to be urged"),
  copyPast: w("已过 {days} 天", "{days} days ago"),
  subjectMore: w("{subject}；另有{more}", "{subject}; also {more}"),
  copied: w("本次提醒同时告知{names}。", "{names} was told of this reminder too."),
} as const;

/** Says them. */
export const ladderText = speaker(ladderWords);
