// StateTokenBuilder: what a page elsewhere is given to come back to a function of the script with.
import type { Emulates } from "../base/emulates";
import { call, fail } from "../wire";

/** Seconds that a token is good for where nothing is said, and at most (reference of StateTokenBuilder.withTimeout). */
const [USUAL_SECONDS, MOST_SECONDS] = [60, 3600];

/** Google's StateTokenBuilder. */
export class StateTokenBuilder implements Emulates<GoogleAppsScript.Script.StateTokenBuilder> {
  private method: string | null = null;
  private readonly arguments: Record<string, string> = {};
  private seconds = USUAL_SECONDS;
  withMethod(method: string): this {
    this.method = method;
    return this;
  }
  withArgument(name: string, value: string): this {
    this.arguments[name] = value;
    return this;
  }
  withTimeout(seconds: number): this {
    if (seconds < 1 || seconds > MOST_SECONDS) fail("Invalid argument: seconds");
    this.seconds = seconds;
    return this;
  }
  createToken(): string {
    if (!this.method) fail("Invalid argument: method");
    return call["ScriptApp.createStateToken"](this.method, this.arguments, this.seconds);
  }
  toString(): string {
    return "StateTokenBuilder";
  }
}
