import { afterEach, describe, expect, it } from "@jest/globals";
import { CallFailure, call, problemsOf } from "../../src/client/parts/rpc";

type Handler = (value: never) => void;

/** A google.script.run that answers once; what it was sent is kept. */
function answering(answer: { reply?: unknown; failure?: Error }): string[] {
  const sent: string[] = [];
  const runner = (success?: Handler, failure?: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failure),
    withFailureHandler: (handler: Handler) => runner(success, handler),
    rpc: (request: string) => {
      sent.push(request);
      if (answer.failure) failure?.(answer.failure as never);
      else success?.(answer.reply as never);
    },
  });
  Object.assign(globalThis, { window: { google: { script: { run: runner() } } } });
  return sent;
}

async function problemTexts(): Promise<string[]> {
  const error = await call("tasks.list", {}).catch((thrown: unknown) => thrown);
  return problemsOf(error).map(({ text }) => text);
}

describe("a call of the script", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "window");
  });

  it("sends one JSON text and gives the value of the reply", async () => {
    const sent = answering({ reply: JSON.stringify({ ok: true, value: { tasks: [] } }) });
    await expect(call("tasks.list", {})).resolves.toEqual({ tasks: [] });
    expect(sent).toEqual(['{"name":"tasks.list","input":{}}']);
  });

  it("fails with the problems of a refusal, as they are", async () => {
    answering({
      reply: JSON.stringify({ ok: false, problems: [{ code: "lock.busy", text: "另一项操作正在写入。" }] }),
    });
    await expect(call("tasks.list", {})).rejects.toBeInstanceOf(CallFailure);
    expect(await problemTexts()).toEqual(["另一项操作正在写入。"]);
  });

  it.each([
    ["a result that was lost on the way", null],
    ["a text that is no reply", "<html>"],
  ])("says that there was no answer for %s", async (_, reply) => {
    answering({ reply });
    expect((await problemTexts())[0]).toContain("没有收到回答");
  });

  it.each([
    ["PERMISSION_DENIED", "多个谷歌账号"],
    ["You do not have permission to call rpc", "多个谷歌账号"],
    ["NetworkError: Connection failure due to HTTP 0", "连接中断"],
    ["Exceeded maximum execution time", "Exceeded maximum execution time"],
  ])("explains %s", async (message, words) => {
    answering({ failure: new Error(message) });
    expect((await problemTexts())[0]).toContain(words);
  });

  it("says so where there is no script at all", async () => {
    Object.assign(globalThis, { window: {} });
    expect((await problemTexts())[0]).toContain("没有收到回答");
  });
});
