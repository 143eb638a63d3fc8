// Apps Script projects as folders or lists of files.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Project, ProjectFile } from "../api";
import { inferScopes } from "../kernel/scopes";
import { declaredFunctions, type ScriptFile } from "./declared";

/** A project read and understood. */
export interface LoadedProject {
  /** Scripts in the order in which they run. */
  scripts: ScriptFile[];
  /** Bytes of all scripts. */
  scriptBytes: number;
  /** HTML files by name. */
  pages: ReadonlyMap<string, string>;
  /** Functions declared at top level. */
  declared: ReadonlySet<string>;
  manifest: Manifest;
  /** The manifest's scopes, or those that the text asks for. */
  scopes: readonly string[];
  advancedServices: readonly string[];
}

/** The keys of appsscript.json that the host heeds. */
export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
  webapp?: { executeAs?: string; access?: string };
}

/** Reads a project. */
export function loadProject(project: Project): LoadedProject {
  const files =
    typeof project === "string" ? readFolder(sourceFolder(resolve(project))) : project.files.map(withUrl);
  const scripts = files.filter(({ kind }) => kind === "script");
  const manifest = parseManifest(files.find(({ kind }) => kind === "manifest")?.source);
  const pages = files.filter(({ kind }) => kind === "html");
  const text = files.map(({ source }) => source).join("\n");
  return {
    scripts,
    scriptBytes: scripts.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0),
    declared: new Set(declaredFunctions(scripts)),
    pages: new Map(pages.map(({ name, source }) => [name, source])),
    manifest,
    scopes: manifest.oauthScopes ?? inferScopes(text),
    advancedServices: (manifest.dependencies?.enabledAdvancedServices ?? []).map(
      ({ userSymbol }) => userSymbol,
    ),
  };
}

function parseManifest(source: string | undefined): Manifest {
  return source ? JSON.parse(source) : {};
}

type Located = ProjectFile & { url: string };

const withUrl = (file: ProjectFile): Located => ({
  ...file,
  url: `file:///${encodeURIComponent(file.name)}.gs`,
});

// A clasp project may keep its files in a folder of its own.
function sourceFolder(root: string): string {
  const settings = join(root, ".clasp.json");
  if (existsSync(join(root, "appsscript.json")) || !existsSync(settings)) return root;
  const { rootDir } = JSON.parse(readFileSync(settings, "utf8")) as { rootDir?: string };
  return rootDir ? resolve(root, rootDir) : root;
}

const KINDS: Record<string, ProjectFile["kind"]> = { ".gs": "script", ".js": "script", ".html": "html" };

function readFolder(root: string): Located[] {
  return walk(root).flatMap((path) => {
    const name = relative(root, path).replaceAll("\\", "/");
    const kind = name === "appsscript.json" ? "manifest" : KINDS[/\.[^.]+$/.exec(name)?.[0] ?? ""];
    if (!kind) return [];
    const source = readFileSync(path, "utf8");
    return [{ name: name.replace(/\.[^.]+$/, ""), kind, source, url: pathToFileURL(path).href }];
  });
}

// Alphabetical, as clasp pushes without a filePushOrder; folders are part of a file's name.
function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
