// Finding a Chrome or Chromium on this machine, and printing a page with it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "msedge",
  "microsoft-edge",
];

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) =>
    process.env[variable]
      ? [
          join(process.env[variable], "Google/Chrome/Application/chrome.exe"),
          join(process.env[variable], "Chromium/Application/chrome.exe"),
          join(process.env[variable], "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [],
  ),
};

/** The path of a browser that can print: CHROME_PATH, then the usual names and places; null where there is none. */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const named = environment.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const onPath = (environment.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.flatMap((name) => endings.map((ending) => join(folder, `${name}${ending}`))));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path)) ?? null;
}

/** No print of one tab takes longer; a browser that hangs is ended. */
const PRINT_LIMIT_MS = 60_000;

const PRINTED = "page.pdf";

function printArguments(folder: string): string[] {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [
    "--headless",
    ...asRoot,
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--no-pdf-header-footer",
    // A print never goes out to the network.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    `--user-data-dir=${join(folder, "profile")}`,
    `--print-to-pdf=${join(folder, PRINTED)}`,
    pathToFileURL(join(folder, "page.html")).href,
  ];
}

/** Prints a page while the caller waits: for a script's own call. Throws when the browser fails. */
export function printSync(browser: string, html: string): Uint8Array {
  return inFolder(html, (folder) => {
    const { error, status } = spawnSync(browser, printArguments(folder), {
      stdio: "ignore",
      timeout: PRINT_LIMIT_MS,
    });
    return printed(folder, error ?? null, status);
  });
}

/** Prints a page beside other work. */
export async function print(browser: string, html: string): Promise<Uint8Array> {
  const folder = newFolder(html);
  try {
    const { error, status } = await run(browser, printArguments(folder));
    return printed(folder, error, status);
  } finally {
    removeFolder(folder);
  }
}

function run(browser: string, args: string[]): Promise<{ error: Error | null; status: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(browser, args, { stdio: "ignore", timeout: PRINT_LIMIT_MS });
    child.on("error", (error) => resolve({ error, status: null }));
    child.on("exit", (status) => resolve({ error: null, status }));
  });
}

function inFolder<T>(html: string, work: (folder: string) => T): T {
  const folder = newFolder(html);
  try {
    return work(folder);
  } finally {
    removeFolder(folder);
  }
}

function newFolder(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), "host-print-"));
  writeFileSync(join(folder, "page.html"), html);
  return folder;
}

// The browser's children may still be writing to its profile.
const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });

function printed(folder: string, error: Error | null, status: number | null): Uint8Array {
  const path = join(folder, PRINTED);
  if (!existsSync(path)) throw error ?? new Error(`The browser ended with ${status} and printed nothing.`);
  return readFileSync(path);
}
