// Runs a few lines of Apps Script and gives what they return; a thrown error is given as its text.
import type { HostOptions, ProjectFile } from "../../src";
import { hostOf } from "../execution/hosts";

/** The value of `body` (the inside of a function), run on a host of its own, or "Name: message" of what it threw. */
export async function returned(body: string, options: Partial<HostOptions> = {}, more: ProjectFile[] = []) {
  const { ok, value, error } = await hostOf(`function main() {${body}\n}`, options, more).run("main");
  return ok ? value : `${error?.name}: ${error?.message}`;
}
