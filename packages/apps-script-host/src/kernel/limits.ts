// Google's quotas and limits as the host enforces them. Pages as of August 2026.
// [Q] https://developers.google.com/apps-script/guides/services/quotas
// [ST] https://developers.google.com/apps-script/guides/triggers
// [R] https://developers.google.com/apps-script/reference

/** Kind of account, which decides the daily quotas. */
export type Account = "consumer" | "workspace";

/** Daily quotas per user [Q]; the window opens with the first use and lasts 24 hours. */
export const DAILY: Record<string, Record<Account, number>> = {
  /** Recipients of mails, not messages. */
  "Email recipients": { consumer: 100, workspace: 1_500 },
  "Properties read/write": { consumer: 50_000, workspace: 500_000 },
  "Spreadsheets created": { consumer: 250, workspace: 3_200 },
  "URL Fetch calls": { consumer: 20_000, workspace: 100_000 },
  /**
   * Permissions created, by REST and by the services. Not published: "when run share method more 60times in a day"
   * (github.com/a-marenkov/gsheets/pull/78) for consumers; the figure for Workspace is a guess.
   */
  "Drive shares": { consumer: 60, workspace: 600 },
  /** Milliseconds that triggers may run. */
  "Triggers total runtime": { consumer: 90 * 60_000, workspace: 6 * 3_600_000 },
};

/** Service names in "Service invoked too many times for one day: …" by quota. */
export const QUOTA_SERVICE: Record<string, string> = {
  "Email recipients": "email",
  "Properties read/write": "properties",
  "Spreadsheets created": "spreadsheet create",
  "URL Fetch calls": "urlfetch",
};

/** One execution [Q]. */
export const EXECUTION_MS = 6 * 60_000;
/** Simple triggers [ST] and custom functions [Q]. */
export const SHORT_EXECUTION_MS = 30_000;
/** Triggers per user and script [Q]. */
export const TRIGGERS = 20;
/** Simultaneous executions per user [Q]. */
export const SIMULTANEOUS_PER_USER = 30;

/** Mail [Q]: recipients and attachments per message, bytes of attachments and body (consumer). */
export const MAIL = {
  recipients: 50,
  attachments: 250,
  attachmentBytes: 25 * 1024 * 1024,
  bodyBytes: { consumer: 200 * 1024, workspace: 400 * 1024 },
} as const;

/** Properties [Q]: a value of 9 KB, 500 KB a store. Larger single values were seen to work; the host stays strict. */
export const PROPERTY = { valueBytes: 9 * 1024, storeBytes: 500 * 1024 } as const;

/** Cache [R cache/cache]: past `items` the 900 farthest from expiry are kept. */
export const CACHE = {
  keyLength: 250,
  valueBytes: 100 * 1024,
  defaultSeconds: 600,
  maxSeconds: 21_600,
  items: 1_000,
  kept: 900,
} as const;
