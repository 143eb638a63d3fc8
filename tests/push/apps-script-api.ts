// A stand-in of Google's end of a push: the token endpoint and the two content calls of the Apps Script REST API v1.
// Sources: developers.google.com/apps-script/api/reference/rest/v1/projects/{getContent,updateContent}.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One file of a script project, as the API carries it. */
export interface ScriptFile {
  name: string;
  type: "SERVER_JS" | "HTML" | "JSON";
  source: string;
}

/** Google's side: script projects by id, and what was asked of it. */
export interface AppsScriptApi {
  origin: string;
  projects: Map<string, ScriptFile[]>;
  /** "METHOD path" of every request, in order. */
  asked: string[];
  /** False: the person has not switched the Apps Script API on in their account. */
  enabled: boolean;
  close(): Promise<void>;
}

/** What the stand-in hands out for this refresh token. */
export const REFRESH_TOKEN = "refresh-of-zhao";
const ACCESS_TOKEN = "access-of-zhao";

interface Answer {
  status: number;
  body: unknown;
}

/** Starts the stand-in on a free port of 127.0.0.1. */
export async function startAppsScriptApi(scriptIds: readonly string[]): Promise<AppsScriptApi> {
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      api.asked.push(`${request.method} ${request.url}`);
      const { status, body } = answer(api, request, text);
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const api: AppsScriptApi = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    projects: new Map(scriptIds.map((id) => [id, [EMPTY_MANIFEST]])),
    asked: [],
    enabled: true,
    close: () => closed(server),
  };
  return api;
}

const EMPTY_MANIFEST: ScriptFile = { name: "appsscript", type: "JSON", source: "{}" };

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

function answer(api: AppsScriptApi, request: IncomingMessage, text: string): Answer {
  if (request.url === "/token") return token(new URLSearchParams(text));
  if (request.headers.authorization !== `Bearer ${ACCESS_TOKEN}`) return refused(401, "UNAUTHENTICATED", "");
  if (!api.enabled) return refused(403, "PERMISSION_DENIED", API_IS_OFF);
  const deployed = /^\/v1\/projects\/([^/?]+)\/(versions|deployments)(?:\/([^/?]+))?$/.exec(
    request.url ?? "",
  );
  if (deployed) return deploy(api, deployed, text);
  const id = /^\/v1\/projects\/([^/?]+)\/content$/.exec(request.url ?? "")?.[1] ?? "";
  const files = api.projects.get(id);
  if (!files) return refused(404, "NOT_FOUND", "Requested entity was not found.");
  if (request.method === "GET") return { status: 200, body: { scriptId: id, files } };
  return update(api, id, (JSON.parse(text) as { files: ScriptFile[] }).files);
}

// projects.versions.create, projects.deployments.create and projects.deployments.update.
function deploy(
  { projects }: AppsScriptApi,
  [, id = "", what, known]: RegExpExecArray,
  text: string,
): Answer {
  if (!projects.has(id)) return refused(404, "NOT_FOUND", "Requested entity was not found.");
  if (what === "versions") return { status: 200, body: { scriptId: id, versionNumber: 7 } };
  const { versionNumber } = JSON.parse(text) as { versionNumber?: number };
  const deploymentConfig = {
    scriptId: id,
    versionNumber: versionNumber ?? 7,
    manifestFileName: "appsscript",
  };
  return { status: 200, body: { deploymentId: known ?? `AKfycb-${id}`, deploymentConfig } };
}

const API_IS_OFF =
  "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.";

function token(form: URLSearchParams): Answer {
  if (form.get("refresh_token") !== REFRESH_TOKEN) return { status: 400, body: { error: "invalid_grant" } };
  return { status: 200, body: { access_token: ACCESS_TOKEN, expires_in: 3599, token_type: "Bearer" } };
}

// "This content is used to clear the existing content of the project": the whole project is replaced, and one of the
// files must be the manifest.
function update(api: AppsScriptApi, scriptId: string, files: ScriptFile[]): Answer {
  const keys = files.map(({ name, type }) => `${type} ${name}`);
  if (!keys.includes("JSON appsscript") || new Set(keys).size !== keys.length)
    return refused(400, "INVALID_ARGUMENT", "Request contains an invalid argument.");
  api.projects.set(scriptId, files);
  return { status: 200, body: { scriptId, files } };
}

function refused(code: number, status: string, message: string): Answer {
  return { status: code, body: { error: { code, message, status, errors: [{ message }] } } };
}
