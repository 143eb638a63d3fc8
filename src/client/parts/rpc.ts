// The only way from a page to the script: one function, JSON both ways.

import type { Language } from "../../core/model/language";
import { partWords } from "../../core/text/pages/parts";
import type { LinkAnswer, LinkInput, PhotoAnswer, PhotoInput } from "../../core/wire/link";
import type { Input, Output, PageProblem, ProcedureName, Reply } from "../../core/wire/procedures";
import { say } from "./language";

interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(request: string): void;
  link(request: string): void;
  linkPhoto(request: string): void;
}

declare global {
  interface Window {
    google?: { script: { run: Runner; host: { close(): void } } };
  }
}

/** A call that did not succeed; its problems are in words and can be shown as they are. */
export class CallFailure extends Error {
  constructor(readonly problems: PageProblem[]) {
    super(problems.map((problem) => problem.text).join("\n"));
  }
}

/**
 * Asks the script to do something.
 *
 * The request is the JSON text of `{ name, input }`, so that no `Date` or `undefined` can reach google.script.run.
 * @throws CallFailure with at least one problem: refused by the script, no answer, or not allowed.
 */
export function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  return send(JSON.stringify({ name, input })).then((text) => open<Output<N>>(text));
}

/**
 * Sends what a page of a link has to send.
 * @throws CallFailure with at least one problem.
 */
export function callLink(input: LinkInput & { language: Language }): Promise<LinkAnswer> {
  return send(JSON.stringify(input), "link").then((text) => open<LinkAnswer>(text));
}

/**
 * Sends a photo for a field of links.
 * @throws CallFailure with at least one problem.
 */
export function callLinkPhoto(input: PhotoInput & { language: Language }): Promise<PhotoAnswer> {
  return send(JSON.stringify(input), "linkPhoto").then((text) => open<PhotoAnswer>(text));
}

function send(request: string, door: "rpc" | "link" | "linkPhoto" = "rpc"): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const run = window.google?.script.run;
    if (!run) return reject(failure("page.callLost", say(partWords.callLost)));
    run
      .withSuccessHandler(resolve)
      .withFailureHandler((error) => reject(explain(error)))
      [door](request);
  });
}

function open<T>(text: unknown): T {
  const reply = readReply<T>(text);
  if (!reply) throw failure("page.callLost", say(partWords.callLost));
  if (reply.ok) return reply.value;
  throw new CallFailure(reply.problems);
}

function readReply<T>(text: unknown): Reply<T> | null {
  try {
    return typeof text === "string" ? (JSON.parse(text) as Reply<T>) : null;
  } catch {
    return null;
  }
}

// With several Google accounts in one browser the call runs as the default one and is refused.
function explain(error: Error): CallFailure {
  const message = String(error?.message ?? error);
  if (/PERMISSION_DENIED|not have permission/i.test(message))
    return failure("page.callDenied", say(partWords.callDenied));
  if (/network|connection|HTTP 0|offline/i.test(message))
    return failure("page.callLost", say(partWords.callLost));
  return failure("page.callFailed", say(partWords.callFailed, { message: message.replace(/[。.]$/, "") }));
}

function failure(code: string, text: string): CallFailure {
  return new CallFailure([{ code, text }]);
}

/** The problems of whatever a call threw. */
export function problemsOf(error: unknown): PageProblem[] {
  if (error instanceof CallFailure) return error.problems;
  return explain(error instanceof Error ? error : new Error(String(error))).problems;
}

/** Closes the sidebar or dialog; does nothing where there is no frame around the page. */
export function closePage(): void {
  window.google?.script.host.close();
}
