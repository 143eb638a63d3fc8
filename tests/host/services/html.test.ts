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
});
