// Libraries that only some files need; their script text comes from the script when it is asked for.
import type * as BulletinDocx from "../bulletin-docx/library";
import type * as Docx from "../notice-docx/library";
import type * as Reader from "../notice-reader/library";
import type * as Simplify from "../notice-simplify/library";
import type * as SheetReader from "../sheet-reader/library";
import { call } from "./rpc";

/** What each library exports, by its folder. */
interface Libraries {
  "bulletin-docx": typeof BulletinDocx;
  "notice-docx": typeof Docx;
  "notice-reader": typeof Reader;
  "notice-simplify": typeof Simplify;
  "sheet-reader": typeof SheetReader;
}

/** Asks for a library, runs it, and gives its exports; asking again gives the same ones. Throws CallFailure. */
export function loadLibrary<N extends keyof Libraries>(name: N): Promise<Libraries[N]> {
  const known = loaded[name] as Promise<Libraries[N]> | undefined;
  if (known) return known;
  const loading = call("page.library", { name }).then(({ script }) => run(script) as Libraries[N]);
  loaded[name] = loading as never;
  // A failed attempt is not remembered.
  loading.catch(() => {
    delete loaded[name];
  });
  return loading;
}

const loaded: { [N in keyof Libraries]?: Promise<Libraries[N]> } = {};

declare global {
  interface Window {
    /** What the last library that ran exports. */
    loadedLibrary?: unknown;
  }
}

// The build writes each library as `var library = …`. It runs as a script of the page: not everywhere may a page evaluate text.
function run(script: string): unknown {
  window.loadedLibrary = undefined;
  const element = document.createElement("script");
  element.textContent = `(() => { ${script}\nwindow.loadedLibrary = library; })();`;
  document.head.append(element);
  element.remove();
  if (window.loadedLibrary === undefined) throw new Error("The library did not run.");
  return window.loadedLibrary;
}
