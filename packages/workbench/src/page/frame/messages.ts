// What a script's page and the shell around it say to each other.

/** From the page. */
export type FromPage =
  | { workbench: true; kind: "call"; call: number; functionName: string; args: unknown[] }
  | { workbench: true; kind: "close" }
  | { workbench: true; kind: "escape" }
  | { workbench: true; kind: "size"; width?: number; height?: number }
  | { workbench: true; kind: "editor" }
  | { workbench: true; kind: "leave"; back: boolean }
  | { workbench: true; kind: "open"; url: string }
  | { workbench: true; kind: "keep"; storage: string; entries: Record<string, string> };

/** To the page: the end of one call. */
export type ToPage =
  | { workbench: true; call: number; ok: true; value: unknown }
  | { workbench: true; call: number; ok: false; message: string };

/** What the page is told at its start. */
export interface Start {
  origin: string;
  /** Functions of the script that this page may call. */
  callable: string[];
  stored: Record<string, Record<string, string>>;
}
