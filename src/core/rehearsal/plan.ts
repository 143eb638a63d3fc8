import { groupBy } from "../group-by";
import type { Day } from "../model";
import type { RehearsedMail } from "./rehearse";

/** Mails of one day, hour and subject. */
export interface PlannedMails {
  readonly day: Day;
  readonly time: string;
  readonly subject: string;
  readonly readers: readonly string[];
  /** Those of them whose mail would wait for the next day's quota. */
  readonly waiting: readonly string[];
}

/** The same mails in few rows, in the order in which they leave: a mail to two hundred units is one. */
export function planned(mails: readonly RehearsedMail[]): PlannedMails[] {
  const groups = groupBy(mails, ({ day, time, subject }) => `${day} ${time} ${subject}`);
  return [...groups.values()].map((own) => {
    const [{ day, time, subject }] = own as [RehearsedMail, ...RehearsedMail[]];
    return {
      day,
      time,
      subject,
      readers: own.map(({ reader }) => reader),
      waiting: own.filter(({ waits }) => waits).map(({ reader }) => reader),
    };
  });
}
