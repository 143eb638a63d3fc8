// The smaller services: content, pages, script, charts.
import type { Case } from "../case";

/** One statement or two about each. */
export const serviceCases: Case[] = [
  {
    id: "content.text",
    title: "a text output keeps its text and kind",
    observe: () => {
      const output = ContentService.createTextOutput('{"台账":1}').setMimeType(ContentService.MimeType.JSON);
      return [output.getContent(), String(output.getMimeType())];
    },
    expected: ['{"台账":1}', "JSON"],
  },
  {
    id: "script.own-triggers",
    title: "triggers of this person are a list, empty or not",
    observe: () => Array.isArray(ScriptApp.getProjectTriggers()),
    expected: true,
  },
  {
    id: "script.minutes",
    title: "a minute trigger takes 10 and refuses 7",
    observe: ({ throws }) => {
      const refused = throws(() => ScriptApp.newTrigger("onOpen").timeBased().everyMinutes(7).create());
      const made = ScriptApp.newTrigger("onOpen").timeBased().everyMinutes(10).create();
      const name = made.getHandlerFunction();
      ScriptApp.deleteTrigger(made);
      return [refused, name];
    },
    uncertain: true,
    expected: [true, "onOpen"],
  },
  {
    id: "script.token",
    title: "the token is a long text without blanks",
    observe: () => /^\S{20,}$/.test(ScriptApp.getOAuthToken()),
    expected: true,
  },
  {
    id: "html.bad-meta",
    title: "a meta tag that is not on the list is refused",
    observe: ({ throws }) => throws(() => HtmlService.createHtmlOutput("x").addMetaTag("robots", "none")),
    expected: true,
  },
  {
    id: "charts.insert",
    title: "a chart that is put in is found again and can be taken out",
    observe: ({ sheet }) => {
      sheet.getRange("A1:B3").setValues([
        ["单位", "场次"],
        ["甲", 3],
        ["乙", 5],
      ]);
      const chart = sheet
        .newChart()
        .asColumnChart()
        .addRange(sheet.getRange("A1:B3"))
        .setNumHeaders(1)
        .setPosition(5, 1, 0, 0)
        .build();
      sheet.insertChart(chart);
      const found = sheet.getCharts();
      for (const each of found) sheet.removeChart(each);
      return [found.length, found[0]?.getRanges()[0]?.getA1Notation() ?? "", sheet.getCharts().length];
    },
    expected: [1, "A1:B3", 0],
  },
];
