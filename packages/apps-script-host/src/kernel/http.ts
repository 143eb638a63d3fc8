// One HTTP exchange as plain values; shared by UrlFetchApp, the REST twins and `host.browse`.

/** A request on its way to a server. Header names keep the caller's spelling. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A server's answer; `milliseconds` is what it would have taken on Google, for the meter. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly milliseconds: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-8 bytes of a text. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Text of UTF-8 bytes. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** A JSON answer, indented by two as Google's are. */
export function jsonResponse(status: number, value: unknown, milliseconds: number): HttpResponse {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=UTF-8", Vary: "Origin", Server: "ESF" },
    body: bytesOf(`${JSON.stringify(value, null, 2)}\n`),
    milliseconds,
  };
}

/** An answer of bytes of one type. */
export function bytesResponse(contentType: string, body: Uint8Array, milliseconds: number): HttpResponse {
  return { status: 200, headers: { "Content-Type": contentType }, body, milliseconds };
}

/** The value of a header, whatever its spelling. */
export function headerOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const key = Object.keys(headers).find((each) => each.toLowerCase() === wanted);
  return key === undefined ? undefined : headers[key];
}
