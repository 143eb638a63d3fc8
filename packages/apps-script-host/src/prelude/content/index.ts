// ContentService inside a realm: texts that a web app answers with.

import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumOf } from "../base/enum";

const MimeType = enumOf("MimeType", "CSV ICAL JAVASCRIPT JSON TEXT VCARD XML ATOM RSS");
const TYPES: Record<string, string> = {
  ATOM: "application/atom+xml",
  CSV: "text/csv",
  ICAL: "text/calendar",
  JAVASCRIPT: "application/javascript",
  JSON: "application/json",
  RSS: "application/rss+xml",
  TEXT: "text/plain",
  VCARD: "text/vcard",
  XML: "text/xml",
};

/** Google's TextOutput. */
export class TextOutput implements Emulates<GoogleAppsScript.Content.TextOutput> {
  private type: EnumValue = MimeType.TEXT;
  private fileName: string | null = null;
  constructor(private content: string) {}
  append(addedContent: string): this {
    this.content += String(addedContent);
    return this;
  }
  clear(): this {
    this.content = "";
    return this;
  }
  downloadAsFile(filename: string): this {
    this.fileName = filename;
    return this;
  }
  getContent(): string {
    return this.content;
  }
  getFileName(): string | null {
    return this.fileName;
  }
  getMimeType(): EnumValue {
    return this.type;
  }
  setContent(content: string): this {
    this.content = String(content);
    return this;
  }
  setMimeType(mimeType: EnumValue): this {
    this.type = mimeType;
    return this;
  }
  toString(): string {
    return this.content;
  }
  toWire(): unknown {
    const contentType = TYPES[String(this.type)] ?? "text/plain";
    return { $text: { content: this.content, contentType, fileName: this.fileName } };
  }
}

/** Google's ContentService. */
export class ContentService implements Emulates<GoogleAppsScript.Content.ContentService> {
  readonly MimeType = MimeType;
  createTextOutput(content?: string): TextOutput {
    return new TextOutput(content === undefined || content === null ? "" : String(content));
  }
  toString(): string {
    return "ContentService";
  }
}

/** The content services. */
export const contentPart: PreludePart = {
  globals: { ContentService: new ContentService() },
  classes: { "Content.ContentService": ContentService, "Content.TextOutput": TextOutput },
};
