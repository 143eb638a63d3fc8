// Targets that a unit is behind with, by what it has reported: told by rungs about them alone.
import type { Language, Unit } from "../model";
import { isBehind, type QuotaGap } from "../quota";
import { ladderText } from "../text/ladder";
import { attached } from "./attached";
import { isTooEarly } from "./hours";
import { linkWords } from "./link-words";
import { getsMails } from "./missing";
import { reachOf } from "./render";
import type { Matter, Wanted } from "./rungs";
import type { Joining, ReminderInput } from "./types";
import { unitMail } from "./unit-mail";
import { andMore, itemsOf, mattersOf, unsentOf } from "./unsent";

/** A target that a unit is behind with. */
interface Behind extends Matter {
  readonly gap: QuotaGap;
}

/** The targets with which a unit is behind today: of one without a day nothing can be late. */
export function behindOf({ unitId }: Pick<Unit, "unitId">, input: ReminderInput): Behind[] {
  const { gaps, today, definition } = input;
  const { language, start } = definition.campaign;
  return (gaps?.get(unitId) ?? [])
    .filter((gap) => gap.deadline !== "" && isBehind(gap, today))
    .map((gap) => ({
      about: "quotas",
      id: ["quota", gap.indicatorId, gap.periodId].filter(Boolean).join("."),
      name: ladderText("behindName", language, { name: gap.indicator, gap: gap.gap, word: gap.unitWord }),
      dated: { start: gap.from || start, dueOn: gap.deadline, onTimeUntil: gap.deadline, lockOn: "" },
      gap,
    }));
}

/** The mails about targets that are due and not yet sent, one a unit. */
export function behindMails(input: ReminderInput): Joining[] {
  if (!input.gaps || isTooEarly(input)) return [];
  const sent = new Map(input.log.map((record) => [record.sendId, record]));
  return input.units
    .filter((unit) => getsMails(unit, input.today))
    .flatMap((unit) => {
      const due = unsentOf(unit, behindOf(unit, input), input, sent);
      return due.length === 0 ? [] : [mailOf(unit, due, input)];
    });
}

function mailOf(unit: Unit, due: readonly Wanted<Behind>[], input: ReminderInput): Joining {
  const { campaign } = input.definition;
  const { language, title, issuer } = campaign;
  const targets = mattersOf(due);
  const items = targets.map(({ gap }) => lineOf(gap, language)).join("\n");
  const [first] = targets;
  const more = andMore(targets, language);
  const { indicator: name, gap, unitWord: word } = first.gap;
  return {
    ...unitMail(unit, {
      items: itemsOf(unit, due),
      subject: ladderText("behindSubject", language, { campaign: title, name, gap, word, more }),
      text: ladderText("behindBody", language, {
        unit: unit.name,
        campaign: title,
        items,
        link: linkWords(unit, campaign, input.attachesFiles),
        where: reachOf(campaign),
        issuer,
      }),
    }),
    ...attached(unit, campaign, input.attachesFiles),
    also: ladderText("behindAlso", language, { items }),
    named: `${first.name}${more}`,
  };
}

function lineOf(
  { indicator: name, min, actual, unitWord: word, deadline: end }: QuotaGap,
  language: Language,
) {
  return ladderText("behindLine", language, { name, min: min ?? 0, actual: actual ?? 0, word, end });
}
