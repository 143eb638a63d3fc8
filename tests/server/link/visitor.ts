// A unit's clerk with a telephone: the link of a mail, the page behind it, and what the page sends.
import type { Host, RunResult } from "apps-script-host";
import type { LinkAnswer, LinkData, LinkInput, LinkWork } from "../../../src/core/wire/link";
import type { PageProblem, Reply } from "../../../src/core/wire/procedures";
import type { Rig } from "../../rig";

export const ADDRESS = "https://script.google.com/macros/s/AKfycbExample/exec";

/** The links in the mails to an address, the first one first. */
export function linksTo(host: Pick<Host, "mails">, mail: string): string[] {
  return host
    .mails()
    .filter(({ to }) => String(to).includes(mail))
    .flatMap(({ body }) => [...body.matchAll(/\/exec\?k=(\S+)/g)].map(([, key]) => key!));
}

/** What the page behind a link was given, and the visit's meter. */
export async function visited(
  { host }: Pick<Rig, "host">,
  key: string,
  more = "",
): Promise<{ data: LinkData; html: string; result: RunResult; language: string }> {
  const { body, result } = await host.webApp({ method: "GET", query: `k=${encodeURIComponent(key)}${more}` });
  const [, start] = /window\.START=(\{.*?\});?<\/script>/s.exec(body) ?? [];
  if (!start) throw new Error(body.slice(0, 300));
  const { data, language } = JSON.parse(start) as { data: LinkData; language: string };
  return { data, html: body, result, language };
}

/** The work of a unit, of a link that is good. */
export async function workBehind(office: Pick<Rig, "host">, key: string): Promise<LinkWork> {
  const { data } = await visited(office, key);
  if ("refused" in data) throw new Error(data.refused);
  return data;
}

/** What a page sent, and what came of it. */
export interface Sent {
  readonly answer: LinkAnswer | null;
  readonly problems: readonly PageProblem[];
  readonly result: RunResult;
}

/** Sends what a page of a link sends. */
export async function sends(
  { host }: Pick<Rig, "host">,
  key: string,
  input: Partial<LinkInput>,
): Promise<Sent> {
  const request = { key, period: "", box: "", signs: false, changes: [], ...input };
  const result = await host.webAppCall({ functionName: "link", args: [JSON.stringify(request)] });
  if (!result.ok) throw new Error(`${result.error?.message}\n${result.error?.stack}`);
  const reply = JSON.parse(String(result.value)) as Reply<LinkAnswer>;
  if (!reply.ok && reply.reference) throw new Error(result.log.map(({ text }) => text).join("\n"));
  return reply.ok
    ? { answer: reply.value, problems: reply.value.problems, result }
    : { answer: null, problems: reply.problems, result };
}

/** Changes of a new entry of the first register, in its first free row. */
export function newEntry(work: LinkWork, values: Readonly<Record<string, string>>): LinkInput["changes"] {
  const { formId, next } = work.registers[0]!;
  return Object.entries(values).map(([column, after]) => ({
    formId,
    period: "",
    row: String(next),
    column,
    before: "",
    after,
  }));
}
