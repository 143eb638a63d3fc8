// Pages on their own in a real browser: built HTML, first data as the server writes it, a scripted google.script.run.
import { existsSync, readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { pageText } from "../../../packages/apps-script-host/src/prelude/html/page-text";
import { POLICY } from "../../../packages/workbench/src/server/guard";
import { browserPath } from "../../../packages/workbench/tests/chromium";
import { withStart } from "../../../src/core/wire/first-data";
import type {
  Input,
  Output,
  PageKey,
  PageProblem,
  PageStart,
  ProcedureName,
  Reply,
} from "../../../src/core/wire/procedures";

/** What the script answers; a thrown `refused(...)` becomes problems, any other error a failed call. */
export type Answers = { [N in ProcedureName]?: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** A call that a page made. */
export interface Call {
  name: ProcedureName;
  input: unknown;
}

class Refusal extends Error {
  constructor(readonly problems: PageProblem[]) {
    super("refused");
  }
}

/** To be thrown by an answer: the script refuses with these problems. */
export function refused(...problems: PageProblem[]): Error {
  return new Refusal(problems);
}

const ADDRESS = "https://page.example/";
// As on Google: an opaque origin without storage; and with what the workbench allows, which is less than Google does.
const SANDBOX =
  "sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** One browser for a test file; `open` gives a fresh page each time. */
export class PageRig {
  private browser: Browser | null = null;

  async start(): Promise<void> {
    this.browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }

  async open<K extends PageKey>(
    start: PageStart<K>,
    answers: Answers = {},
    size = SIDEBAR,
  ): Promise<OpenPage> {
    if (!this.browser) throw new Error("start() first");
    const context = await this.browser.newContext({ viewport: size, locale: "zh-CN" });
    context.setDefaultTimeout(8000);
    const page = await context.newPage();
    const opened = new OpenPage(page, answers);
    await opened.load(start);
    return opened;
  }
}

export const SIDEBAR = { width: 300, height: 640 };

/** A page under test. */
export class OpenPage {
  readonly calls: Call[] = [];
  /** Errors of the page's script and requests it should not have made. */
  readonly faults: string[] = [];
  /** Woken by the next call. */
  private waiting: (() => void)[] = [];

  constructor(
    readonly page: Page,
    private readonly answers: Answers,
  ) {}

  async load<K extends PageKey>(start: PageStart<K>): Promise<void> {
    const { page } = this;
    page.on("pageerror", (error) => this.faults.push(error.message));
    await page.exposeFunction("answerCall", (request: unknown) => this.answer(request));
    await page.addInitScript(fakeGoogle);
    await page.route("**/*", (route) => {
      if (route.request().url() === ADDRESS)
        return route.fulfill({
          body: htmlOf(start),
          contentType: "text/html",
          headers: { "content-security-policy": `${SANDBOX}; ${POLICY}` },
        });
      this.faults.push(`request to ${route.request().url()}`);
      return route.abort();
    });
    await page.goto(ADDRESS);
  }

  /** Inputs of the calls of one procedure so far. */
  inputs<N extends ProcedureName>(name: N): Input<N>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input as Input<N>);
  }

  /** Waits until a procedure was called so many times. */
  async called(name: ProcedureName, times = 1): Promise<void> {
    while (this.inputs(name).length < times) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Whatever axe finds wrong (WCAG 2 A and AA), as readable lines. */
  async accessibilityFaults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa"])
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  }

  /** Elements that stick out of the page to the right. */
  overflowing(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter(
          (element) =>
            !element.closest(".table-frame, .hidden-words") &&
            element.getBoundingClientRect().right > window.innerWidth + 0.5,
        )
        .map((element) => `${element.tagName}.${element.className}`),
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private async answer(request: unknown): Promise<{ reply: string } | { failure: string }> {
    // google.script.run takes plain values only; ours is one text.
    if (typeof request !== "string") return { failure: "Failed due to illegal value in property: 0" };
    const call = JSON.parse(request) as Call;
    this.calls.push(call);
    for (const wake of this.waiting.splice(0)) wake();
    const answer = this.answers[call.name] as ((input: unknown) => unknown) | undefined;
    if (!answer && call.name === "activity.draft") return { reply: JSON.stringify({ ok: true, value: {} }) };
    if (!answer) return { failure: `No answer for ${call.name}` };
    try {
      return {
        reply: JSON.stringify({ ok: true, value: await answer(call.input) } satisfies Reply<unknown>),
      };
    } catch (error) {
      if (error instanceof Refusal)
        return { reply: JSON.stringify({ ok: false, problems: error.problems } satisfies Reply<unknown>) };
      return { failure: (error as Error).message };
    }
  }
}

// Written by the server's own function and passed through what HtmlService does to every page.
function htmlOf(start: PageStart): string {
  const file = `dist/${start.page}.html`;
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  return pageText(withStart(readFileSync(file, "utf8"), start)).text;
}

/** The script text of a library as the server answers it. */
export function libraryText(name: string): string {
  const [, json] = /^<data>(.*)<\/data>$/.exec(readFileSync(`dist/${name}.html`, "utf8").trim())!;
  return JSON.parse(json!) as string;
}

/** Runs in the page: google.script.run with one function, `rpc`. */
function fakeGoogle(): void {
  type Handlers = { success?: (value: unknown) => void; failure?: (error: Error) => void };
  type Answered = { reply?: string; failure?: string };
  const { answerCall } = window as unknown as { answerCall(request: unknown): Promise<Answered> };
  const runner = (handlers: Handlers): object => ({
    withSuccessHandler: (success: Handlers["success"]) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handlers["failure"]) => runner({ ...handlers, failure }),
    rpc: (request: unknown) => {
      void answerCall(request).then(({ reply, failure }) =>
        failure === undefined ? handlers.success?.(reply) : handlers.failure?.(new Error(failure)),
      );
    },
  });
  const host = { close: () => document.body.setAttribute("data-closed", "true") };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
}
