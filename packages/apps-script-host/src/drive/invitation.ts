// The mail by which Drive tells somebody that a file was shared.
import type { Context } from "../kernel/types";
import { outbox } from "../mail";
import type { DriveFile } from "./files";
import { viewLink } from "./links";
import { displayName } from "./names";

/** Sender of Drive's own mails. */
const SENDER = "drive-shares-dm-noreply@google.com";

/** Puts Drive's mail into the outbox; it costs the script no mail quota. */
export function sendInvitation(
  context: Context,
  file: DriveFile,
  from: string,
  to: string,
  message: string,
): void {
  const id = context.newId(16);
  const name = displayName(context.store, from);
  outbox(context.store).put(id, {
    id,
    at: new Date(context.now()).toISOString(),
    from: SENDER,
    senderName: `${name} (via Google Drive)`,
    replyTo: from,
    to: [to],
    cc: [],
    bcc: [],
    subject: `Item shared with you: "${file.name}"`,
    body: [`${name} (${from}) shared an item with you:`, file.name, message, viewLink(file)]
      .filter(Boolean)
      .join("\n"),
    htmlBody: null,
    attachments: [],
  });
  context.emit({ type: "mail", id });
}
