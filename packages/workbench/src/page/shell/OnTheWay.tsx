// A clock that is being moved: where to, how much of the way is behind it, and how to stop it.
import type { ClockWay } from "../../wire/api";
import { wallTime } from "../desk/wall-time";
import { haltClock } from "../desk/window";
import { text } from "../text/index";

/** The target, the share of the way, what ran so far, and the button that stops. */
export function OnTheWay({ way: { from, until, now, fired } }: { way: ClockWay }) {
  const share = until > from ? Math.floor((100 * (now - from)) / (until - from)) : 0;
  return (
    <div className="progress">
      <p>{text.onTheWay(wallTime(new Date(until)), share, fired)}</p>
      <progress max={100} value={share} aria-label={text.clock} />
      <button type="button" className="link halt" onClick={haltClock}>
        {text.halt}
      </button>
    </div>
  );
}
