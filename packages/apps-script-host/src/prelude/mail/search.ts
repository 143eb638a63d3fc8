// Gmail's search: words and the operators that scripts use; any other operator refuses.
import { refuse } from "../surface";
import { fail } from "../wire";
import type { MessageState } from "./gmail-message";

type Test = (message: MessageState, value: string, now: number) => boolean;

const has = (text: string, value: string): boolean => text.toLowerCase().includes(value);
const DAY = 86_400_000;
const UNITS: Record<string, number> = { d: DAY, m: 30 * DAY, y: 365 * DAY };

function ageOf(value: string): number {
  const [, count = "0", unit = "d"] = /^(\d+)([dmy])$/.exec(value) ?? [];
  return Number(count) * (UNITS[unit] ?? DAY);
}

function dayOf(value: string): number {
  const [year = 0, month = 1, day = 1] = value.split(/[/-]/).map(Number);
  return new Date(year, month - 1, day).getTime();
}

const IN: Record<string, (message: MessageState) => boolean> = {
  inbox: ({ inbox }) => inbox,
  sent: ({ inbox, draftId }) => !inbox && draftId === null,
  draft: ({ draftId }) => draftId !== null,
  drafts: ({ draftId }) => draftId !== null,
  trash: ({ trash }) => trash,
  spam: () => false,
  anywhere: () => true,
};

const IS: Record<string, (message: MessageState) => boolean> = {
  unread: ({ unread }) => unread,
  read: ({ unread }) => !unread,
  starred: ({ starred }) => starred,
  inbox: ({ inbox }) => inbox,
};

const known = (table: Record<string, (message: MessageState) => boolean>, operator: string): Test => {
  return (message, value) =>
    (table[value] ?? (() => refuse(`GmailApp.search ${operator}:${value}`)))(message);
};

const OPERATORS: Record<string, Test> = {
  in: known(IN, "in"),
  is: known(IS, "is"),
  from: ({ from }, value) => has(from, value),
  to: ({ to }, value) => has(to, value),
  cc: ({ cc }, value) => has(cc, value),
  bcc: ({ bcc }, value) => has(bcc, value),
  subject: ({ subject }, value) => has(subject, value),
  label: ({ labels, inbox }, value) =>
    value === "inbox"
      ? inbox
      : labels.some((name) => name.toLowerCase().replace(/ /g, "-") === value.replace(/ /g, "-")),
  has: ({ attachments }, value) =>
    value === "attachment"
      ? attachments === null || attachments.length > 0
      : refuse(`GmailApp.search has:${value}`),
  newer_than: ({ at }, value, now) => at >= now - ageOf(value),
  older_than: ({ at }, value, now) => at < now - ageOf(value),
  after: ({ at }, value) => at >= dayOf(value),
  before: ({ at }, value) => at < dayOf(value),
};

const anyText: Test = ({ subject, body, htmlBody, from, to }, value) =>
  [subject, body, htmlBody ?? "", from, to].some((text) => has(text, value));

const unquoted = (text: string): string => text.replace(/["()]/g, "").toLowerCase();

/** Whether a query finds a message; trash is searched only when it is asked for. */
export function matcher(query: string | null): (message: MessageState) => boolean {
  if (query === null || query === undefined) return fail("Invalid argument: query");
  const terms = query.match(/-?(?:\w+:)?(?:"[^"]*"|\([^)]*\)|\S+)/g) ?? [];
  if (terms.some((term) => term === "OR" || term.startsWith("{"))) refuse("GmailApp.search OR");
  const tests = terms.filter((term) => term !== "AND").map(testOf);
  const everywhere = /\b(?:in|label):(?:trash|anywhere)/i.test(query);
  return (message) => (everywhere || !message.trash) && tests.every((test) => test(message));
}

function testOf(term: string): (message: MessageState) => boolean {
  const negated = term.startsWith("-");
  const bare = negated ? term.slice(1) : term;
  const [, operator, value] = /^(\w+):(.+)$/.exec(bare) ?? [];
  const test = operator === undefined ? anyText : OPERATORS[operator.toLowerCase()];
  if (!test) return () => refuse(`GmailApp.search ${operator}:`);
  const wanted = unquoted(value ?? bare);
  return (message) => test(message, wanted, Date.now()) !== negated;
}
