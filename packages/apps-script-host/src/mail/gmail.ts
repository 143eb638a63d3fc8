// The mailboxes of Gmail: everybody's drafts, what was sent, and what came in from other people of this host.
// Every message is a conversation of its own.
import type { Attachment, GmailCalls, MailboxMessage, Marks, Message } from "../calls/mail";
import type { BlobTag } from "../calls/wire";
import { SCOPE } from "../kernel/scopes";
import { beginning, type Context, ScriptError, type Services, type Store } from "../kernel/types";
import { addresses, outbox, requireOwnAddress, type SentMail, send } from "./index";

interface Draft {
  id: string;
  messageId: string;
  owner: string;
  at: string;
  message: Message;
}

interface Label {
  id: string;
  owner: string;
  name: string;
}

const drafts = (store: Store) => store.collection<Draft>("gmailDrafts");
const marks = (store: Store) => store.collection<Marks>("gmailMarks");
const labels = (store: Store) => store.collection<Label>("gmailLabels");

const me = ({ execution }: Context): string => execution.effectiveUser;
const mine = <T extends { owner: string }>(context: Context, all: Iterable<[string, T]>): T[] =>
  [...all].map(([, each]) => each).filter(({ owner }) => owner === me(context));

function draftOf(context: Context, id: string | null): Draft {
  const draft = drafts(context.store).get(id ?? "");
  if (!draft || draft.owner !== me(context))
    throw new ScriptError("Gmail operation failed. Draft not found.");
  return draft;
}

function keepDraft(context: Context, message: Message, known?: Draft): MailboxMessage {
  requireOwnAddress(context, message);
  const list = [message.to, message.cc, message.bcc].filter(Boolean).join(",");
  addresses(list);
  const id = known?.id ?? `r${context.newId(18)}`;
  const draft: Draft = {
    id,
    messageId: context.newId(16),
    owner: me(context),
    at: new Date(context.now()).toISOString(),
    message,
  };
  drafts(context.store).put(id, draft);
  return ofDraft(draft);
}

const text = (value: string | null | undefined): string => value ?? "";

function ofDraft({ id, messageId, owner, at, message }: Draft): MailboxMessage {
  const { to, cc, bcc, subject, body, htmlBody, replyTo, name, attachments, inlineImages } = message;
  return {
    id: messageId,
    draftId: id,
    at: Date.parse(at),
    from: shown(name, owner),
    to: text(to),
    cc: text(cc),
    bcc: text(bcc),
    replyTo: text(replyTo),
    subject: text(subject),
    body: text(body),
    htmlBody: htmlBody ?? null,
    attachments: (attachments ?? []).map(fileOf),
    inlineImages: (inlineImages ?? []).map(fileOf),
    ...NOT_IN_ANY_BOX,
  };
}

const NOT_IN_ANY_BOX: Marks = { unread: false, inbox: false, trash: false, starred: false, labels: [] };

const fileOf = ({ name, contentType, base64 }: Attachment): BlobTag => ({
  $blob: { name, contentType, base64 },
});
const shown = (name: string | null | undefined, address: string): string =>
  name ? `"${name}" <${address}>` : address;

/** What came to a person stands unread in the inbox until it is marked otherwise. */
function marksOf(context: Context, mail: SentMail): Marks {
  const came = [...mail.to, ...mail.cc, ...mail.bcc].includes(me(context));
  const first = { ...NOT_IN_ANY_BOX, unread: came, inbox: came };
  return marks(context.store).get(`${me(context)}|${mail.id}`) ?? first;
}

// The outbox keeps names of attachments only, so what they held cannot be read back: null.
function ofMail(context: Context, mail: SentMail): MailboxMessage {
  const files = mail.attachments.length === 0 ? [] : null;
  return {
    id: mail.id,
    draftId: null,
    at: Date.parse(mail.at),
    from: shown(mail.senderName, mail.from),
    to: mail.to.join(", "),
    cc: mail.cc.join(", "),
    bcc: mail.from === me(context) ? mail.bcc.join(", ") : "",
    replyTo: mail.replyTo ?? "",
    subject: mail.subject,
    body: mail.body,
    htmlBody: mail.htmlBody,
    attachments: files,
    inlineImages: files,
    ...marksOf(context, mail),
  };
}

const seesMail = (context: Context, { from, to, cc, bcc }: SentMail): boolean =>
  [from, ...to, ...cc, ...bcc].includes(me(context));

/** All messages of this person, the newest first. */
function messages(context: Context): MailboxMessage[] {
  const sent = [...outbox(context.store).entries()].map(([, mail]) => mail);
  const all = [
    ...sent.filter((mail) => seesMail(context, mail)).map((mail) => ofMail(context, mail)),
    ...mine(context, drafts(context.store).entries()).map(ofDraft),
  ];
  return all.reverse().sort((a, b) => b.at - a.at);
}

function mark(context: Context, id: string, changes: Partial<Marks>): void {
  const mail = outbox(context.store).get(id);
  // A draft stands in no box.
  if (!mail || !seesMail(context, mail)) return;
  const after = { ...marksOf(context, mail), ...changes };
  marks(context.store).put(`${me(context)}|${mail.id}`, after);
}

const labelNames = (context: Context): string[] =>
  mine(context, labels(context.store).entries())
    .map(({ name }) => name)
    .sort();

const methods: Services<GmailCalls> = {
  "GmailApp.createDraft": (context, message) => keepDraft(context, message),
  "GmailApp.getDraft": (context, id) => ofDraft(draftOf(context, id)),
  "GmailApp.messages": (context) => messages(context),
  "GmailApp.mark": mark,
  "GmailApp.getUserLabels": (context) => labelNames(context),
  "GmailApp.createLabel": (context, name) => {
    const id = `${me(context)}|${name}`;
    labels(context.store).put(id, { id, owner: me(context), name: String(name) });
  },
  "GmailApp.deleteLabel": (context, name) => {
    if (!labelNames(context).includes(String(name))) throw new ScriptError("Label not found.");
    labels(context.store).delete(`${me(context)}|${name}`);
  },
  "GmailDraft.update": (context, id, message) => keepDraft(context, message, draftOf(context, id)),
  "GmailDraft.deleteDraft": (context, id) => drafts(context.store).delete(draftOf(context, id).id),
  "GmailDraft.send": (context, id) => {
    const draft = draftOf(context, id);
    const sent = send(context, draft.message);
    drafts(context.store).delete(draft.id);
    return ofMail(context, sent);
  },
};

/** GmailApp without sending; every method asks for the whole mailbox. */
export const gmailServices: Services<GmailCalls> = beginning(methods, (context, method) =>
  context.requireScope(method, SCOPE.gmail),
);
