// UrlFetchApp, and the advanced services.
import type { Plain } from "../kernel/types";

/** An answer: text where the content is text, else base64. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly bytes?: string;
}

/** UrlFetchApp; requests are read by the host, whatever they are. */
export interface UrlFetchCalls {
  "UrlFetchApp.fetch"(url: Plain, params: Plain): FetchResponse;
  "UrlFetchApp.fetchAll"(requests: Plain): readonly FetchResponse[];
  "UrlFetchApp.getRequest"(url: Plain, params: Plain): Readonly<Record<string, Plain>>;
}

/** A method of an API: id without the API's name, path parameters, query, body and media. */
export interface AdvancedCalls {
  "Sheets.call"(id: string, path: Record<string, string>, query: Plain, body: Plain, media: Plain): Plain;
  "Drive.call"(id: string, path: Record<string, string>, query: Plain, body: Plain, media: Plain): Plain;
}
