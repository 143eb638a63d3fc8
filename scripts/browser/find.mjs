// Finds a Chrome or Chromium for the tests in a browser; where there is none, installs one by the system's means.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      join(base, "Google/Chrome/Application/chrome.exe"),
      join(base, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** Where playwright's own installer puts browsers. */
const PLAYWRIGHT = {
  linux: join(homedir(), ".cache/ms-playwright"),
  darwin: join(homedir(), "Library/Caches/ms-playwright"),
  win32: join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
};
const PLAYWRIGHT_BINARIES = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

/**
 * Path of a browser: CHROME_PATH, else one of the usual places, else (with `install`) a freshly installed one.
 *
 * @throws Error when there is none and it may not, or cannot, be installed.
 */
export function findBrowser({ install = false } = {}) {
  const found = present();
  if (found) return found;
  if (!install)
    throw new Error(
      "No Chrome or Chromium found. Set CHROME_PATH, or run: node scripts/browser/find.mjs --install",
    );
  installBrowser();
  const installed = present();
  if (!installed)
    throw new Error(
      "Chromium could not be installed. Install Chrome or Chromium by hand, or set CHROME_PATH.",
    );
  return installed;
}

function present() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return named;
  }
  return onPath() ?? (PLACES[process.platform] ?? []).find(existsSync) ?? fromPlaywright();
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fromPlaywright() {
  const base = process.env.PLAYWRIGHT_BROWSERS_PATH ?? PLAYWRIGHT[process.platform];
  if (!base || !existsSync(base)) return undefined;
  const versions = readdirSync(base).filter((name) => name.startsWith("chromium-"));
  return versions
    .flatMap((name) => PLAYWRIGHT_BINARIES.map((binary) => join(base, name, binary)))
    .find(existsSync);
}

function installBrowser() {
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  const commands = debian
    ? [
        ["apt-get", ["update"]],
        ["apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]],
      ]
    : [["npx", ["playwright-core", "install", "chromium"]]];
  console.log("No Chrome or Chromium found. Installing one for the tests in a browser:");
  for (const [command, args] of commands) {
    console.log(`  ${command} ${args.join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync(command, args, { stdio: "inherit", env, shell: process.platform === "win32" });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(findBrowser({ install: process.argv.includes("--install") }));
