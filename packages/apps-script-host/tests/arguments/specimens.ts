// One live object of every class that the host emulates, so that every method can be called on something.
import { createGlobals } from "../../src";
import { preludeText } from "../../src/built";

// Loose on purpose: these tests call everything with anything.
// biome-ignore lint/suspicious/noExplicitAny: every method of every class is called by name
export type Live = any;

const { signatures } = new Function(`return ${preludeText()}`)() as {
  signatures(): Record<string, Record<string, string>>;
};

/** Classes whose objects exist only where a person looks at a window. */
const NEED_A_WINDOW = ["Base.Ui", "Base.Menu", "Base.PromptResponse"];

/** Classes of which the host makes no objects: files of sent mails cannot be read back. */
const NEVER_MADE = ["Gmail.GmailAttachment"];

/** Class → method → overloads as texts of codes (see scripts/surface.mjs), of every class with live objects. */
export const SIGNATURES = Object.fromEntries(
  Object.entries(signatures()).filter(([name]) => ![...NEED_A_WINDOW, ...NEVER_MADE].includes(name)),
);

/** The world in which all specimens live. */
export interface World {
  services: Record<string, Live>;
  /** A fresh object of a class, e.g. "Spreadsheet.Range". */
  specimen(name: string): Live;
}

/** A world of its own: one spreadsheet and one file for every specimen that needs them. */
export function openWorld(): World {
  const services = createGlobals({
    email: "zhang@office.example",
    now: "2020-03-25T01:00:00Z",
    timeZone: "Asia/Shanghai",
    network: () => ({ status: 200, body: "已收到" }),
  }) as Record<string, Live>;
  const makers: Record<string, () => Live> = {
    ...basics(services),
    ...spreadsheets(services),
    ...charts(services),
    ...mails(services),
  };
  return {
    services,
    specimen(name) {
      const make = makers[name];
      if (make) return make();
      const service = services[name.slice(name.indexOf(".") + 1)];
      if (!service) throw new Error(`No specimen of ${name}`);
      return service;
    },
  };
}

function basics(s: Record<string, Live>): Record<string, () => Live> {
  const file = () => s.DriveApp.createFile("回执.txt", "已收", "text/plain");
  const folder = () => s.DriveApp.createFolder("一队");
  const trigger = () => s.ScriptApp.newTrigger("collect");
  return {
    "Base.User": () => s.Session.getEffectiveUser(),
    "Base.Blob": () => s.Utilities.newBlob("名单", "text/plain", "名单.txt"),
    "Properties.Properties": () => s.PropertiesService.getScriptProperties(),
    "Cache.Cache": () => s.CacheService.getScriptCache(),
    "Lock.Lock": () => s.LockService.getScriptLock(),
    "Script.Trigger": () => trigger().timeBased().everyHours(1).create(),
    "Script.TriggerBuilder": trigger,
    "Script.ClockTriggerBuilder": () => trigger().timeBased(),
    "Script.SpreadsheetTriggerBuilder": () => trigger().forSpreadsheet(s.SpreadsheetApp.getActive()),
    "Script.AuthorizationInfo": () => s.ScriptApp.getAuthorizationInfo(s.ScriptApp.AuthMode.FULL),
    "Script.Service": () => s.ScriptApp.getService(),
    "Script.StateTokenBuilder": () => s.ScriptApp.newStateToken(),
    "HTML.HtmlOutput": () => s.HtmlService.createHtmlOutput("<b>名单</b>"),
    "HTML.HtmlOutputMetaTag": () =>
      s.HtmlService.createHtmlOutput("").addMetaTag("viewport", "width=device-width").getMetaTags()[0],
    "HTML.HtmlTemplate": () => s.HtmlService.createTemplate("<b>名单</b>"),
    "Content.TextOutput": () => s.ContentService.createTextOutput("名单"),
    "Drive.File": file,
    "Drive.Folder": folder,
    "Drive.FileIterator": () => file() && s.DriveApp.getFiles(),
    "Drive.FolderIterator": () => folder() && s.DriveApp.getFolders(),
    "Drive.User": () => file().getOwner(),
    "URL_Fetch.HTTPResponse": () => s.UrlFetchApp.fetch("https://hook.example/"),
  };
}

