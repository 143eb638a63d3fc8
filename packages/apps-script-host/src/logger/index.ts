// Logger and console on the host's side: lines of one execution.

import type { LoggerCalls } from "../calls/session";
import type { LogLine } from "../kernel/running";
import { type Context, type Plain, ScriptError, type Services } from "../kernel/types";
import { settingsOf } from "../script/settings";
import { formatString } from "../utilities/format-string";
import { javaText } from "../utilities/java-text";

const linesOf = (context: Context) => context.local<LogLine[]>("host.log", () => []);

function write(context: Context, level: string, text: string): void {
  linesOf(context).push({ level, text, at: context.now() });
  context.emit({ type: "log", executionId: context.execution.id, level, text });
}

/** The logging services; they are free of charge. */
export const loggerServices: Services<LoggerCalls> = {
  "console.write": (context, level, text) => write(context, level, text),
  "Logger.log": (context, data, ...values) => {
    const text =
      typeof data === "string" && values.length > 0
        ? formatted(data, values)
        : javaText(data ?? null, settingsOf(context.store).scriptTimeZone);
    write(context, "Logger", text);
  },
  "Logger.clear": (context) => {
    const lines = linesOf(context);
    const others = lines.filter(({ level }) => level !== "Logger");
    lines.splice(0, lines.length, ...others);
  },
  "Logger.getLog": (context) =>
    linesOf(context)
      .filter(({ level }) => level === "Logger")
      .map(({ at, text }) => `${new Date(at).toUTCString()} INFO: ${text}\n`)
      .join(""),
};

// Logger never throws over a bad format: it prints the format itself.
function formatted(format: string, values: Plain[]): string {
  try {
    return formatString(format, values);
  } catch (error) {
    if (error instanceof ScriptError) return format;
    throw error;
  }
}
