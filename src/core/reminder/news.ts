// What a push changed, told by mail where the office asks for it; 首页 of the unit says the same.
import type { Definition, Unit } from "../model";
import { newsOf } from "../push";
import { reminderText } from "../text/reminders";
import { attached } from "./attached";
import { linkWords } from "./link-words";
import { getsMails } from "./missing";
import { reachOf } from "./render";
import type { ReminderInput, Send } from "./types";
import { unitMail } from "./unit-mail";
import { mailsOf } from "./welcomed";

/** Rule id that a mail about the last push has in the log. */
export const NEWS = "news";

type Input = Pick<ReminderInput, "definition" | "units" | "today" | "attachesFiles">;

/** Whether a unit can be told by mail of what a push changes. */
export function hearsNews(unit: Unit, today: string): boolean {
  return getsMails(unit, today) && mailsOf(unit).length > 0;
}

/** One mail to each unit for which the version issued last changes something; its key names version and unit, so that it goes out once. */
export function newsMails({ definition, units, today, attachesFiles }: Input): Send[] {
  return units
    .filter((unit) => hearsNews(unit, today))
    .flatMap((unit) => {
      const news = newsOf(definition, unit);
      return news === "" ? [] : [mailOf(unit, news, definition, attachesFiles)];
    });
}

function mailOf(unit: Unit, news: string, { campaign }: Definition, attachesFiles?: boolean): Send {
  const { title, issuer, language, definitionVersion } = campaign;
  const body = reminderText("newsBody", language, {
    unit: unit.name,
    campaign: title,
    news,
    link: linkWords(unit, campaign, attachesFiles),
    where: reachOf(campaign),
    issuer,
  });
  return {
    ...unitMail(unit, {
      items: [{ sendId: [NEWS, definitionVersion, unit.unitId].join("|"), ruleId: NEWS, periodId: "" }],
      subject: reminderText("newsSubject", language, { campaign: title }),
      text: body,
    }),
    ...attached(unit, campaign, attachesFiles),
  };
}
