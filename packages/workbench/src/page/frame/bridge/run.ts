// google.script.run: chainable runners that never change, ten calls at a time.
import type { ToPage } from "../messages";
import { plainArguments } from "./arguments";
import { tell } from "./shell";

/** Google runs at most this many calls of one page at once; others wait. */
const AT_ONCE = 10;

interface Handlers {
  success: ((value: unknown, object: unknown) => void) | null;
  failure: ((error: Error, object: unknown) => void) | null;
  object: unknown;
}

interface Waiting {
  functionName: string;
  args: unknown[];
  handlers: Handlers;
}

const NONE: Handlers = { success: null, failure: null, object: undefined };
const under = new Map<number, Handlers>();
const waiting: Waiting[] = [];
let last = 0;

/** A runner with these handlers and one method for every function of the script. */
export function runner(names: string[], handlers: Handlers = NONE): object {
  const methods: Record<string, unknown> = {
    withSuccessHandler: (success: Handlers["success"]) =>
      runner(names, { ...handlers, success: callable(success) }),
    withFailureHandler: (failure: Handlers["failure"]) =>
      runner(names, { ...handlers, failure: callable(failure) }),
    withUserObject: (object: unknown) => runner(names, { ...handlers, object }),
  };
  for (const name of names)
    methods[name] = (...args: unknown[]) => start(name, plainArguments(args), handlers);
  return Object.freeze(methods);
}

function callable<F>(handler: F): F {
  if (typeof handler !== "function") throw new TypeError("The handler must be a function.");
  return handler;
}

function start(functionName: string, args: unknown[], handlers: Handlers): void {
  waiting.push({ functionName, args, handlers });
  next();
}

function next(): void {
  while (under.size < AT_ONCE && waiting.length > 0) {
    const { functionName, args, handlers } = waiting.shift()!;
    const call = ++last;
    under.set(call, handlers);
    tell({ workbench: true, kind: "call", call, functionName, args });
  }
}

/** Whether the script is still at something that this page asked for. */
export const isCalling = (): boolean => under.size > 0;

/** A call has ended. */
export function ended(message: ToPage): void {
  const handlers = under.get(message.call);
  if (!handlers) return;
  under.delete(message.call);
  next();
  if (message.ok) {
    handlers.success?.(message.value, handlers.object);
    return;
  }
  const error = new Error(message.message);
  error.name = "ScriptError";
  if (handlers.failure) handlers.failure(error, handlers.object);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
}
