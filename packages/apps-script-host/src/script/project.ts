// The project whose code an execution runs, as services see it.
import type { Context } from "../kernel/types";

/** Script files, HTML files by name, and the scopes that the project asks for. */
export interface ScriptProject {
  readonly scripts: readonly { readonly name: string; readonly source: string }[];
  readonly pages: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
}

const KEY = "host.project";

/** Hands an execution its project, among its locals. */
export function setProject(locals: Map<string, unknown>, project: ScriptProject): void {
  locals.set(KEY, project);
}

/** The project of the running execution; null where the host itself acts. */
export const projectOf = (context: Context): ScriptProject | null => context.local(KEY, () => null);
