// 填报链接: staff give units new links, or take all of a unit's back.

import { addresses } from "../../core/mail";
import { problem } from "../../core/problem";
import { newLinks } from "../../core/reminder";
import { listed } from "../../core/text/lists";
import { hasLink, isClosedOn } from "../../core/units";
import type { Input, LinkState, Output, PageData } from "../../core/wire/procedures";
import { CLOCK_SLICE_MS, type Context } from "../context";
import { edit } from "../edit";
import { epochNow } from "../google/instant";
import { remainingMails } from "../google/mail";
import { readDefinition, readUnits } from "../head/campaign";
import { allGrants, revokeLinks, stopLinks, withStops } from "../head/link-keys";
import { writeLog } from "../head/log";
import { deliver } from "../jobs/deliver";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";

/** First data of the dialog. */
export function linksData(context: Context): PageData["links"] {
  return { units: statesOf(context) };
}

/**
 * Takes back the links of these units and mails them new ones. Throws ProblemError "link.addressMissing" where there is no page, and
 * "mail.quotaSpent" before anything is taken back.
 */
export function renewLinks(context: Context, { unitIds }: Input<"links.renew">): Output<"links.renew"> {
  const definition = readDefinition(context);
  const units = linkedUnits(context).filter(({ unitId }) => unitIds.includes(unitId));
  if (!definition.campaign.linkAddress) throw new ProblemError([problem("link.addressMissing", {})]);
  const sends = units.flatMap((unit) => newLinks(unit, { definition }, context.newId()));
  if (remainingMails() < sends.length)
    throw new ProblemError([problem("mail.quotaSpent", { count: sends.length })]);
  for (const { unitId } of sends) revokeLinks(unitId);
  const { sent, problems } = deliver(
    context,
    definition,
    sends,
    () => epochNow() - context.epoch < CLOCK_SLICE_MS,
  );
  note(context, "link.renew", units);
  return {
    units: statesOf(context),
    sent,
    problems: problems.map((found) => pageProblem(found, context.language)),
  };
}

/** Takes back all links of these units: what was mailed opens nothing any more, and no mail brings a new one until they are renewed. */
export function revokeLinksOf(context: Context, { unitIds }: Input<"links.revoke">): Output<"links.revoke"> {
  const units = linkedUnits(context).filter(({ unitId }) => unitIds.includes(unitId));
  for (const { unitId } of units) stopLinks(unitId);
  note(context, "link.revoke", units);
  return { units: statesOf(context) };
}

const linkedUnits = (context: Context) =>
  readUnits(context, readDefinition(context)).filter(
    (unit) => hasLink(unit) && !isClosedOn(unit, context.today),
  );

function statesOf(context: Context): LinkState[] {
  const grants = allGrants();
  return withStops(linkedUnits(context)).map(({ unitId, name, contactMail, linkStopped }) => {
    const days = (grants.get(unitId) ?? [])
      .map(({ expiresOn }) => expiresOn)
      .filter((day) => day > context.today);
    return {
      unitId,
      name,
      to: addresses(contactMail).join(" "),
      until: days.sort().reverse()[0] ?? "",
      stopped: linkStopped === true,
    };
  });
}

function note(
  context: Context,
  action: "link.renew" | "link.revoke",
  units: readonly { name: string }[],
): void {
  const record = listed(
    units.map(({ name }) => name),
    context.language,
  );
  edit(() => writeLog(context, [{ action, record, after: "" }]));
}
