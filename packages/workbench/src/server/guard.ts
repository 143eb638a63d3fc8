// Only this machine, only this page: keeps other sites and other hosts' names away from the workbench.
import type { Context, MiddlewareHandler } from "hono";

/** Answers to no other name than this machine's own, so that a foreign name pointed here reaches nothing. */
export const ownName: MiddlewareHandler = async (context, next) => {
  const name = (context.req.header("host") ?? "").replace(/:\d+$/, "");
  if (name !== "127.0.0.1" && name !== "localhost") return context.text("Wrong host name.", 421);
  await next();
};

/** Lets a request pass only with the page's own token and, where the browser names an origin, from the page itself. */
export function ownPage(token: string): MiddlewareHandler {
  return async (context, next) => {
    if (!sameOrigin(context) || tokenOf(context) !== token)
      return context.text("Not from the workbench's own page.", 403);
    await next();
  };
}

function sameOrigin(context: Context): boolean {
  const origin = context.req.header("origin");
  return origin === undefined || origin === `http://${context.req.header("host")}`;
}

// Streams and links cannot carry a header.
function tokenOf(context: Context): string | undefined {
  return context.req.header("x-workbench-token") ?? context.req.query("token");
}

/** Everything a page needs comes from here; pages of scripts run inline in their own frame. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
