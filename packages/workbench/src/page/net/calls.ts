// Calls to the workbench's server.
import type { Method, Push, Reply, WorkbenchApi } from "../../wire/api";
import { text } from "../text/index";

const token = document.querySelector<HTMLMetaElement>('meta[name="workbench-token"]')!.content;

/** This browser page, for as long as it is open. */
export const client = crypto.randomUUID();

/**
 * Calls the server.
 *
 * @throws Error with words for the person.
 */
export async function call<M extends Method>(
  method: M,
  input: Parameters<WorkbenchApi[M]>[0],
): Promise<ReturnType<WorkbenchApi[M]>> {
  const response = await fetch(`/api/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-workbench-token": token },
    body: JSON.stringify(input),
  }).catch((cause: Error) => {
    throw new Error(text.serverGone, { cause });
  });
  if (response.status === 403) location.reload();
  const reply = (await response.json()) as Reply<M>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** Listens to what the server pushes; the browser itself tries again when the connection breaks. */
export function listen(hear: (push: Push) => void, connected: (is: boolean) => void): void {
  const source = new EventSource(`/api/events?client=${client}&token=${token}`);
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    // A server that was started anew knows another token; the browser gives up and the page must begin again.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000);
  };
  source.onmessage = (message) => hear(JSON.parse(message.data) as Push);
}

/** Address under which one of Google's own links is answered here, with the rights of one person. */
export function googleLink(url: string, as: string): string {
  return `/google?${new URLSearchParams({ url, as, token })}`;
}
