import { w } from "./words";

/** Mail to the former owner where somebody took over without having been asked. */
export const handoverMail = {
  subject: w(
    "【{title}】{user} 已接手时钟和建表账号",
    "[{title}] {user} has taken over clock and owner account",
  ),
  body: w(
    "{user} 在您没有移交的情况下接手了“{title}”的时钟和建表账号。原因：{reason}\n您的旧时钟下一次到点时自行移除。如不应如此，请打开台账，点“台账 → 移交”接回：{url}",
    "{user} has taken over clock and owner account of “{title}” without your handing it over. Reason: {reason}\nYour old clock removes itself when it next fires. If that is wrong, open the workbook and take it back under Ledger → Hand over: {url}",
  ),
} as const;
