import { speaker, w } from "./words";

const digestWords = {
  subject: w("{campaign}：{day}情况摘报", "{campaign}: digest of {day}"),
  body: w(
    "{name}“{campaign}”情况（{asAt}）：\n\n{figures}\n\n需要关注：\n{attention}\n\n{page}\n\n有疑问请联系{where}。\n\n{issuer}",
    "{name}“{campaign}” ({asAt}):\n\n{figures}\n\nFor attention:\n{attention}\n\n{page}\n\nQuestions: {where}.\n\n{issuer}",
  ),
  greeting: w("{name}：\n\n", "{name},\n\n"),
  figure: w("· {label}：{value}，{note}", "· {label}: {value}, {note}"),
  figureAlone: w("· {label}：{value}", "· {label}: {value}"),
  attached: w(
    "附件是领导专页（PDF，A4 正反面）。网上也能看：{link}\n手机上看：{phone}",
    "The leaders' page is attached (PDF, both sides of one A4 sheet). It can be read online, too: {link}\nOn a phone: {phone}",
  ),
  attachedAlone: w(
    "附件是领导专页（PDF，A4 正反面）。",
    "The leaders' page is attached (PDF, both sides of one A4 sheet).",
  ),
  linked: w(
    "领导专页（用邮箱 {mail} 登录后打开）：{link}\n手机上看：{phone}",
    "The leaders' page (signed in as {mail}): {link}\nOn a phone: {phone}",
  ),
  onRequest: w("需要领导专页的，请与我们联系。", "Ask us for the leaders' page."),
  preview: w(
    "（发给领导时，这里是领导专页的附件或链接）",
    "(the leaders' page, attached or as a link, stands here)",
  ),
  more: w("另有 {count} 条，见领导专页", "{count} more on the leaders' page"),
  file: w("{campaign} 领导专页 {day}", "{campaign} leaders' page {day}"),
  book: w("{campaign}（领导专页）", "{campaign} (leaders' page)"),
  tab: w("领导专页", "Leaders' page"),
  phoneTab: w("手机版", "For phones"),
} as const;

/** A text of the digest for leaders in one language with its placeholders filled. */
export const digestText = speaker(digestWords);
