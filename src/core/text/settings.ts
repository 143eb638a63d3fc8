import type { Words } from "../model/language";
import { w } from "./words";

/** Rows of 活动设置 in order: what each is called and what it means. */
export const settingWords = {
  title: {
    item: w("活动名称", "Title"),
    note: w("显示在填报表、汇总和邮件里", "Shown in workbooks, summary and mails"),
  },
  documentNumber: {
    item: w("文号", "Document number"),
    note: w("通知没有文号可不填", "Leave empty if there is none"),
  },
  issuer: { item: w("发文单位", "Issuer"), note: w("", "") },
  department: { item: w("主办部门", "Department"), note: w("", "") },
  sourceNotice: { item: w("依据", "Source notice"), note: w("上级通知", "The notice from above") },
  consent: { item: w("同意领导", "Consent"), note: w("经谁同意", "Who agreed") },
  issuedOn: { item: w("印发日期", "Issued on"), note: w("", "") },
  start: { item: w("开始日期", "Start"), note: w("", "") },
  end: { item: w("结束日期", "End"), note: w("", "") },
  reportTo: { item: w("报送至", "Report to"), note: w("", "") },
  reportMail: { item: w("报送邮箱", "Mailbox"), note: w("", "") },
  reportPhone: { item: w("联系电话", "Phone"), note: w("", "") },
  reportContact: {
    item: w("联系人", "Contact"),
    note: w("单位有疑问找谁，写在邮件里", "Whom units may ask; mails name them"),
  },
  noticeLink: {
    item: w("通知链接", "Link to the notice"),
    note: w(
      "网上能打开通知的地址，显示在填报表首页",
      "Address of the notice; shown on the front page of workbooks",
    ),
  },
  linkAddress: {
    item: w("填报网址", "Address of the link page"),
    note: w(
      "填报方式为“填报链接”的单位打开的网页，npm run deploy:web 给出，以 /exec 结尾",
      "Web app that units with a link open; npm run deploy:web prints it, it ends with /exec",
    ),
  },
  language: {
    item: w("语言", "Language"),
    note: w("填报表和汇总的语言", "Language of workbooks and summary"),
  },
  totals: {
    item: w("汇总口径", "Totals are made of"),
    note: w(
      "“接收稿”：已接收过的按最近接收的一稿汇总，退回更正期间也不变；“收取稿”：一律按最近收取的一稿。默认“接收稿”",
      "“Accepted”: the last accepted version of a report, also while it is reopened; “Collected”: the last collected one. Default: Accepted",
    ),
  },
  digestTo: {
    item: w("领导摘报发给", "Digest goes to"),
    note: w(
      "姓名和邮箱，如：张示例 zhang@example.org；几位用分号隔开。空着不发",
      "Names and addresses, such as Zhang zhang@example.org; a semicolon between two. Empty: nobody",
    ),
  },
  digestWhen: {
    item: w("领导摘报时间", "Digest leaves on"),
    note: w(
      "如：每周一 9点；截止次日。不写钟点为早上 8 点。空着不发",
      "Such as: Monday 9:00; day after due. Without an hour: eight o'clock. Empty: never",
    ),
  },
  ownerAccount: {
    item: w("建表账号", "Owner account"),
    note: w(
      "拥有全部表格和时钟的账号，由系统填写",
      "Owns all workbooks and the clock; filled in by the program",
    ),
  },
  clockInterval: {
    item: w("时钟间隔（分钟）", "Clock interval (minutes)"),
    note: w("由系统填写", "Filled in by the program"),
  },
  clockLastRun: {
    item: w("时钟上次运行", "Clock last ran"),
    note: w(
      "由系统填写，没有新情况时约每小时更新一次；准确时间看“时钟”窗口",
      "Filled in by the program, about once an hour when nothing is new; the dialog Clock has the exact time",
    ),
  },
  clockNextRun: {
    item: w("时钟下次运行", "Clock runs next"),
    note: w(
      "由系统填写，没有新情况时约每小时更新一次",
      "Filled in by the program, about once an hour when nothing is new",
    ),
  },
  clockFailures: {
    item: w("时钟连续失败", "Clock failures"),
    note: w("由系统填写", "Filled in by the program"),
  },
  clockProblem: {
    item: w("时钟遇到的问题", "What the clock met with"),
    note: w("由系统填写，没有问题时为空", "Filled in by the program; empty when all is well"),
  },
  lastCollectedAt: {
    item: w("最近收取", "Last collected"),
    note: w("由系统填写", "Filled in by the program"),
  },
  archiveRows: {
    item: w("归档行数", "Rows before archiving"),
    note: w(
      "汇总表超过这么多行，旧明细移到归档表；空着为 20000",
      "Longer tabs of collected rows give old ones to the archive; empty means 20,000",
    ),
  },
  archive: {
    item: w("记录归档", "Archive of the record"),
    note: w("由系统填写", "Filled in by the program"),
  },
  sealedAt: {
    item: w("封存时间", "Sealed on"),
    note: w("由系统填写；封存和启封在“台账 → 封存”", "Filled in by the program; see Ledger → Seal"),
  },
  campaignId: {
    item: w("活动编码", "Campaign id"),
    note: w("由系统填写，请勿改动", "Filled in by the program; do not change"),
  },
  template: { item: w("模板", "Template"), note: w("由系统填写", "Filled in by the program") },
  definitionVersion: {
    item: w("定义版本", "Definition version"),
    note: w("由系统填写", "Filled in by the program"),
  },
  codeVersion: { item: w("程序版本", "Code version"), note: w("由系统填写", "Filled in by the program") },
  otherHeads: {
    item: w("其他活动的总表", "Head workbooks of other campaigns"),
    note: w(
      "本机关其他活动的总表链接，多个用空格或换行隔开；填了，汇总时多建一张“全部活动”",
      "Links, with spaces or lines between them; where there are any, summing up builds the tab All campaigns",
    ),
  },
  sendHours: {
    item: w("发信时段", "Mails leave between"),
    note: w(
      "时钟在这段时间里发提醒，如 9:00-17:30；空着为 8:00-22:00，也不能更早或更晚",
      "When the clock sends reminders, such as 9:00-17:30; empty: 8:00-22:00, never earlier or later",
    ),
  },
  mailsWith: {
    item: w("提醒并入的总表", "Reminders go with"),
    note: w(
      "另一项活动总表的链接：两边都有、邮箱也相同的单位，本活动的提醒并进那边早上的邮件，一封说清；10 点以前没有发出的，本活动自己发。空着自己发",
      "Link of another campaign's head workbook: units that are in both with one address get one mail in the morning, from there; what has not left by 10:00 is sent from here. Empty: sent from here",
    ),
  },
  upperWorkbook: {
    item: w("上级单位表", "Workbook of the office above"),
    note: w(
      "上级给本单位的填报表的链接；由“从上级取定义”填写。填了，汇总时把下级合计写进那张表",
      "Link of the workbook that the office above has made for this one; filled in by Get the definition from above. Where it stands, summing up writes there what is below",
    ),
  },
  upperVersion: {
    item: w("已取上级定义版本", "Version taken from above"),
    note: w("由系统填写", "Filled in by the program"),
  },
} as const satisfies Record<string, { item: Words; note: Words }>;

/** Key of a row of the settings tab. */
export type SettingKey = keyof typeof settingWords;

/** All keys of the settings tab, in the order of its rows. */
export const settingKeys = Object.keys(settingWords) as readonly SettingKey[];
