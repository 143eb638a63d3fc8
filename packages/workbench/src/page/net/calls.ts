// Calls to the workbench's server.
import type { Method, Push, Reply, WorkbenchApi } from "../../wire/api";
import { text } from "../text/index";

const tokenIn = (page: Document) =>
  page.querySelector<HTMLMetaElement>('meta[name="workbench-token"]')?.content;

let token = tokenIn(document)!;
/** Between two attempts to reach a server that was started anew. */
const AGAIN_MS = 2000;

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
  let response = await ask(method, input);
  if (response.status === 403 && (await renewToken())) response = await ask(method, input);
  if (response.status === 403) throw new Error(text.serverGone);
  const reply = (await response.json()) as Reply<M>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

function ask(method: Method, input: unknown): Promise<Response> {
  return fetch(`/api/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-workbench-token": token },
    body: JSON.stringify(input),
  }).catch((cause: Error) => {
    throw new Error(text.serverGone, { cause });
  });
}

// A server that was started anew knows another token. To begin the page again would throw away what is being typed in it.
async function renewToken(): Promise<boolean> {
  const page = await fetch("/")
    .then((response) => (response.ok ? response.text() : ""))
    .catch(() => "");
  const fresh = tokenIn(new DOMParser().parseFromString(page, "text/html"));
  if (!fresh || fresh === token) return false;
  token = fresh;
  return true;
}

/** Listens to what the server pushes; the browser itself tries again when the connection breaks. */
export function listen(hear: (push: Push) => void, connected: (is: boolean) => void): void {
  const source = new EventSource(`/api/events?client=${client}&token=${token}`);
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    // The browser gives up where the server knows another token.
    if (source.readyState === EventSource.CLOSED)
      setTimeout(() => void renewToken().then(() => listen(hear, connected)), AGAIN_MS);
  };
  source.onmessage = (message) => hear(JSON.parse(message.data) as Push);
}

/** Address under which one of Google's own links is answered here, with the rights of one person. */
export function googleLink(url: string, as: string): string {
  return `/google?${new URLSearchParams({ url, as, token })}`;
}
