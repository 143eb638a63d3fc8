// The mail services.

import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";
import { GmailApp } from "./gmail";
import { GmailAttachment, GmailDraft, GmailMessage } from "./gmail-message";
import { GmailLabel, GmailThread } from "./gmail-thread";
import { readMessage } from "./message";

/** Google's MailApp. */
export class MailApp implements Emulates<GoogleAppsScript.Mail.MailApp> {
  sendEmail(...args: unknown[]): void {
    call["MailApp.sendEmail"](readMessage(args, "MailApp.sendEmail"));
  }
  getRemainingDailyQuota(): number {
    return call["MailApp.getRemainingDailyQuota"]();
  }
  toString(): string {
    return "MailApp";
  }
}

/** MailApp and GmailApp. */
export const mailPart: PreludePart = {
  globals: { MailApp: new MailApp(), GmailApp: new GmailApp() },
  classes: {
    "Mail.MailApp": MailApp,
    "Gmail.GmailApp": GmailApp,
    "Gmail.GmailAttachment": GmailAttachment,
    "Gmail.GmailDraft": GmailDraft,
    "Gmail.GmailLabel": GmailLabel,
    "Gmail.GmailMessage": GmailMessage,
    "Gmail.GmailThread": GmailThread,
  },
};
