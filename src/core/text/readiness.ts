import { w } from "./words";

/** What must be so on Google: the name of each line of the checklist, in its order. */
export const readinessTitles = {
  permissions: w("权限", "Permissions"),
  sheetsService: w("Google Sheets API", "Google Sheets API"),
  driveService: w("Google Drive API", "Google Drive API"),
  owner: w("账号", "Account"),
  locale: w("表格区域", "Spreadsheet locale"),
  zone: w("表格时区", "Spreadsheet time zone"),
  scriptZone: w("脚本时区", "Script time zone"),
  clock: w("时钟", "Clock"),
  mail: w("发信额度", "Mail quota"),
} as const;

/** A line of the checklist. */
export type ReadinessKey = keyof typeof readinessTitles;

/** What a line says when all is well. */
export const readinessWords = {
  granted: w("已全部授予", "All granted"),
  answers: w("已启用", "Switched on"),
  owner: w("现在登录的就是建表账号 {owner}", "You are signed in as the owner, {owner}"),
  locale: w("中国", "China"),
  zone: w("上海", "Shanghai"),
  clockLater: w("建好活动后再开启", "To be started once there is a campaign"),
  clockRuns: w("已开启", "Running"),
  mails: w("今天还能发给 {count} 人", "{count} recipients left today"),
} as const;

/** The manifest's scopes by short name, as people know them from the consent screen. */
export const scopeWords = {
  spreadsheets: w("查看和修改表格", "See and edit spreadsheets"),
  "drive.file": w("管理由本工具建立的文件", "Manage the files that this tool makes"),
  "script.container.ui": w("在表格里显示窗口", "Show windows in the spreadsheet"),
  "script.scriptapp": w("在您离开时定时运行", "Run while you are away"),
  "script.send_mail": w("以您的名义发送邮件", "Send mail as you"),
  "script.external_request": w("连接外部服务", "Connect to an external service"),
  "userinfo.email": w("查看您的邮箱地址", "See your mail address"),
} as const;

/** Short name of a scope of the manifest. */
export type ScopeName = keyof typeof scopeWords;
