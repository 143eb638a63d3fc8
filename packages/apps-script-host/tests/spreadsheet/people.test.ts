// Who may open a spreadsheet, as a script reads it.
import { expect, it } from "@jest/globals";
import { createHost } from "../../src";

it("tells editors by their addresses, the owner first", async () => {
  const source =
    "function editors() { return SpreadsheetApp.getActiveSpreadsheet().getEditors().map(function (user) { return user.getEmail(); }); }";
  const host = createHost({
    project: { files: [{ name: "Code", kind: "script", source }] },
    user: "office@town.example",
  });
  host.share(host.spreadsheetId, "li@town.example", "writer");
  expect((await host.run("editors")).value).toEqual(["office@town.example", "li@town.example"]);
});
