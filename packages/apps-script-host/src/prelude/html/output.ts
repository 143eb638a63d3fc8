// HtmlOutput: a page, or a part of one.
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumOf } from "../base/enum";
import { type Blob, newBlob } from "../utilities/blob";
import { call, fail } from "../wire";
import { HtmlTemplate } from "./html-template";
import { pageText, refuseBareScript } from "./page-text";
import { escapeHtml } from "./template";

export const SandboxMode = enumOf("SandboxMode", "EMULATED IFRAME NATIVE");
export const XFrameOptionsMode = enumOf("XFrameOptionsMode", "ALLOWALL DEFAULT");

/** The only meta tags that a page may have (https://developers.google.com/apps-script/reference/html/html-output). */
const META = [
  "apple-mobile-web-app-capable",
  "google-site-verification",
  "mobile-web-app-capable",
  "viewport",
];

/** Doubtful places that are named in the log for one page. */
const WARNINGS = 3;

/** One meta tag. */
export class HtmlOutputMetaTag implements Emulates<GoogleAppsScript.HTML.HtmlOutputMetaTag> {
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {}
  getName(): string {
    return this.name;
  }
  getContent(): string {
    return this.content;
  }
  toString(): string {
    return "HtmlOutputMetaTag";
  }
}

/** Google's HtmlOutput. */
export class HtmlOutput implements Emulates<GoogleAppsScript.HTML.HtmlOutput> {
  private title = "";
  private width: number | null = null;
  private height: number | null = null;
  private faviconUrl: string | null = null;
  private frames = "DEFAULT";
  private readonly metaTags: HtmlOutputMetaTag[] = [];
  private raw = "";
  /** What HtmlService makes of `raw`; null until somebody asks. */
  private stripped: string | null = null;

  constructor(content: string) {
    this.setContent(content);
  }

  append(addedContent: string): this {
    return this.become(this.raw + String(addedContent));
  }
  appendUntrusted(addedContent: string): this {
    return this.become(this.raw + escapeHtml(String(addedContent)));
  }
  clear(): this {
    return this.become("");
  }
  getContent(): string {
    if (this.stripped === null) {
      const { text, doubtful } = pageText(this.raw);
      this.stripped = text;
      for (const place of doubtful.slice(0, WARNINGS)) warn(place);
    }
    return this.stripped;
  }
  setContent(content: string): this {
    refuseBareScript(String(content));
    return this.become(String(content));
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  getWidth(): number | null {
    return this.width;
  }
  setWidth(width: number | null): this {
    this.width = width;
    return this;
  }
  getHeight(): number | null {
    return this.height;
  }
  setHeight(height: number | null): this {
    this.height = height;
    return this;
  }
  getFaviconUrl(): string | null {
    return this.faviconUrl;
  }
  setFaviconUrl(iconUrl: string): this {
    this.faviconUrl = iconUrl;
    return this;
  }
  addMetaTag(name: string, content: string): this {
    if (META.indexOf(name) < 0) fail("The meta tag you specified is not allowed in this context.");
    this.metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return this.metaTags.slice();
  }
  /** No effect: the sandbox is always IFRAME. */
  setSandboxMode(_mode: EnumValue): this {
    return this;
  }
  setXFrameOptionsMode(mode: EnumValue): this {
    this.frames = String(mode);
    return this;
  }
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.getContent());
  }
  getBlob(): Blob {
    return newBlob(this.getContent(), "text/html", "output.html");
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  toString(): string {
    return "HtmlOutput";
  }
  toWire(): unknown {
    const { title, width, height, frames } = this;
    const content = this.getContent();
    const meta = this.metaTags.map((tag) => ({ name: tag.getName(), content: tag.getContent() }));
    return { $html: { content, title, width, height, frames, meta } };
  }
  private become(content: string): this {
    this.raw = content;
    this.stripped = null;
    return this;
  }
}

function warn(place: string): void {
  const shown = place.length > 80 ? `${place.slice(0, 80)}…` : place;
  call["console.write"]("warn", `HtmlService cuts some pages at // or /* inside a string: ${shown}`);
}
