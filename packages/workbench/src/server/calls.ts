// What each call of the page does on the host.
import type { FileInfo, Host } from "apps-script-host";
import type { Home, HomeFile, Menu, Method, WorkbenchApi } from "../wire/api";
import { outcome, type Session } from "./session";

/** How many of the latest executions the panel lists. */
const EXECUTIONS_SHOWN = 100;

type Calls = {
  [M in Method]: (
    input: Parameters<WorkbenchApi[M]>[0],
  ) => ReturnType<WorkbenchApi[M]> | Promise<ReturnType<WorkbenchApi[M]>>;
};

/** The calls of one session; `reset` begins the emulated world anew. */
export function callsOf(session: Session, reset: () => Promise<void>): Calls {
  return { ...lookCalls(session), ...actCalls(session), ...worldCalls(session, reset) };
}

function lookCalls(session: Session): Pick<Calls, "home" | "view" | "mails" | "triggers" | "executions"> {
  return {
    home: () => home(session.host),
    view: ({ fileId, as }) => {
      const { revision, view } = session.look(fileId, as);
      return { revision, view };
    },
    mails: () => session.host.mails(),
    triggers: () => ({ now: session.host.now(), triggers: session.host.triggers() }),
    executions: () => session.host.executions().slice(-EXECUTIONS_SHOWN).reverse().map(outcome),
  };
}

function actCalls(
  session: Session,
): Pick<
  Calls,
  | "open"
  | "close"
  | "edit"
  | "undo"
  | "redo"
  | "click"
  | "call"
  | "visit"
  | "visitCall"
  | "closePage"
  | "answer"
  | "stop"
> {
  return {
    open: async ({ client, fileId, as, language, pages = [] }) => {
      const window = await session.open(client, fileId, as, language === "en" ? "en" : "zh_CN");
      for (const page of pages) window.reopenPage({ ...page, html: "", width: 0, height: 0 });
      const { revision } = session.look(fileId, as);
      return { windowId: window.id, menus: window.menus(), callable: session.host.callable(), revision };
    },
    close: ({ windowId }) => {
      session.close(windowId);
      return null;
    },
    edit: ({ windowId, edit, ...place }) => session.edit(windowId, edit, place),
    undo: (input) => travel(session, input, "undo"),
    redo: (input) => travel(session, input, "redo"),
    click: ({ windowId, functionName, looking }) =>
      session.start(
        windowId,
        (window) => itemThat(window.menus(), functionName)?.label,
        (window) => window.click(functionName, looking),
      ),
    call: ({ windowId, pageId, functionName, args, looking }) =>
      session.start(
        windowId,
        (window) => window.pages().find((page) => page.pageId === pageId)?.title,
        (window) => window.call(pageId, functionName, args, looking),
      ),
    visit: async ({ query }) => {
      const { body, page } = await session.host.webApp({ method: "GET", query });
      return { title: "", meta: [], ...page, html: body, callable: session.host.callable() };
    },
    visitCall: async (asked) => outcome(await session.host.webAppCall(asked)),
    closePage: ({ windowId, pageId }) => {
      session.window(windowId).closePage(pageId);
      return null;
    },
    answer: ({ windowId, executionId, button, text }) => {
      session.window(windowId).answer(executionId, button, text);
      return null;
    },
    stop: ({ executionId }) => {
      session.host.stop(executionId);
      return null;
    },
  };
}

type Item = Extract<Menu["items"][number], { kind: "item" }>;

const itemsOf = (menus: readonly Menu[]): Item[] =>
  menus
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === "menu" ? itemsOf([item.menu]) : item.kind === "item" ? [item] : []));

const itemThat = (menus: readonly Menu[], functionName: string): Item | undefined =>
  itemsOf(menus).find((item) => item.functionName === functionName);

type Travel = Parameters<WorkbenchApi["undo"]>[0];

function travel(session: Session, { windowId, sheetId }: Travel, which: "undo" | "redo") {
  const { spreadsheetId, user } = session.window(windowId);
  const result = session.host[which](spreadsheetId, user, sheetId);
  return { ...result, revision: session.settle(spreadsheetId, user) };
}

type WorldCalls = Pick<Calls, "advance" | "halt" | "share" | "trashFile" | "deleteFile" | "reset">;

function worldCalls(session: Session, reset: () => Promise<void>): WorldCalls {
  return {
    advance: ({ by }) => session.moveClock(by),
    halt: () => {
      session.haltClock();
      return null;
    },
    share: owned(session, ({ fileId, mail, role }) => session.host.share(fileId, mail, role)),
    trashFile: owned(session, ({ fileId, trashed }) => session.host.trashFile(fileId, trashed)),
    deleteFile: owned(session, ({ fileId }) => session.host.deleteFile(fileId)),
    reset: async () => {
      await reset();
      return null;
    },
  };
}

type Owned = Parameters<WorkbenchApi["share" | "trashFile" | "deleteFile"]>[0];

/** What only the owner of a file may do; every list of files hears of it. */
function owned<Input extends Owned>(session: Session, act: (input: Input) => void) {
  return (input: Input): null => {
    const file = session.host.files().find(({ id }) => id === input.fileId);
    if (file?.owner !== input.as) throw new Error("Only the owner of a file may do this.");
    act(input);
    session.streams.all({ type: "files" });
    return null;
  };
}

function home(host: Host): Home {
  const files = host.files();
  const bound = files.find((file) => file.id === host.spreadsheetId);
  return {
    spreadsheetId: host.spreadsheetId,
    owner: bound?.owner ?? "",
    files: files.map(listedFile),
    people: peopleOf(files, bound),
    now: host.now(),
    mails: host.mails().length,
  };
}

function listedFile({ createdTime: _c, appProperties: _a, ...file }: FileInfo): HomeFile {
  return file;
}

// The owner first, then those of the file that holds the script, then everybody else by address.
function peopleOf(files: FileInfo[], bound: FileInfo | undefined): string[] {
  const first = bound ? [bound.owner, ...bound.editors, ...bound.viewers] : [];
  const others = files.flatMap((file) => [file.owner, ...file.editors, ...file.viewers]).sort();
  return [...new Set([...first, ...others])].filter((mail) => mail !== "");
}
