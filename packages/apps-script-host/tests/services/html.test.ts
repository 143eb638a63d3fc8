import { describe, expect, it } from "@jest/globals";
import { hostOf, manifest, page } from "../execution/hosts";
import { returned } from "./script";

const evaluated = (template: string, variables = "") =>
  returned(
    `var t = HtmlService.createTemplate(${JSON.stringify(template)}); ${variables}; return t.evaluate().getContent();`,
  );

describe("a template", () => {
  it("runs, prints escaped and prints as it is", async () => {
    expect(
      await evaluated(
        "<? for (var i = 1; i < 3; i++) { ?><li><?= i ?>. <?= name ?></li><? } ?><?!= name ?>",
        't.name = "<甲>"',
      ),
    ).toBe("<li>1. &lt;甲&gt;</li><li>2. &lt;甲&gt;</li><甲>");
  });

  it("prints values inside scripts as literals that cannot end the element", async () => {
    expect(
      await evaluated("<script>var name = <?= name ?>;</script><p><?= name ?></p>", 't.name = "</script>"'),
    ).toBe('<script>var name = "\\x3c/script\\x3e";</script><p>&lt;/script&gt;</p>');
  });

  it("prints nothing for null and keeps what it sets between scriptlets", async () => {
    expect(await evaluated("<? var a = 1 ?>[<?= null ?><?= undefined ?><?= a ?>]")).toBe("[1]");
  });

  it("sees the script's own functions and includes other files", async () => {
    const host = hostOf(
      `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
       const greeting = "你好";
       function main() { return HtmlService.createTemplateFromFile("index").evaluate().getContent(); }`,
      {},
      [page("index", "<?= greeting ?> <?!= include('style') ?>"), page("style", "<style>b{}</style>")],
    );
    expect((await host.run("main")).value).toBe("你好 <style>b{}</style>");
  });

  it("shows its code", async () => {
    expect(await returned('return HtmlService.createTemplate("Hello <?= name ?>").getCode();')).toContain(
      "Hello ",
    );
  });
});

describe("an output", () => {
  it("grows, is emptied, and escapes what is not trusted", async () => {
    expect(
      await returned(
        'return HtmlService.createHtmlOutput("<b>").append("x").appendUntrusted("<i>").getContent();',
      ),
    ).toBe("<b>x&lt;i&gt;");
    expect(await returned('return HtmlService.createHtmlOutput("<b>").clear().getContent();')).toBe("");
  });

  it("takes only the meta tags that Google takes", async () => {
    expect(
      await returned(
        'return HtmlService.createHtmlOutput("").addMetaTag("viewport", "width=1").getMetaTags()[0].getContent();',
      ),
    ).toBe("width=1");
    expect(await returned('HtmlService.createHtmlOutput("").addMetaTag("author", "x");')).toBe(
      "Exception: The meta tag you specified is not allowed in this context.",
    );
  });

  it("names a file that is missing", async () => {
    expect(await returned('HtmlService.createHtmlOutputFromFile("nope");')).toBe(
      "Exception: No HTML file named nope was found.",
    );
  });
});

