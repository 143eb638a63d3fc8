// The digest in words: the figures at the head of the leaders' page and what to ask.
import { fingerprint } from "../fingerprint";
import { mask } from "../mail";
import type { Day, SendRecord } from "../model";
import { DIGEST, isDone, oneLine, reachOf, type Send, toHtml } from "../reminder";
import { asAtWords, attentionOf, mailFigures, runningWords, type Sources } from "../summary";
import { dayWords } from "../text/days";
import { digestText } from "../text/digest";
import { summaryText } from "../text/summary";
import type { DigestReader } from "./readers";

/** Sentences of 需要关注 that stand in the mail; the page has them all. */
const MOST_SENTENCES = 8;

/** How a reader gets to the page itself. */
export interface PageOffered {
  /** Whether its PDF goes with the mail. */
  readonly isAttached: boolean;
  /** Addresses of the published page and of the one for telephones, for those whom they let in. */
  readonly link?: string;
  readonly phone?: string;
  /** Whether the mail goes to whoever of the office looks at it first. */
  readonly isPreview?: boolean;
}

/** A reader with the keys that are due for them. */
export interface DigestDue {
  readonly reader: DigestReader;
  readonly sendIds: readonly string[];
}

/** Readers to whom a digest is due that has not gone out: each occasion has a key for each address, so it is sent once. */
export function digestsDue(
  readers: readonly DigestReader[],
  occasions: readonly string[],
  log: readonly SendRecord[],
  today: Day,
): DigestDue[] {
  const known = new Map(log.map((record) => [record.sendId, record]));
  return readers
    .map((reader) => ({
      reader,
      sendIds: occasions
        .map((occasion) => [DIGEST, occasion, fingerprint(reader.mail)].join("|"))
        .filter((sendId) => !isDone(known.get(sendId), today)),
    }))
    .filter(({ sendIds }) => sendIds.length > 0);
}

/** The mail to one leader. */
export function digestMail(sources: Sources, { reader, sendIds }: DigestDue, page: PageOffered): Send {
  const { campaign } = sources.definition;
  const { language, title, issuer } = campaign;
  const text = digestText("body", language, {
    name: reader.name === "" ? "" : digestText("greeting", language, { name: reader.name }),
    campaign: title,
    asAt: asAtWords(sources).replace(/\n/g, summaryText("clauseMark", language)),
    figures: figureLines(sources),
    attention: attentionLines(sources),
    page: pageWords(sources, reader, page),
    where: reachOf(campaign),
    issuer,
  });
  return {
    unitId: "",
    unit: reader.name || mask(reader.mail),
    to: reader.mail,
    maskedTo: mask(reader.mail),
    items: sendIds.map((sendId) => ({ sendId, ruleId: DIGEST, periodId: "" })),
    subject: oneLine(
      digestText("subject", language, { campaign: title, day: dayWords(sources.rollup.today, language) }),
    ),
    text,
    html: toHtml(text),
  };
}

function figureLines(sources: Sources): string {
  const { rollup, definition } = sources;
  const { language } = definition.campaign;
  const lines = mailFigures(sources).map(({ label, value, note }) => {
    const flat = note.split("\n").filter(Boolean).join(summaryText("partMark", language));
    return digestText(flat === "" ? "figureAlone" : "figure", language, { label, value, note: flat });
  });
  const running = runningWords(rollup, definition);
  return [...lines, ...(running === "" ? [] : [`· ${running}`])].join("\n");
}

function attentionLines(sources: Sources): string {
  const { language } = sources.definition.campaign;
  const sentences = attentionOf(sources);
  if (sentences.length === 0) return summaryText("nothingToAsk", language);
  const count = sentences.length - MOST_SENTENCES;
  return [
    ...sentences.slice(0, MOST_SENTENCES).map((sentence, i) => `${i + 1}. ${sentence}`),
    ...(count > 0 ? [digestText("more", language, { count })] : []),
  ].join("\n");
}

function pageWords(
  { definition }: Sources,
  { mail }: DigestReader,
  { isAttached, isPreview, link = "", phone = "" }: PageOffered,
): string {
  const { language } = definition.campaign;
  if (isPreview) return digestText("preview", language);
  if (link === "") return digestText(isAttached ? "attachedAlone" : "onRequest", language);
  return digestText(isAttached ? "attached" : "linked", language, { link, phone, mail });
}
