import { w } from "./words";

/** What the log and the names of files say. */
export const fileWords = {
  cells: w("改动 {count} 格", "{count} cells changed"),
  name: w("{unit} {campaign}", "{unit} {campaign}"),
} as const;
