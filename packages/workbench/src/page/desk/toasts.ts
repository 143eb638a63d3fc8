// Messages at the lower right.
import { desk, type Toast } from "./state";

/** Google shows a toast for five seconds unless told otherwise. */
const USUAL_SECONDS = 5;
let last = 0;

/** Shows a message; a negative number of seconds keeps it until it is dismissed. */
export function toast(
  message: string,
  title = "",
  seconds = USUAL_SECONDS,
  tone: Toast["tone"] = "plain",
): void {
  const id = ++last;
  // Said again, it stands there once.
  const others = desk.get().toasts.filter((each) => each.message !== message || each.title !== title);
  desk.set({ toasts: [...others, { id, title, message, tone }].slice(-4) });
  if (seconds >= 0) setTimeout(() => dismiss(id), Math.max(1, seconds) * 1000);
}

/** Takes a message away. */
export function dismiss(id: number): void {
  desk.set({ toasts: desk.get().toasts.filter((toast) => toast.id !== id) });
}
