// A workbench in a real Chromium, driven as a person would drive it.
//
//   let bench: BrowserBench;
//   beforeAll(async () => { bench = await openWorkbench({ project: "path/to/project" }); });
//   afterAll(() => bench.close());
//
//   it("rolls up", async () => {
//     const office = await bench.visit();              // a browser window; { as: "mail" } for somebody else
//     await office.openFile("…总表");                   // or a part of the name
//     await office.clickMenu("台账", "汇总");            // deeper menus: more names
//     await office.toastText();                        // waits for the next message
//     await office.selectTab("汇总");
//     expect(await office.cellText("B3")).toBe("11");  // as drawn, with its number format
//   });
//
// What is built runs; jest builds it first where it is old. It needs Chrome or Chromium (scripts/browser/find.mjs, CHROME_PATH).
// Nothing leaves this machine: a request to anywhere else is refused and listed in `bench.strayRequests`.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { browserPath } from "./chromium";
import { Visitor } from "./visitor";

export { Visitor } from "./visitor";

/** Options of `openWorkbench`. */
export interface BenchOptions {
  /** Folder of an Apps Script project. */
  project: string;
  /** A module whose `prepare(host)` fills the fresh host; its `now` says when the clock begins, its `user` who is there. */
  prepare?: string;
  /** ISO instant at which the clock begins. */
  now?: string;
  /** Default: any free one. */
  port?: number;
}

/** Options of one visit. */
export interface VisitOptions {
  /** Mail address; default: the owner. */
  as?: string;
  width?: number;
  height?: number;
  /** Shows the shell in English. */
  english?: boolean;
  /** Language of the browser; default: Chinese. */
  locale?: string;
  /** A phone: fingers instead of a mouse. */
  touch?: boolean;
}

/** Without a screen, a GPU, or any talk of the browser's own. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the built workbench with a data folder of its own, and a browser. */
export async function openWorkbench(options: BenchOptions): Promise<BrowserBench> {
  const data = mkdtempSync(join(tmpdir(), "workbench-"));
  const server = startServer(options, data);
  const url = await addressOf(server);
  const browser = await startBrowser();
  return new BrowserBench(url, data, server, browser, options);
}

/** The workbench of a small club: three people, one spreadsheet with a script. */
export function openClub(): Promise<BrowserBench> {
  const folder = "packages/workbench/tests";
  return openWorkbench({ project: `${folder}/fixtures/club`, prepare: `${folder}/club.mjs` });
}

/** A running workbench and a browser. */
export class BrowserBench {
  /** Addresses outside of this machine that a page asked for. */
  readonly strayRequests: string[] = [];
  /** Errors that no page should have: uncaught ones of the shell. */
  readonly pageErrors: string[] = [];

  constructor(
    readonly url: string,
    readonly data: string,
    private server: ChildProcess,
    private readonly browser: Browser,
    private readonly options: BenchOptions,
  ) {}

  /** Stops the server; pages stay open. */
  stop(): Promise<void> {
    return endServer(this.server);
  }

  /** Starts the server again, at the same address and on the same data. */
  async start(): Promise<void> {
    this.server = startServer({ ...this.options, port: Number(new URL(this.url).port) }, this.data);
    await addressOf(this.server);
  }

  /** Opens a window of a new browser profile; it shows the list of files. */
  async visit(options: VisitOptions = {}): Promise<Visitor> {
    const { as, width = 1366, height = 768, english = false, touch = false, locale = "zh-CN" } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      hasTouch: touch,
      isMobile: touch,
      locale,
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await context.route(
      (url) => url.hostname !== "127.0.0.1" && url.protocol.startsWith("http"),
      (route) => {
        this.strayRequests.push(route.request().url());
        return route.abort();
      },
    );
    const page = await context.newPage();
    page.on("pageerror", (error) => this.pageErrors.push(error.stack ?? error.message));
    const visitor = new Visitor(page, this.url);
    await page.goto(`${this.url}/${english ? "?lang=en" : ""}#/${as ? `?as=${encodeURIComponent(as)}` : ""}`);
    await page.locator(".file-table").waitFor();
    return visitor;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await endServer(this.server);
    rmSync(this.data, { recursive: true, force: true });
  }
}

function startServer({ project, prepare, now, port }: BenchOptions, data: string): ChildProcess {
  const args = [
    "packages/workbench/tests/serve.mjs",
    resolve(project),
    data,
    JSON.stringify({ prepare, now, port }),
  ];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    server.stdout!.on("data", (chunk) => {
      said += chunk;
      const address = /Workbench: (\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    server.once("exit", (code) => failed(new Error(`The workbench ended with ${code}: ${said}`)));
  });
}

function endServer(server: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    if (server.exitCode !== null) return ended();
    server.removeAllListeners("exit");
    server.once("exit", () => ended());
    server.kill("SIGTERM");
  });
}

async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: FLAGS });
}