// The first bytes of a picture of 2 × 3 pixels; nothing is drawn.
const PNG = [...Buffer.from("89504e470d0a1a0a0000000d4948445200000002000000030000000000", "hex")].map(
  (byte) => (byte << 24) >> 24,
);

function spreadsheets(s: Record<string, Live>): Record<string, () => Live> {
  const app = s.SpreadsheetApp;
  const book = () => app.create("花名册");
  const sheet = () => book().getSheets()[0];
  const range = () =>
    sheet()
      .getRange("A1:C3")
      .setValues([
        ["姓名", "队", "人数"],
        ["张示例", "一", 3],
        ["李示例", "二", 5],
      ]);
  const rule = () => app.newDataValidation().requireNumberGreaterThan(0);
  const format = () =>
    app.newConditionalFormatRule().whenNumberGreaterThan(3).setBackground("#ff0000").setRanges([range()]);
  const criteria = () => app.newFilterCriteria().whenNumberGreaterThan(3);
  const rich = () => app.newRichTextValue().setText("张示例");
  const gradient = () =>
    app
      .newConditionalFormatRule()
      .setGradientMaxpoint("#ff0000")
      .setGradientMinpoint("#00ff00")
      .setRanges([range()]);
  const metadata = () =>
    range().getSheet().addDeveloperMetadata("来源", "一队").createDeveloperMetadataFinder().find()[0];
  const pivot = () => {
    const source = range();
    const table = source.getSheet().getRange("F1").createPivotTable(source);
    table.addRowGroup(2);
    table.addPivotValue(3, app.PivotTableSummarizeFunction.SUM);
    table.addFilter(2, criteria().build());
    return table;
  };
  return {
    "Spreadsheet.PivotTable": pivot,
    "Spreadsheet.PivotGroup": () => pivot().getRowGroups()[0],
    "Spreadsheet.PivotValue": () => pivot().getPivotValues()[0],
    "Spreadsheet.PivotFilter": () => pivot().getFilters()[0],
    "Spreadsheet.Slicer": () => {
      const of = range();
      return of.getSheet().insertSlicer(of, 5, 5);
    },
    "Spreadsheet.OverGridImage": () =>
      sheet().insertImage(s.Utilities.newBlob(PNG, "image/png", "章.png"), 1, 1),
    "Spreadsheet.Spreadsheet": book,
    "Spreadsheet.Sheet": sheet,
    "Spreadsheet.Range": range,
    "Spreadsheet.RangeList": () => sheet().getRangeList(["A1:B2", "D4"]),
    "Spreadsheet.Selection": () => range().activate().getSheet().getSelection(),
    "Spreadsheet.NamedRange": () => {
      const of = range();
      of.getSheet().getParent().setNamedRange("名单", of);
      return of.getSheet().getParent().getNamedRanges()[0];
    },
    "Spreadsheet.TextRotation": () => range().getTextRotation(),
    "Spreadsheet.TextStyle": () => app.newTextStyle().setBold(true).build(),
    "Spreadsheet.TextStyleBuilder": () => app.newTextStyle(),
    "Spreadsheet.RichTextValue": () => rich().build(),
    "Spreadsheet.RichTextValueBuilder": rich,
    "Spreadsheet.DataValidation": () => rule().build(),
    "Spreadsheet.DataValidationBuilder": rule,
    "Spreadsheet.Protection": () => range().protect(),
    "Spreadsheet.Banding": () => range().applyRowBanding(),
    "Spreadsheet.BooleanCondition": () => format().build().getBooleanCondition(),
    "Spreadsheet.GradientCondition": () => gradient().build().getGradientCondition(),
    "Spreadsheet.CellImage": () => app.newCellImage().setSourceUrl("https://hook.example/a.png").build(),
    "Spreadsheet.CellImageBuilder": () => app.newCellImage(),
    "Spreadsheet.ConditionalFormatRule": () => format().build(),
    "Spreadsheet.ConditionalFormatRuleBuilder": format,
    "Spreadsheet.DeveloperMetadata": metadata,
    "Spreadsheet.DeveloperMetadataFinder": () => sheet().createDeveloperMetadataFinder(),
    "Spreadsheet.DeveloperMetadataLocation": () => metadata().getLocation(),
    "Spreadsheet.Filter": () => range().createFilter(),
    "Spreadsheet.FilterCriteria": () => criteria().build(),
    "Spreadsheet.FilterCriteriaBuilder": criteria,
    "Spreadsheet.Group": () => range().shiftRowGroupDepth(1).getSheet().getRowGroup(1, 1),
    "Spreadsheet.TextFinder": () => range().createTextFinder("示例"),
    "Spreadsheet.Color": () => app.newColor().setRgbColor("#ff0000").build(),
    "Spreadsheet.ColorBuilder": () => app.newColor(),
    "Spreadsheet.ThemeColor": () =>
      app.newColor().setThemeColor(app.ThemeColorType.ACCENT1).build().asThemeColor(),
    "Spreadsheet.SortSpec": () => range().createFilter().sort(1, true).getColumnSortSpec(1),
    "Base.RgbColor": () => app.newColor().setRgbColor("#ff0000").build().asRgbColor(),
  };
}

