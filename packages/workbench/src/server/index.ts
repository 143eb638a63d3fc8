// Starts the workbench: a page on 127.0.0.1 that shows a host as a person sees Google Sheets.
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Host, Project } from "apps-script-host";
import { closeServer, listen } from "./listen";
import { routes } from "./routes";
import { Session } from "./session";
import { givenWorld, openWorld, type World, type WorldOptions } from "./world";

/** Options of `startWorkbench`: either a host that is already there, or a project to make one of. */
export interface WorkbenchOptions extends Omit<WorldOptions, "project"> {
  host?: Host;
  project?: Project;
  /** 0 = any free port; default: 8020 or the next free one. */
  port?: number;
  /** Throws away what `data` holds. */
  fresh?: boolean;
  /** Folder of the built page; default: beside this file. */
  page?: string;
}

/** A running workbench. */
export interface Workbench {
  readonly url: string;
  readonly host: Host;
  /** Stops listening, and closes the host unless it was given. */
  close(): Promise<void>;
}

/**
 * Starts the server and answers when it can be visited.
 *
 * @throws Error when neither a host nor a project is given.
 * @throws WorkbenchRefusal when no port is free, or the kept data cannot be used.
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  // The port first: a new beginning may take its time, and who comes meanwhile waits.
  let open = (_app: ReturnType<typeof routes>) => {};
  const opened = new Promise<ReturnType<typeof routes>>((done) => {
    open = done;
  });
  const server = await listen(async (...request) => (await opened).fetch(...request), options.port);
  const world = await worldOf(options).catch((error) => {
    closeServer(server);
    throw error;
  });
  const session = new Session(world.host);
  const page = options.page ?? join(dirname(fileURLToPath(import.meta.url)), "page");
  const reset = async () => session.replace(await world.renew());
  open(routes({ session, page, token: randomBytes(24).toString("base64url"), reset }));
  warm(session.host);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get host() {
      return session.host;
    },
    close: async () => {
      session.end();
      closeServer(server);
      if (!options.host) await session.host.close();
    },
  };
}

// Reads and computes the spreadsheet that is opened first while the browser is still starting. Cells of a view are read as they are told.
function warm(host: Host): void {
  setTimeout(() => {
    try {
      const bound = host.files().find(({ id }) => id === host.spreadsheetId);
      if (bound) JSON.stringify(host.view(bound.id, bound.owner));
    } catch {
      // Whoever opens it is told why it cannot be read.
    }
  });
}

async function worldOf({ host, project, fresh = false, ...rest }: WorkbenchOptions): Promise<World> {
  if (host) return givenWorld(host);
  if (!project) throw new Error("startWorkbench needs a host or a project.");
  return openWorld({ project, ...rest }, fresh);
}
