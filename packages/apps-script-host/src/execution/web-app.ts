// Web apps: doGet and doPost, run as the owner or as the visitor.
import type { RunResult, WebRequest, WebResponse } from "../api";
import { webEvent } from "../script/events";
import { defines } from "./declared";
import type { Machinery } from "./machinery";

/** Visits the project's web app as somebody's browser does. */
export async function visitWebApp(
  { project, home, engine }: Machinery,
  request: WebRequest,
): Promise<WebResponse> {
  const functionName = request.method === "GET" ? "doGet" : "doPost";
  const visitor = request.user ?? "";
  const asVisitor = project.manifest.webapp?.executeAs === "USER_ACCESSING";
  const result = await engine.launch({
    functionName,
    args: [webEvent(request.query ?? "", request.body ?? null)],
    cause: "webApp",
    user: asVisitor ? visitor : home.owner,
    actor: visitor,
    scriptId: home.scriptId,
    containerId: home.spreadsheetId || null,
  });
  if (!defines(project, functionName)) return page(`Script function not found: ${functionName}`, result);
  return answer(result);
}

interface Html {
  content: string;
  title: string | null;
}
interface Text {
  content: string;
  contentType: string;
}

// Google answers 200 with a page of its own even when the script failed.
function answer(result: RunResult): WebResponse {
  if (!result.ok) return page(`${result.error?.name}: ${result.error?.message}`, result);
  const value = result.value as { $html?: Html; $text?: Text } | null;
  if (value?.$html)
    return { status: 200, contentType: "text/html; charset=utf-8", body: value.$html.content, result };
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

function page(message: string, result: RunResult): WebResponse {
  return {
    status: 200,
    contentType: "text/html; charset=utf-8",
    body: `<title>Error</title>${message}`,
    result,
  };
}
