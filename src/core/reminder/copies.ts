// Who else hears of what is asked of a unit. A copy is a mail of its own, without any link: a link of the unit would let its reader in.
import { daysBetween } from "../day";
import { fingerprint } from "../fingerprint";
import { groupBy } from "../group-by";
import type { Language, ReminderRule, Unit } from "../model";
import { dueMoment, titleOfPeriod } from "../period";
import { findUnit } from "../rows/units";
import { ladderText } from "../text/ladder";
import { reminderText } from "../text/reminders";
import { isClosedOn } from "../units";
import { treeOf } from "../units/tree";
import { behindOf } from "./behind";
import { isDone, openPeriods } from "./due";
import { dutiesOf } from "./duties";
import { isTooEarly } from "./hours";
import { isReached } from "./missing";
import { byKey } from "./must-send";
import { reachOf } from "./render";
import { type Matter, type Wanted, wantedOf } from "./rungs";
import type { Joining, ReminderInput } from "./types";
import { unitMail } from "./unit-mail";
import { mailsOf } from "./welcomed";

/** Rule id that a copy has in the log. */
export const COPY = "copy";

/** Who gets a copy: a unit of the directory, or a leader (`unitId` is ""). */
export interface CopyReader {
  readonly unitId: string;
  readonly name: string;
  readonly to: string;
}

/** Tells who hears of what a rung asks of a unit; nobody hears of himself, nor whoever has no address. */
export function copyReaders(input: ReminderInput): (unit: Unit, rule: ReminderRule) => CopyReader[] {
  const { units, today, leaders = [], definition } = input;
  const tree = treeOf(units);
  const isThere = (unit: Unit) => mailsOf(unit).length > 0 && !isClosedOn(unit, today);
  const asReader = ({ unitId, name, contactMail: to }: Unit): CopyReader => ({ unitId, name, to });
  const department = findUnit(units, definition.campaign.department);
  const readers = {
    above: ({ unitId }: Unit) => tree.above(unitId).filter(isThere).slice(0, 1).map(asReader),
    department: ({ unitId }: Unit) =>
      department && department.unitId !== unitId && isThere(department) ? [asReader(department)] : [],
    leaders: () => leaders.map(({ name, mail }) => ({ unitId: "", name: name || mail, to: mail })),
  };
  return (unit, { copyTo }) => (copyTo ? readers[copyTo](unit) : []);
}

/** One thing that a reader is told of. */
interface Told {
  readonly reader: CopyReader;
  readonly unit: Unit;
  readonly wanted: Wanted;
  readonly sendId: string;
}

/** The copies that are due and not yet sent, one a reader. */
export function copyMails(input: ReminderInput): Joining[] {
  if (isTooEarly(input)) return [];
  const reminders = input.definition.reminders.filter(({ copyTo }) => copyTo !== undefined);
  if (reminders.length === 0) return [];
  const asked = { ...input, definition: { ...input.definition, reminders } };
  const sent = new Map(input.log.map((record) => [record.sendId, record]));
  const open = toldOf(asked).filter(({ sendId }) => !isDone(sent.get(sendId), input.today));
  return [...groupBy(open, ({ reader }) => keyOf(reader)).values()].map((own) => mailOf(own, input));
}

function toldOf(input: ReminderInput): Told[] {
  const readersOf = copyReaders(input);
  const reports = byKey(input.reports);
  const duties = dutiesOf(input);
  return input.units
    .filter((unit) => isReached(unit, input.today))
    .flatMap((unit) => {
      const matters: Matter[] = [
        ...openPeriods(unit, input, reports).map((period) => ({
          about: "reports" as const,
          id: period.id,
          name: nameOf(titleOfPeriod(period, input.definition.returns), dueMoment(period), input),
          dated: period,
        })),
        ...(duties.get(unit) ?? []),
        ...behindOf(unit, input),
      ];
      return wantedOf(unit, matters, input).flatMap((wanted) =>
        readersOf(unit, wanted.rule).map((reader) => {
          const { rule, matter, occasion } = wanted;
          const key = [COPY, rule.ruleId, unit.unitId, matter.id, occasion.number, keyOf(reader)];
          return { reader, unit, wanted, sendId: key.join("|") };
        }),
      );
    });
}

const keyOf = ({ unitId, to }: CopyReader): string => unitId || fingerprint(to);

function nameOf(period: string, due: string, { definition: { campaign } }: ReminderInput): string {
  return due === "" ? period : reminderText("missingItem", campaign.language, { period, due });
}

function mailOf(told: readonly Told[], { definition: { campaign }, today }: ReminderInput): Joining {
  const { language, title, issuer } = campaign;
  const [{ reader }] = told as [Told];
  const lines = [...new Set(told.map(({ unit, wanted }) => lineOf(unit, wanted.matter, today, language)))];
  const items = lines.join("\n");
  const count = new Set(told.map(({ unit }) => unit.unitId)).size;
  const where = reachOf(campaign);
  const text = ladderText("copyBody", language, {
    reader: reader.name,
    campaign: title,
    items,
    where,
    issuer,
  });
  return {
    ...unitMail(
      { ...reader, contactMail: reader.to },
      {
        items: told.map(({ sendId, wanted }) => ({ sendId, ruleId: COPY, periodId: wanted.matter.id })),
        subject: ladderText("copySubject", language, { campaign: title, count }),
        text,
      },
    ),
    also: ladderText("copyAlso", language, { items }),
    named: ladderText("copyNamed", language, { count }),
  };
}

function lineOf({ name: unit }: Unit, { name, dated }: Matter, today: string, language: Language): string {
  const days = dated.dueOn === "" ? 0 : daysBetween(dated.onTimeUntil, today);
  if (days <= 0) return ladderText("copyOpen", language, { unit, what: name });
  const when = ladderText("copyPast", language, { days });
  return ladderText("copyLine", language, { unit, what: name, when });
}
