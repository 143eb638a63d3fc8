// A clock that somebody moves, and what pages hear of it on the way.
import type { ClockWay, Push } from "../wire/api";

/** Pages hear at most this often where the clock is. */
const TELL_MS = 250;

/** One move of the clock, from its beginning to where it arrives or is stopped. */
export class ClockMove {
  readonly #halt = new AbortController();
  readonly #way: ClockWay;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    from: number,
    until: number,
    private readonly tell: (push: Push) => void,
  ) {
    this.#way = { from, until, now: from, fired: 0 };
    this.#tellNow();
  }

  get signal(): AbortSignal {
    return this.#halt.signal;
  }

  /** Stops after the trigger that is running. */
  halt(): void {
    this.#halt.abort();
  }

  /** The clock stands there now. */
  reached(now: number): void {
    this.#way.now = now;
    this.#timer ??= setTimeout(() => this.#tellNow(), TELL_MS);
  }

  /** A clock trigger began or ended. */
  heard(state: "started" | "ended"): void {
    if (state === "ended") this.#way.fired++;
  }

  /** It goes no further: the last place, and that it is over. */
  end(): void {
    this.#tellNow();
    this.tell({ type: "clock", now: new Date(this.#way.now).toISOString() });
    this.tell({ type: "moving", way: null });
  }

  #tellNow(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.tell({ type: "moving", way: { ...this.#way } });
  }
}