describe("a page's text", () => {
  /** What HtmlService gives back of a script element's text. */
  const script = async (text: string) => {
    const whole = (await returned(
      `return HtmlService.createHtmlOutput(${JSON.stringify(`<script>${text}</script>`)}).getContent();`,
    )) as string;
    return whole.slice("<script>".length, -"</script>".length);
  };

  it("loses the comments of its scripts, whatever holds a slot there", async () => {
    expect(await script("window.START=/*START*/null; // 首页\nrun();")).toBe("window.START= null; \nrun();");
    expect(await script("a();/* one\n two */b();")).toBe("a();\nb();");
  });

  it("loses what looks like a comment inside a template literal, and the rest of that line", async () => {
    expect(await script("go(`https://e.example`);\nnext();")).toBe("go(`https:\nnext();");
    const hole = `$${"{a ? `x` : {b: 1}.b}"}`;
    expect(await script(`say(\`${hole}/*\`);say(\`*/ y\`);`)).toBe(`say(\`${hole}  y\`);`);
    expect(await script("go(`https:\\/\\/e.example`);")).toBe("go(`https:\\/\\/e.example`);");
  });

  it("keeps strings and regular expressions, and says in the log that some pages do not", async () => {
    const kept = "go('http://e.example');f(a.replace(/\\/\\/*/g,'')/2);g(x/y);";
    const host = hostOf(
      `function main() { return HtmlService.createHtmlOutput(${JSON.stringify(`<script>${kept}</script>`)}).getContent(); }`,
    );
    const { value, log } = await host.run("main");
    expect(value).toBe(`<script>${kept}</script>`);
    expect(log.map(({ level, text }) => [level, text.replace(/^.*: (?=\S)/, "")])).toEqual([
      ["warn", "'http://e.example'"],
      ["warn", "/\\/\\/*/g"],
    ]);
  });

  it("loses comments of HTML and keeps everything outside of scripts", async () => {
    const page = '<!-- 页头 --><a href="https://e.example">//</a><style>a{/* b */}</style>';
    expect(await returned(`return HtmlService.createHtmlOutput(${JSON.stringify(page)}).getContent();`)).toBe(
      page.slice("<!-- 页头 -->".length),
    );
  });

  it("is the same by every way: from a file, evaluated, appended to, as a template, as a blob", async () => {
    const more = [page("index", "<script>a();//b\n</script>")];
    const body = `var file = HtmlService.createHtmlOutputFromFile("index");
      return [
        file.getContent(),
        HtmlService.createTemplateFromFile("index").evaluate().getContent(),
        HtmlService.createHtmlOutput("<script>").append("a();//b\\n").append("</script>").getContent(),
        file.asTemplate().getRawContent(),
        file.getBlob().getDataAsString(),
      ];`;
    expect(await returned(body, {}, more)).toEqual(Array(5).fill("<script>a();\n</script>"));
  });

  it("is what a window shows and what a web app answers", async () => {
    const host = hostOf(
      `function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("index")); }
       function doGet() { return HtmlService.createHtmlOutputFromFile("index"); }`,
      {},
      [page("index", "<script>a();//b\n</script>")],
    );
    const window = await host.openWindow(host.spreadsheetId, "zhang@office.example");
    await window.click("show");
    expect(window.pages()[0]?.html).toBe("<script>a();\n</script>");
    expect((await host.webApp({ method: "GET" })).body).toBe("<script>a();\n</script>");
  });

  it("is refused when it is a bare script, which only a template's raw content gives untouched", async () => {
    const more = [page("library", "const state = {};// 状态\nrun(`//`);")];
    const malformed = "Exception: Malformed HTML content: const state = {};// 状态\nrun(`//`);";
    expect(await returned('HtmlService.createHtmlOutputFromFile("library");', {}, more)).toBe(malformed);
    expect(await returned('HtmlService.createTemplateFromFile("library").evaluate();', {}, more)).toBe(
      malformed,
    );
    expect(
      await returned('return HtmlService.createTemplateFromFile("library").getRawContent();', {}, more),
    ).toBe("const state = {};// 状态\nrun(`//`);");
    expect(await returned('return HtmlService.createHtmlOutput("Saved, 3 rows.").getContent();')).toBe(
      "Saved, 3 rows.",
    );
  });
});

