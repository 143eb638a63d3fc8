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

const under = new Map<number, Handlers>();
const waiting: Waiting[] = [];
let last = 0;

/** A runner with these handlers; any other name is a function of the script. */
export function runner(handlers: Handlers = { success: null, failure: null, object: undefined }): object {
  const chain: Record<string, unknown> = {
    withSuccessHandler: (success: Handlers["success"]) => runner({ ...handlers, success: callable(success) }),
    withFailureHandler: (failure: Handlers["failure"]) => runner({ ...handlers, failure: callable(failure) }),
    withUserObject: (object: unknown) => runner({ ...handlers, object }),
  };
  return new Proxy(Object.freeze(chain), {
    get: (target, name) => {
      if (typeof name !== "string" || name === "then") return undefined;
      if (name in target) return target[name];
      // Names that end with _ are private to the script.
      return name.endsWith("_")
        ? undefined
        : (...args: unknown[]) => start(name, plainArguments(args), handlers);
    },
  });
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

/** A call has ended. */
export function ended(message: ToPage): void {
  const handlers = under.get(message.call);
  if (!handlers) return;
  under.delete(message.call);
  next();
  if (message.ok) return handlers.success?.(message.value, handlers.object);
  const error = new Error(message.message);
  error.name = "ScriptError";
  if (handlers.failure) handlers.failure(error, handlers.object);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
}
