// The host's clock, second by second.
import { useEffect, useState } from "react";
import { useDesk } from "../desk/state";
import { wallTime } from "../desk/wall-time";
import { hostNow } from "../desk/window";

/** The clock in the bar. */
export function ClockText() {
  useDesk((state) => state.clockAhead);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return <time className="clock">{wallTime(hostNow(), true)}</time>;
}
