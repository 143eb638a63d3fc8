// HtmlOutput: a page, or a part of one.
import { type EnumValue, enumOf } from "../base/enum";
import { type Blob, newBlob } from "../utilities/blob";
import { fail } from "../wire";
import { HtmlTemplate } from "./html-template";
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

/** One meta tag. */
export class HtmlOutputMetaTag {
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
export class HtmlOutput {
  private title = "";
  private width: number | null = null;
  private height: number | null = null;
  private faviconUrl: string | null = null;
  private frames = "DEFAULT";
  private readonly metaTags: HtmlOutputMetaTag[] = [];

  constructor(private content: string) {}

  append(addedContent: string): this {
    this.content += String(addedContent);
    return this;
  }
  appendUntrusted(addedContent: string): this {
    this.content += escapeHtml(String(addedContent));
    return this;
  }
  clear(): this {
    this.content = "";
    return this;
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): this {
    this.content = String(content);
    return this;
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
    return new HtmlTemplate(this.content);
  }
  getBlob(): Blob {
    return newBlob(this.content, "text/html", "output.html");
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  toString(): string {
    return "HtmlOutput";
  }
  toWire(): unknown {
    const { content, title, width, height, frames } = this;
    const meta = this.metaTags.map((tag) => ({ name: tag.getName(), content: tag.getContent() }));
    return { $html: { content, title, width, height, frames, meta } };
  }
}
