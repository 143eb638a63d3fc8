// What HtmlService does to the text of a page.
import type { Case } from "../case";

const content = (html: string): string => HtmlService.createHtmlOutput(html).getContent();
/** What is left of a script element's text, whatever spaces a cut leaves. */
const script = (text: string): string => content(`<script>${text}</script>`).replace(/\s+/g, " ");

/** Comments, what looks like one, bare script, and code that travels as data. */
export const pageCases: Case[] = [
  {
    id: "html.comment-in-script",
    title: "comments inside a script element are gone from a page",
    observe: () => script("a=/*START*/null;// end\nb();"),
    uncertain: true,
    expected: "<script>a= null; b();</script>",
  },
  {
    id: "html.double-slash-in-template-literal",
    title: "two slashes inside a template literal of a page are cut as a comment",
    observe: () => script("var a = `https://x.example`;\nb();"),
    uncertain: true,
    expected: "<script>var a = `https: b();</script>",
  },
  {
    id: "html.double-slash-in-string",
    title: "two slashes inside an ordinary string of a page stay",
    observe: () => script('var a = "https://x.example";'),
    uncertain: true,
    expected: '<script>var a = "https://x.example";</script>',
  },
  {
    id: "html.double-slash-in-regular-expression",
    title: "two slashes inside a regular expression of a page stay",
    observe: () => script("var a = /https:\\/\\//;"),
    uncertain: true,
    expected: "<script>var a = /https:\\/\\//;</script>",
  },
  {
    id: "html.comment-of-html",
    title: "comments of HTML are gone from a page",
    observe: () => content("<p>a<!-- b --></p>"),
    uncertain: true,
    expected: "<p>a</p>",
  },
  {
    id: "html.comment-of-style",
    title: "comments inside a style element stay in a page",
    observe: () => content("<style>a{/* b */}</style>"),
    uncertain: true,
    expected: "<style>a{/* b */}</style>",
  },
  {
    id: "html.bare-script",
    title: "a text of bare script is refused as a page",
    observe: ({ throws }) => throws(() => content("const state = { rows: '<b>' };\nif (1<2) go();")),
    uncertain: true,
    expected: true,
  },
  {
    id: "html.raw-content",
    title: "a template's raw content is its text untouched",
    observe: () => HtmlService.createTemplate("<data>/* a */ `//` <!-- b --></data>").getRawContent(),
    uncertain: true,
    expected: "<data>/* a */ `//` <!-- b --></data>",
  },
  {
    id: "script.code-from-text",
    title: "a script can run code that it read as text, and that code reaches the services",
    observe: () => String(new Function("return typeof SpreadsheetApp.getActiveSpreadsheet")()),
    expected: "function",
  },
  {
    id: "script.code-in-scope",
    title: "code that a script evaluates knows the names around it",
    // As text as well: a bundler could rename what stands around it.
    observe: () =>
      String(new Function('"use strict"; const inner = "known"; return eval("(() => inner)()");')()),
    expected: "known",
  },
];
