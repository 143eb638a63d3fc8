// HtmlService on the host's side: the project's HTML files.

import type { HtmlCalls } from "../calls/session";
import { ScriptError, type Services } from "../kernel/types";
import { projectOf } from "../script/project";

/** Reading of project files; names may carry their folder and the ending ".html". */
export const htmlServices: Services<HtmlCalls> = {
  "HtmlService.getFile": (context, name) => {
    const pages = projectOf(context)?.pages;
    const page = pages?.get(String(name)) ?? pages?.get(String(name).replace(/\.html$/, ""));
    if (page === undefined) throw new ScriptError(`No HTML file named ${name} was found.`);
    return page;
  },
};
