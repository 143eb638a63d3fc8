// Which functions a script declares at top level: what menus, triggers, cells and pages can name.
import vm from "node:vm";

/** A script file; the URL names it for stack traces, debuggers and coverage. */
export interface ScriptFile {
  name: string;
  source: string;
  url: string;
}

/**
 * Names of the functions declared at top level, in the order of the files.
 *
 * A script's declarations are made before its first statement runs; with a `throw` as first statement nothing else does.
 */
export function declaredFunctions(scripts: readonly ScriptFile[]): string[] {
  const realm = vm.createContext({});
  const before = new Set(Object.getOwnPropertyNames(realm));
  for (const { source, url } of scripts) declare(source, url, realm);
  return Object.getOwnPropertyNames(realm).filter(
    (name) => !before.has(name) && typeof realm[name] === "function",
  );
}

function declare(source: string, filename: string, realm: vm.Context): void {
  try {
    new vm.Script(`throw 0;${source}`, { filename }).runInContext(realm);
  } catch {
    // The throw above, or a syntax error that running the project will report.
  }
}

/** Whether scripts define a name at top level as a function or a variable that may hold one. */
export function defines(
  project: { scripts: readonly ScriptFile[]; declared: ReadonlySet<string> },
  name: string,
): boolean {
  const variable = new RegExp(`^\\s*(?:var|let|const)\\s+${name}\\s*=`, "m");
  return project.declared.has(name) || project.scripts.some(({ source }) => variable.test(source));
}

/** Whether google.script.run may call a function: declared, its name not ending in "_". */
export function isCallableFromPage({ declared }: { declared: ReadonlySet<string> }, name: string): boolean {
  return declared.has(name) && !name.endsWith("_");
}
