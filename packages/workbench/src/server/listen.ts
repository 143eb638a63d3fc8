// Finds a port on this machine only.
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { portTaken } from "./refusal";

/** Tried first where no port is asked for. */
const USUAL_PORT = 8020;
/** How many ports from the usual one on are tried. */
const PORTS_TRIED = 20;

type Fetch = Parameters<typeof serve>[0]["fetch"];

/**
 * Listens on 127.0.0.1.
 *
 * @throws WorkbenchRefusal when the asked port, or each of the usual ones, is taken.
 */
export async function listen(fetch: Fetch, port?: number): Promise<Server> {
  if (port !== undefined) {
    const server = await listenOn(fetch, port).catch(takenIsNull);
    if (!server) throw portTaken(String(port));
    return server;
  }
  for (let next = USUAL_PORT; next < USUAL_PORT + PORTS_TRIED; next++) {
    const server = await listenOn(fetch, next).catch(takenIsNull);
    if (server) return server;
  }
  throw portTaken(`${USUAL_PORT}–${USUAL_PORT + PORTS_TRIED - 1}`);
}

/** Stops listening and ends what is still open, streams too. */
export function closeServer(server: Server): void {
  server.close();
  server.closeAllConnections();
}

function listenOn(fetch: Fetch, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, () => resolve(server)) as Server;
    server.once("error", reject);
  });
}

function takenIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === "EADDRINUSE") return null;
  throw error;
}
