import type { LocalHost, Project } from "apps-script-host";

/** A request as it was sent: method, whole address, body as text. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** Where a recorded request came from. */
export type From = "server" | "browser";

/** A line of the record: requests that are alike but for the file have one key, and only the first of a process is whole. */
export type Recorded = { readonly from: From; readonly key: string } & Partial<Sent>;

export function noteRequests(
  host: Pick<LocalHost, "on" | "executions">,
  note: (sent: readonly Sent[]) => void,
): void;
export function record(host: Pick<LocalHost, "on" | "executions">, project: Project, from: From): void;
export function watch(host: Pick<LocalHost, "on" | "executions">, project: Project): void;