describe("a web app", () => {
  const APP = `
    function doGet(e) {
      if (e.parameter.as === "page") return HtmlService.createHtmlOutput("<p>" + e.parameters.id.join("+") + "</p>");
      if (e.parameter.as === "who") return ContentService.createTextOutput(Session.getEffectiveUser().getEmail() + "|" + Session.getActiveUser().getEmail());
      return { plain: true };
    }
    function doPost(e) {
      return ContentService.createTextOutput(JSON.stringify({ got: JSON.parse(e.postData.contents).a })).setMimeType(ContentService.MimeType.JSON);
    }`;

  it("answers with pages and texts", async () => {
    const host = hostOf(APP);
    expect(await host.webApp({ method: "GET", query: "as=page&id=1&id=2" })).toMatchObject({
      status: 200,
      body: "<p>1+2</p>",
    });
    const posted = await host.webApp({
      method: "POST",
      body: { contents: '{"a":1}', type: "application/json" },
    });
    expect(posted).toMatchObject({ contentType: "application/json; charset=utf-8", body: '{"got":1}' });
  });

  it("says so when it returns something else or is not there", async () => {
    expect((await hostOf(APP).webApp({ method: "GET" })).body).toContain(
      "the returned value is not a supported return type",
    );
    expect((await hostOf("function f() {}").webApp({ method: "GET" })).body).toContain(
      "Script function not found: doGet",
    );
  });

  it("runs as its owner, who does not learn who visits, or as the visitor", async () => {
    const visit = { method: "GET", query: "as=who", user: "li@elsewhere.example" } as const;
    expect((await hostOf(APP).webApp(visit)).body).toBe("zhang@office.example|");
    const asVisitor = manifest({ webapp: { executeAs: "USER_ACCESSING", access: "ANYONE" } });
    expect((await hostOf(APP, {}, [asVisitor]).webApp(visit)).body).toBe(
      "li@elsewhere.example|li@elsewhere.example",
    );
  });

  it("knows its spreadsheet and properties, but has no lock, cache or window of a document", async () => {
    const host = hostOf(`function doGet() {
      var ui = "";
      try { SpreadsheetApp.getUi(); } catch (error) { ui = error.message; }
      return ContentService.createTextOutput(JSON.stringify([
        SpreadsheetApp.getActiveSpreadsheet() !== null, PropertiesService.getDocumentProperties() !== null,
        LockService.getDocumentLock(), CacheService.getDocumentCache(), LockService.getScriptLock() !== null, ui]));
    }`);
    const { body } = await host.webApp({ method: "GET" });
    const noWindow = "Cannot call SpreadsheetApp.getUi() from this context.";
    expect(JSON.parse(body)).toEqual([true, true, null, null, true, noWindow]);
  });

  it("is called by its own pages with its own rights, by the rules of google.script.run", async () => {
    const host =
      hostOf(`function doGet() { return HtmlService.createHtmlOutput("<p>").setTitle("填报").addMetaTag("viewport", "width=device-width"); }
      function who(day) { return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), day]; }
      function when() { return { at: new Date() }; }
      function secret_() { return 1; }`);
    expect((await host.webApp({ method: "GET" })).page).toEqual({
      title: "填报",
      meta: [{ name: "viewport", content: "width=device-width" }],
    });
    const visitor = "li@elsewhere.example";
    const { value } = await host.webAppCall({ functionName: "who", args: ["3月"], user: visitor });
    expect(value).toEqual(["zhang@office.example", "", "3月"]);
    expect((await host.webAppCall({ functionName: "when", args: [] })).value).toBeNull();
    expect(() => host.webAppCall({ functionName: "secret_", args: [] })).toThrow(
      "google.script.run.secret_ is not a function",
    );
    expect(() => host.webAppCall({ functionName: "who", args: [() => 1] })).toThrow("illegal value");
  });

  it("lets in whom its manifest lets in", async () => {
    const open = (access: string) =>
      hostOf(APP, {}, [manifest({ webapp: { executeAs: "USER_DEPLOYING", access } })]);
    const visit = (user: string) => ({ method: "GET", query: "as=who", user }) as const;
    const [nobody, colleague, owner] = ["", "li@office.example", "zhang@office.example"];
    const lets = async (access: string, user: string) =>
      open(access)
        .webApp(visit(user))
        .then(
          () => true,
          () => false,
        );
    const table = await Promise.all(
      ["MYSELF", "DOMAIN", "ANYONE", "ANYONE_ANONYMOUS"].map((access) =>
        Promise.all([nobody, "li@elsewhere.example", colleague, owner].map((user) => lets(access, user))),
      ),
    );
    expect(table).toEqual([
      [false, false, false, true],
      [false, false, true, true],
      [false, true, true, true],
      [true, true, true, true],
    ]);
  });
});
