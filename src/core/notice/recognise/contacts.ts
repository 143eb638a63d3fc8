// Whom the returns of a notice go to.
import {
  type ContactFound,
  departmentBesideEmail,
  departmentOfContact,
  departmentOfPerson,
  findEmail,
  findPhone,
} from "./contact";
import type { Passage } from "./passages";
import type { ReturnFound } from "./returns";

/** Department, e-mail and phone, each with its place. */
export interface Contacts {
  department: ContactFound | null;
  email: ContactFound | null;
  phone: ContactFound | null;
}

/** Reads the contacts; the department beside the e-mail comes before the receiver of the returns. */
export function findContacts(passages: readonly Passage[], returns: readonly ReturnFound[]): Contacts {
  const email = findEmail(passages);
  const department =
    departmentBesideEmail(passages, email) ??
    departmentOfPerson(passages, email) ??
    receiverOf(returns) ??
    departmentOfContact(passages);
  return { department, email, phone: findPhone(passages) };
}

/** The receiver of the recurring report, else the first; its longest name. */
function receiverOf(returns: readonly ReturnFound[]): ContactFound | null {
  const named = returns.filter(({ sending }) => sending.to !== null && !sending.to.startsWith("“"));
  const best = named.find(({ recurrence }) => recurrence) ?? named[0];
  if (!best) return null;
  const short = best.sending.to!;
  const full = named.find(({ sending: { to } }) => to!.length > short.length && to!.endsWith(short)) ?? best;
  const { start, text } = full.statement;
  return { value: full.sending.to!, start, end: start + text.length };
}
