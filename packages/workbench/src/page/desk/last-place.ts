// The cells that were selected when the page was left: opened anew in the same browser tab it stands there again.
import type { Looking } from "../../wire/api";

const KEPT = "workbench.place";

interface Kept extends Looking {
  fileId: string;
}

/** Remembers the place whenever the page is left; gives the way back. */
export function keepLastPlace(place: () => { fileId: string; looking: Looking } | null): () => void {
  const keep = () => {
    const now = place();
    if (now) sessionStorage.setItem(KEPT, JSON.stringify({ fileId: now.fileId, ...now.looking }));
  };
  window.addEventListener("pagehide", keep);
  return () => window.removeEventListener("pagehide", keep);
}

/** The place, once, where the page was left in this tab of this file. */
export function lastPlace(fileId: string, sheetId: number): Looking | null {
  const kept: Kept | null = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  return kept?.fileId === fileId && kept.sheetId === sheetId ? kept : null;
}
