// Web apps: doGet and doPost, and what their pages call, run as the owner or as the visitor.
import type { RunResult, WebCall, WebRequest, WebResponse } from "../api";
import type { Plain } from "../kernel/types";
import { webEvent } from "../script/events";
import { defines, isCallableFromPage } from "./declared";
import type { Machinery } from "./machinery";
import { illegalArgument } from "./page-arguments";

/** Visits the project's web app as somebody's browser does. */
export async function visitWebApp(machinery: Machinery, request: WebRequest): Promise<WebResponse> {
  const { project } = machinery;
  const functionName = request.method === "GET" ? "doGet" : "doPost";
  const result = await launch(machinery, {
    functionName,
    args: [webEvent(request.query ?? "", request.body ?? null)],
    user: request.user ?? "",
  });
  if (!defines(project, functionName)) return page(`Script function not found: ${functionName}`, result);
  return answer(result);
}

/**
 * A call of google.script.run from a page of the web app.
 *
 * @throws TypeError for a function that pages may not call, or arguments that they may not send.
 */
export function callWebApp(
  machinery: Machinery,
  { functionName, args, user = "" }: WebCall,
): Promise<RunResult> {
  if (!isCallableFromPage(machinery.project, functionName))
    throw new TypeError(`google.script.run.${functionName} is not a function`);
  const illegal = illegalArgument(args);
  if (illegal !== null) throw new TypeError(illegal);
  const plain: Plain[] = JSON.parse(JSON.stringify(args));
  return launch(machinery, { functionName, args: plain, user, fromPage: true });
}

interface Visit {
  functionName: string;
  args: Plain[];
  user: string;
  fromPage?: boolean;
}

function launch(
  { project, home, engine }: Machinery,
  { user: visitor, ...visit }: Visit,
): Promise<RunResult> {
  const { executeAs, access } = project.manifest.webapp ?? {};
  if (!letsIn(access, visitor, home.owner))
    throw new Error("You need access: the web app's manifest does not let this visitor in.");
  return engine.launch({
    ...visit,
    cause: "webApp",
    user: executeAs === "USER_ACCESSING" ? visitor : home.owner,
    actor: visitor,
    scriptId: home.scriptId,
    containerId: home.spreadsheetId || null,
  });
}

const domainOf = (mail: string): string => mail.slice(mail.indexOf("@") + 1);

// https://developers.google.com/apps-script/manifest/web-app-api-executable; a project that says nothing is taken as open.
function letsIn(access: string | undefined, visitor: string, owner: string): boolean {
  if (access === "MYSELF") return visitor === owner;
  if (access === "DOMAIN") return visitor !== "" && domainOf(visitor) === domainOf(owner);
  return access !== "ANYONE" || visitor !== "";
}

interface Html {
  content: string;
  title: string | null;
  meta: { name: string; content: string }[];
}
interface Text {
  content: string;
  contentType: string;
}

// Google answers 200 with a page of its own even when the script failed.
function answer(result: RunResult): WebResponse {
  if (!result.ok) return page(`${result.error?.name}: ${result.error?.message}`, result);
  const value = result.value as { $html?: Html; $text?: Text } | null;
  if (value?.$html) return shown(value.$html, result);
  if (value?.$text) {
    const { content, contentType } = value.$text;
    return { status: 200, contentType: `${contentType}; charset=utf-8`, body: content, result };
  }
  const none = value === null;
  const text = "The script completed but ";
  return page(
    text + (none ? "did not return anything." : "the returned value is not a supported return type."),
    result,
  );
}

function shown({ content, title, meta }: Html, result: RunResult): WebResponse {
  return {
    status: 200,
    contentType: "text/html; charset=utf-8",
    body: content,
    page: { title: title ?? "", meta },
    result,
  };
}

function page(message: string, result: RunResult): WebResponse {
  return {
    status: 200,
    contentType: "text/html; charset=utf-8",
    body: `<title>Error</title>${message}`,
    result,
  };
}
