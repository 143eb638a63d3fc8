// HtmlService inside a realm.

import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { type BlobSource, blobOf } from "../utilities/blob";
import { call } from "../wire";
import { HtmlTemplate } from "./html-template";
import { HtmlOutput, HtmlOutputMetaTag, SandboxMode, XFrameOptionsMode } from "./output";

const file = (name: string): string => call["HtmlService.getFile"](name);

const contentOf = (source: string | BlobSource): string =>
  typeof source === "string" ? source : blobOf(source).getDataAsString();

/** Google's HtmlService. */
export class HtmlService implements Emulates<GoogleAppsScript.HTML.HtmlService> {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;

  createHtmlOutput(html?: string | BlobSource): HtmlOutput {
    return new HtmlOutput(html === undefined || html === null ? "" : contentOf(html));
  }
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(file(filename));
  }
  createTemplate(html: string | BlobSource): HtmlTemplate {
    return new HtmlTemplate(contentOf(html));
  }
  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(file(filename));
  }
  /** Null outside web apps; the host knows no browser there either. */
  getUserAgent(): null {
    return null;
  }
  toString(): string {
    return "HtmlService";
  }
}

/** The HTML services. */
export const htmlPart: PreludePart = {
  globals: { HtmlService: new HtmlService() },
  classes: {
    "HTML.HtmlService": HtmlService,
    "HTML.HtmlOutput": HtmlOutput,
    "HTML.HtmlOutputMetaTag": HtmlOutputMetaTag,
    "HTML.HtmlTemplate": HtmlTemplate,
  },
};
