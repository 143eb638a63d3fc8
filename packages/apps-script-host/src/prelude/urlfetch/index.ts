// UrlFetchApp and its answers.
import type { FetchResponse } from "../../calls/fetch";
import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { Blob } from "../utilities/blob";
import { fromBase64, latin1Text, utf8Bytes, utf8Text } from "../utilities/bytes";
import { call } from "../wire";

/** Google's HTTPResponse. */
export class HTTPResponse implements Emulates<GoogleAppsScript.URL_Fetch.HTTPResponse> {
  constructor(
    private readonly wire: FetchResponse,
    private readonly url: string,
  ) {
    for (const key of ["wire", "url"]) Object.defineProperty(this, key, { enumerable: false });
  }
  getResponseCode(): number {
    return this.wire.status;
  }
  getContentText(charset?: string): string {
    const { text } = this.wire;
    if (text !== undefined && (charset === undefined || /^utf-?8$/i.test(charset))) return text;
    return /^(us-ascii|ascii|iso-8859-1|latin1)$/i.test(charset ?? "")
      ? latin1Text(this.getContent())
      : utf8Text(this.getContent());
  }
  getContent(): number[] {
    const { bytes, text } = this.wire;
    return text === undefined ? (fromBase64(bytes ?? "") ?? []) : utf8Bytes(text);
  }
  getBlob(): Blob {
    return new Blob(this.getContent(), this.contentType(), this.fileName());
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getHeaders(): Record<string, string> {
    return { ...this.wire.headers };
  }
  getAllHeaders(): Record<string, string> {
    return { ...this.wire.headers };
  }
  toString(): string {
    return this.getContentText();
  }

  private contentType(): string | null {
    return this.header("content-type")?.split(";")[0] ?? null;
  }

  private fileName(): string | null {
    const told = /filename="?([^";]+)"?/i.exec(this.header("content-disposition") ?? "")?.[1];
    return told ?? /^[^?#]*\/([^/?#]+)\/?(?:[?#]|$)/.exec(this.url)?.[1] ?? null;
  }

  private header(name: string): string | undefined {
    const { headers } = this.wire;
    const key = Object.keys(headers).find((each) => each.toLowerCase() === name);
    return key === undefined ? undefined : headers[key];
  }
}

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

/** Google's UrlFetchApp. */
export class UrlFetchApp implements Emulates<GoogleAppsScript.URL_Fetch.UrlFetchApp> {
  fetch(url: string, params?: Options): HTTPResponse {
    return new HTTPResponse(call["UrlFetchApp.fetch"](url ?? null, params ?? null), String(url));
  }
  fetchAll(requests: (GoogleAppsScript.URL_Fetch.URLFetchRequest | string)[]): HTTPResponse[] {
    return call["UrlFetchApp.fetchAll"](requests).map((wire, index) => {
      const request = requests[index];
      return new HTTPResponse(wire, typeof request === "object" ? request.url : String(request));
    });
  }
  getRequest(url: string, params?: Options): Record<string, unknown> {
    return call["UrlFetchApp.getRequest"](url, params ?? null);
  }
  toString(): string {
    return "UrlFetchApp";
  }
}

/** The service that fetches URLs. */
export const urlFetchPart: PreludePart = {
  globals: { UrlFetchApp: new UrlFetchApp() },
  classes: { "URL_Fetch.UrlFetchApp": UrlFetchApp, "URL_Fetch.HTTPResponse": HTTPResponse },
};
