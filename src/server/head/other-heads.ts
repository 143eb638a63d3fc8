// The office's other head workbooks, by the links that staff gave in 活动设置, read with the rights of whoever is at work.
import { linkedTab } from "../../core/units";
import { type RestReply, send } from "../google/rest";
import { type ReadRange, readRequest } from "../google/sheets";

/** What a head answered; undefined where its link is none. */
export interface AskedHead {
  readonly link: string;
  readonly reply: RestReply | undefined;
}

/** Asks each head for the same tabs, one request each: their ids are the same everywhere. `own`: this head, which is not asked. */
export function askOtherHeads(links: string, own: string, ranges: readonly ReadRange[]): AskedHead[] {
  const named = links
    .split(/[\s,，;；、]+/)
    .filter(Boolean)
    .map((link) => ({ link, id: linkedTab(link)?.spreadsheetId ?? "" }))
    .filter(({ id }) => id !== own);
  const asked = named.filter(({ id }) => id !== "");
  const replies = send(asked.map(({ id }) => readRequest(id, ranges, "FORMATTED_STRING")));
  return named.map((item) => ({ link: item.link, reply: replies[asked.indexOf(item)] }));
}
