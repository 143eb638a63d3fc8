// Streams of server-sent events: one for every open browser page.
import type { Push } from "../wire/api";

/** How long a page may be away (a reload, a sleeping laptop) before its windows are closed. */
const PATIENCE_MS = 20_000;

interface Client {
  send: ((push: Push) => void) | null;
  waiting: Push[];
  leaving: ReturnType<typeof setTimeout> | null;
}

/** Pushes messages to pages; what comes while a page reconnects is kept for it. */
export class Streams {
  #clients = new Map<string, Client>();

  constructor(private readonly gone: (client: string) => void) {}

  /** A page listens from now on; gives the function to call when it stops. */
  attach(id: string, send: (push: Push) => void): () => void {
    const client = this.#client(id);
    if (client.leaving) clearTimeout(client.leaving);
    client.leaving = null;
    client.send = send;
    for (const push of client.waiting.splice(0)) send(push);
    return () => this.#detach(id, send);
  }

  send(id: string, push: Push): void {
    const client = this.#client(id);
    if (client.send) client.send(push);
    else client.waiting.push(push);
  }

  all(push: Push): void {
    for (const id of this.#clients.keys()) this.send(id, push);
  }

  close(): void {
    for (const client of this.#clients.values()) if (client.leaving) clearTimeout(client.leaving);
    this.#clients.clear();
  }

  #client(id: string): Client {
    let client = this.#clients.get(id);
    if (!client) {
      client = { send: null, waiting: [], leaving: null };
      this.#clients.set(id, client);
      this.#expectBack(id, client);
    }
    return client;
  }

  #detach(id: string, send: (push: Push) => void): void {
    const client = this.#clients.get(id);
    if (!client || client.send !== send) return;
    client.send = null;
    this.#expectBack(id, client);
  }

  #expectBack(id: string, client: Client): void {
    client.leaving = setTimeout(() => {
      this.#clients.delete(id);
      this.gone(id);
    }, PATIENCE_MS);
    client.leaving.unref();
  }
}
