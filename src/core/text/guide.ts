import type { Language } from "../model/language";
import { inLanguage, w } from "./words";

const lines = [
  w("# 从这里开始", "# Start here"),
  w(
    "1. 台账 → 登记单位：把下级单位名单从 Excel 粘贴进来，核对类型、联系人和填报方式；“单位类型”表里还没有的类型，在窗口里按一下就增加。",
    "1. Ledger → Enter units: paste the list of units; check types, contacts and channels; types that “Unit types” does not have are added at a press.",
  ),
  w(
    "2. 台账 → 分发填报表：每个单位得到一份自己的表格，只有该单位的联系人和本办公室能打开。",
    "2. Ledger → Hand out workbooks: each unit gets its own workbook, open to its contacts and this office only.",
  ),
  w(
    "3. 台账 → 时钟：由建表账号开启。时钟按时收取、提醒、汇总；关着电脑也照常运行。",
    "3. Ledger → Clock: started by the owner account. It collects, reminds and rolls up, even when your computer is off.",
  ),
  w(
    "4. 单位在“活动记录”登记活动，核对“台账”，在“首页”勾选提交；没有活动的勾零报告。",
    "4. Units enter events on the tab “Activity entries”, check the “Ledger”, and tick Submit on the “Front page” (or Zero report).",
  ),
  w(
    "5. 台账 → 审核：接收，或写明原因退回；只有被退回的那一期会重新打开。",
    "5. Ledger → Review: accept, or return with a reason; only that report is reopened.",
  ),
  w(
    "6. 台账 → 汇总：生成“汇总”（手机上看“手机版”）和“报送情况”，可在“导出和打印”里打成 PDF 呈送领导。",
    "6. Ledger → Roll up: builds “Summary” (on a phone read “For phones”) and “Reporting status”; Export and print makes the PDF for leaders.",
  ),
  w("# 改什么，在哪里改", "# What to change, and where"),
  w(
    "任务、责任人、时限在“任务清单”；数量要求在“指标与配额”；表格里的栏目在“字段定义”；校验在“校验规则”；提醒的时间和文字在“提醒规则”。改完按 台账 → 检查与修复；填报表已经发出的，再按 台账 → 推送变更，推送以后才生效。",
    "Tasks, people and deadlines on “Tasks”; required numbers on “Indicators and quotas”; form columns on “Fields”; checks on “Validation rules”; times and texts of mails on “Reminder rules”. Then press Ledger → Check and repair; once workbooks are out, also Ledger → Push changes: what is not pushed is not in force.",
  ),
  w(
    "灰色的格子由系统填写；白色的格子由人填写。可以调换列的位置、增加自己的列、改表名，不要删除表头上方隐藏的那一行。",
    "Grey cells are written by the program, white ones by people. You may move columns, add your own and rename tabs; do not delete the hidden row above the header.",
  ),
  w("# 谁能看到什么", "# Who sees what"),
  w(
    "本表只共享给本办公室的人：能编辑本表的人看得到全部联系方式。下级单位只打开自己的填报表。领导看 PDF。",
    "Share this workbook with your own office only: whoever edits it sees all contacts. Units open their own workbooks. Leaders read the PDF.",
  ),
] as const;

/** The paragraphs of 使用说明; a heading stands above the paragraphs it belongs to. */
export function guideLines(language: Language): { text: string; heading: boolean }[] {
  return lines.map((line) => ({
    text: inLanguage(line, language).replace(/^# /, ""),
    heading: inLanguage(line, language).startsWith("# "),
  }));
}
