// Every request that the product sends to Google's APIs, noted as it leaves.
import { appendFileSync } from "node:fs";
import { disturbRest, type LocalHost } from "apps-script-host";

/** A request as it left: method, whole address, body as text. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** Where TAIZHANG_RECORD names a file, every rig's requests are added to it, a line of JSON each. */
export const RECORD = process.env.TAIZHANG_RECORD ?? "";

/** Has a host's requests told to `note` until the test disturbs them otherwise. */
export function noteRequests(host: LocalHost, note: (sent: Sent) => void): void {
  disturbRest(host.store, ({ body, method, url }) => {
    note({ method: method.toUpperCase(), url, body: Buffer.from(body).toString("utf8") });
    return null;
  });
}

/** Adds a request to the record. */
export const toRecord = (sent: Sent): void => appendFileSync(RECORD, `${JSON.stringify(sent)}\n`);
