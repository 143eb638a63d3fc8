// Mail in the sender's own name and quota.

/** A mail to one unit. */
export interface Mail {
  to: string[];
  subject: string;
  body: string;
  /** Left out: the body alone. */
  htmlBody?: string;
  senderName: string;
  /** Where answers go; "" or left out = to whoever sends. */
  replyTo?: string;
  attachment?: GoogleAppsScript.Base.Blob;
}

/** Recipients that may still be written to today. */
export function remainingMails(): number {
  return MailApp.getRemainingDailyQuota();
}

/** Sends at once; throws what MailApp throws. */
export function sendMail(mail: Mail): void {
  MailApp.sendEmail({
    to: mail.to.join(","),
    subject: mail.subject,
    body: mail.body,
    ...(mail.htmlBody ? { htmlBody: mail.htmlBody } : {}),
    name: mail.senderName,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    ...(mail.attachment ? { attachments: [mail.attachment] } : {}),
  });
}
