// The host's clock, second by second.
import { useEffect, useState } from "react";
import { useDesk } from "../desk/state";
import { hostNow } from "../desk/window";

/** The zone in which the offices work and in which the clock is shown. */
export const ZONE = "Asia/Shanghai";

/** "2020-03-25 09:00", with seconds if asked. */
export function wallTime(instant: Date, seconds = false): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: ZONE,
    dateStyle: "short",
    timeStyle: seconds ? "medium" : "short",
  });
  return parts.format(instant);
}

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
