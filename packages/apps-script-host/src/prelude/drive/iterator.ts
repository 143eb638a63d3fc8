// Iterators of DriveApp: hasNext, next, and a token with which another execution goes on.
import type { FindWish } from "../../calls/drive";
import { fromBase64, toBase64, utf8Bytes, utf8Text } from "../utilities/bytes";
import { call, fail } from "../wire";

/** Runs over ids and gives an object for each; `wish` null = the ids were given and cannot be found again. */
export abstract class Iterator<T> {
  constructor(
    private readonly wish: FindWish | null,
    private at = 0,
    private ids: string[] | null = null,
  ) {
    for (const key of ["wish", "at", "ids"])
      Object.defineProperty(this, key, { enumerable: false, writable: true });
  }
  protected abstract make(id: string): T;

  hasNext(): boolean {
    return this.at < this.all().length;
  }
  next(): T {
    const id = this.all()[this.at];
    if (id === undefined) return fail("Cannot retrieve the next object: iterator has reached the end.");
    this.at++;
    return this.make(id);
  }
  getContinuationToken(): string {
    return toBase64(utf8Bytes(JSON.stringify([this.wish, this.at, this.wish ? null : this.all()])));
  }

  private all(): string[] {
    this.ids ??= this.wish ? call["DriveApp.find"](this.wish) : [];
    return this.ids;
  }
}

/** What a continuation token holds; throws Google's text for others. */
export function readToken(token: string): [wish: FindWish | null, at: number, ids: string[] | null] {
  try {
    return JSON.parse(utf8Text(fromBase64(token) ?? []));
  } catch {
    return fail("Invalid argument: continuationToken");
  }
}
