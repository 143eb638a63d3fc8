// Logger and console: lines go to the host's log of this execution.

import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { call } from "../wire";

/** Google's Logger. */
export class Logger implements Emulates<GoogleAppsScript.Base.Logger> {
  log(data: unknown, ...values: unknown[]): this {
    call["Logger.log"](data === undefined ? null : loggable(data), ...values.map(loggable));
    return this;
  }
  getLog(): string {
    return call["Logger.getLog"]();
  }
  clear(): void {
    call["Logger.clear"]();
  }
  toString(): string {
    return "Logger";
  }
}

// Functions and service objects are logged as their text.
function loggable(value: unknown): unknown {
  if (typeof value === "function") return String(value);
  if (value instanceof Error) return String(value);
  const crossing = typeof value === "object" && value !== null && "toWire" in value;
  return crossing ? String(value) : value;
}

/** The realm's console; `inspect` shows values as the execution log does. */
export function consoleOf({ inspect }: { inspect(value: unknown): string }): object {
  const timers: Record<string, number> = {};
  const line = (level: string, values: unknown[]) => write(level, formatLine(values, inspect));
  return {
    log: (...values: unknown[]) => line("log", values),
    info: (...values: unknown[]) => line("info", values),
    warn: (...values: unknown[]) => line("warn", values),
    error: (...values: unknown[]) => line("error", values),
    debug: (...values: unknown[]) => line("debug", values),
    time: (label = "default") => {
      timers[String(label)] = Date.now();
    },
    timeEnd: (label = "default") => {
      const since = timers[String(label)];
      if (since !== undefined) write("debug", `${label}: ${Date.now() - since}ms`);
    },
  };
}

function write(level: string, text: string): void {
  call["console.write"](level, text);
}

// printf-style as Node's and Google's console: %s %d %i %f %j %o %%.
function formatLine(values: unknown[], inspect: (value: unknown) => string): string {
  const show = (value: unknown) => (typeof value === "string" ? value : inspect(value));
  const [first, ...rest] = values;
  if (typeof first !== "string") return values.map(show).join(" ");
  const text = first.replace(/%[sdifjoO%]/g, (mark) => {
    if (mark === "%%") return "%";
    return rest.length === 0 ? mark : substitute(mark, rest.shift(), show);
  });
  return [text, ...rest.map(show)].join(" ");
}

function substitute(mark: string, value: unknown, show: (value: unknown) => string): string {
  if (mark === "%s") return show(value);
  if (mark === "%d" || mark === "%f") return String(Number(value));
  if (mark === "%i") return String(Math.trunc(Number(value)));
  return mark === "%j" ? String(JSON.stringify(value)) : show(value);
}

/** The logging services. */
export const loggerPart: PreludePart = {
  globals: { Logger: new Logger() },
  classes: { "Base.Logger": Logger },
};
