// Instants as the clocks of the offices show them.

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
