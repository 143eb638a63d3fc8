// HtmlTemplate: a page with scriptlets, and what its compiled code prints to.
import { HtmlOutput } from "./output";
import { compileTemplate, escapeFor, type Place } from "./template";

// Kept beside the objects: every property of one is a variable.
const templates = new WeakMap<object, string>();
const templateOf = (target: object): string => templates.get(target) ?? "";

/** Google's HtmlTemplate: its other properties are variables of the template, so that nothing is said of their types. */
export class HtmlTemplate {
  [variable: string]: unknown;

  constructor(template: string) {
    templates.set(this, template);
  }
  evaluate(): HtmlOutput {
    const names = Object.keys(this);
    const run = new Function("output", ...names, compileTemplate(templateOf(this)));
    const printer = new Printer();
    run(printer, ...names.map((name) => this[name]));
    return new HtmlOutput(printer.text());
  }
  getCode(): string {
    return `(function () { var output = HtmlService.initTemplate();\n${compileTemplate(templateOf(this))}\nreturn output.$out; })()`;
  }
  getCodeWithComments(): string {
    return this.getCode();
  }
  getRawContent(): string {
    return templateOf(this);
  }
  toString(): string {
    return "HtmlTemplate";
  }
}

// What a compiled template writes to: `_` takes text as it is, the methods escape for their place.
class Printer {
  private readonly pieces: string[] = [];
  set _(text: unknown) {
    this.pieces.push(text === undefined || text === null ? "" : String(text));
  }
  /** Scriptlets may also write to `output` by hand. */
  append(text: unknown): this {
    this.pieces.push(String(text));
    return this;
  }
  appendUntrusted(text: unknown): this {
    return this.print("html", text);
  }
  html(value?: unknown): this {
    return this.print("html", value);
  }
  script(value?: unknown): this {
    return this.print("script", value);
  }
  style(value?: unknown): this {
    return this.print("style", value);
  }
  url(value?: unknown): this {
    return this.print("url", value);
  }
  text(): string {
    return this.pieces.join("");
  }
  private print(place: Place, value: unknown): this {
    this.pieces.push(escapeFor(place, value));
    return this;
  }
}
