// The HTTP face of the workbench.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { Method, Push } from "../wire/api";
import { callsOf } from "./calls";
import { ownName, ownPage, POLICY } from "./guard";
import { inputs } from "./inputs";
import { refusalOf } from "./refusal";
import type { Session } from "./session";

/** A comment line this often keeps the stream open and finds out who left. */
const HEARTBEAT_MS = 15_000;

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".map": "application/json",
};

/** Options of `routes`. */
export interface RouteOptions {
  session: Session;
  /** Folder of the built page. */
  page: string;
  /** Random for each start; also tells pages that the server began anew. */
  token: string;
  reset: () => Promise<void>;
}

// The first file names all others by their content.
function programIn(page: string): string {
  return createHash("sha256")
    .update(readFileSync(join(page, "app.js")))
    .digest("base64url");
}

/** All routes: the page, its files, the calls, the stream and Google's own links. */
export function routes({ session, page, token, reset }: RouteOptions): Hono {
  const app = new Hono();
  app.use(ownName);
  servePage(app, page, token);
  app.use("/api/*", ownPage(token));
  app.use("/google", ownPage(token));
  app.post("/api/:method", callRoute(session, reset));
  const start = { boot: token, program: programIn(page) };
  app.get("/api/events", (context) => {
    const client = context.req.query("client") ?? "";
    return streamSSE(context, (stream) => pump(session, client, start, stream));
  });
  serveGoogle(app, session);
  return app;
}

function servePage(app: Hono, page: string, token: string): void {
  app.get("/", async (context) => {
    const html = await readFile(join(page, "index.html"), "utf8");
    context.header("content-security-policy", POLICY);
    context.header("cache-control", "no-store");
    return context.html(html.replace("{{TOKEN}}", token));
  });
  // Google's address of a web app ends like this.
  app.get("/exec", async (context) => {
    const html = await readFile(join(page, "visit.html"), "utf8");
    context.header("content-security-policy", POLICY);
    context.header("cache-control", "no-store");
    return context.html(html.replace("{{TOKEN}}", token));
  });
  app.get("/page/:file", async (context) => {
    const file = context.req.param("file");
    const type = TYPES[extname(file)];
    if (!type || !/^[\w.-]+$/.test(file)) return context.notFound();
    const body = await readFile(join(page, file)).catch(() => null);
    if (!body) return context.notFound();
    return context.body(body, 200, { "content-type": type, "cache-control": keepingOf(file) });
  });
}

// What is named by its content is kept, and with it what the browser made of it: most of the page is the grid.
const keepingOf = (file: string): string =>
  /-[A-Z0-9]{8}\.\w+$/.test(file) ? "max-age=31536000, immutable" : "no-cache";

function callRoute(session: Session, reset: () => Promise<void>) {
  const calls = callsOf(session, reset);
  return async (context: import("hono").Context) => {
    const method = context.req.param("method") ?? "";
    if (!Object.hasOwn(inputs, method)) return context.notFound();
    const parsed = inputs[method as Method].safeParse(await context.req.json());
    if (!parsed.success) return context.json({ ok: false, message: `Bad input of ${method}.` }, 400);
    try {
      const call = calls[method as Method] as (input: unknown) => unknown;
      return context.json({ ok: true, value: await call(parsed.data) });
    } catch (thrown) {
      const error = refusalOf(thrown);
      return context.json({ ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

interface Sse {
  writeSSE(message: { data: string }): Promise<void>;
  write(text: string): Promise<unknown>;
  onAbort(listener: () => void): void;
}

interface Start {
  boot: string;
  program: string;
}

function pump(session: Session, client: string, start: Start, stream: Sse): Promise<void> {
  return new Promise((resolve) => {
    const send = (push: Push) => void stream.writeSSE({ data: JSON.stringify(push) });
    send({ type: "hello", ...start, now: session.host.now(), windows: session.windowsOf(client) });
    const detach = session.streams.attach(client, send);
    const beat = setInterval(() => void stream.write(":\n\n"), HEARTBEAT_MS);
    stream.onAbort(() => {
      clearInterval(beat);
      detach();
      resolve();
    });
  });
}

// A link of Google's that a person opens (an export, a download) is answered by the host with that person's rights.
function serveGoogle(app: Hono, session: Session): void {
  app.get("/google", async (context) => {
    const { url = "", as = "" } = context.req.query();
    const answer = await session.host.browse(url, as);
    return context.body(Buffer.from(answer.body), answer.status as 200, {
      "content-type": answer.contentType,
      "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    });
  });
}