function charts(s: Record<string, Live>): Record<string, () => Live> {
  const sheet = () => s.SpreadsheetApp.create("图").getSheets()[0];
  const builder = () => {
    const on = sheet();
    return on.newChart().addRange(on.getRange("A1:B5")).setPosition(5, 5, 0, 0);
  };
  const embedded = () => {
    const on = sheet();
    on.insertChart(
      on.newChart().addRange(on.getRange("A1:B5")).setPosition(5, 5, 0, 0).asColumnChart().build(),
    );
    return on.getCharts()[0];
  };
  const table = () => s.Charts.newDataTable().addColumn(s.Charts.ColumnType.NUMBER, "人数");
  const view = () => s.Charts.newDataViewDefinition();
  const style = () => s.Charts.newTextStyle();
  const out: Record<string, () => Live> = {
    "Spreadsheet.EmbeddedChart": embedded,
    "Spreadsheet.EmbeddedChartBuilder": builder,
    "Spreadsheet.ContainerInfo": () => embedded().getContainerInfo(),
    "Charts.ChartOptions": () => embedded().getOptions(),
    "Charts.DataTable": () => table().build(),
    "Charts.DataTableBuilder": table,
    "Charts.DataTableSource": table,
    "Charts.DataViewDefinition": () => view().build(),
    "Charts.DataViewDefinitionBuilder": view,
    "Charts.TextStyle": () => style().build(),
    "Charts.TextStyleBuilder": style,
    "Charts.Chart": () => s.Charts.newPieChart().setDataTable(table()).build(),
  };
  for (const kind of ["Area", "Bar", "Column", "Combo", "Histogram", "Line", "Pie", "Scatter", "Table"]) {
    out[`Spreadsheet.Embedded${kind}ChartBuilder`] = () => builder()[`as${kind}Chart`]();
    out[`Charts.${kind}ChartBuilder`] = () => s.Charts[`new${kind}Chart`]();
  }
  return out;
}

function mails(s: Record<string, Live>): Record<string, () => Live> {
  const me = "zhang@office.example";
  const message = () => {
    s.GmailApp.sendEmail(me, "请报送", "请于周五前报送");
    return s.GmailApp.getInboxThreads()[0].getMessages()[0];
  };
  return {
    "Gmail.GmailMessage": message,
    "Gmail.GmailThread": () => message().getThread(),
    "Gmail.GmailLabel": () => s.GmailApp.createLabel("报送"),
    "Gmail.GmailDraft": () => s.GmailApp.createDraft(me, "请报送", "稿"),
  };
}
