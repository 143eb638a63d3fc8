// What a user would otherwise write: read the three tabs of every workbook and answer on the first, by opening each of them or by requests
// within the minute's quota. Both are run over so many workbooks as an execution has time for.

var PEER_TABS = ["首页", "活动记录", "台账 2020-03"];

function peerOpenById(ids) {
  var rows = [];
  ids.forEach((id) => {
    var book = SpreadsheetApp.openById(id);
    var values = PEER_TABS.map((name) => book.getSheetByName(name).getDataRange().getValues());
    values[1].slice(2).forEach((row) => {
      if (row[0]) rows.push([id].concat(row));
    });
    book
      .getSheetByName("首页")
      .getRange("H8:I8")
      .setValues([[new Date(), "received"]]);
  });
  peerSummary(rows);
  return rows.length;
}

function peerFetchAll(ids) {
  var rows = [];
  for (var start = 0; start < ids.length; start += 50) {
    if (start > 0) Utilities.sleep(61000);
    var part = ids.slice(start, start + 50);
    var headers = { Authorization: "Bearer " + ScriptApp.getOAuthToken() };
    var at = (id) => "https://sheets.googleapis.com/v4/spreadsheets/" + id + "/values";
    var ranges = PEER_TABS.map((name) => "ranges=" + encodeURIComponent(name + "!A1:J1002")).join("&");
    var replies = UrlFetchApp.fetchAll(
      part.map((id) => ({ url: at(id) + ":batchGet?" + ranges, headers, muteHttpExceptions: true })),
    );
    replies.forEach((reply, index) => {
      (JSON.parse(reply.getContentText()).valueRanges[1].values || []).slice(2).forEach((row) => {
        if (row[0]) rows.push([part[index]].concat(row));
      });
    });
    UrlFetchApp.fetchAll(
      part.map((id) => ({
        url: at(id) + "/" + encodeURIComponent("首页!I8") + "?valueInputOption=RAW",
        method: "put",
        contentType: "application/json",
        payload: JSON.stringify({ values: [["received"]] }),
        headers,
        muteHttpExceptions: true,
      })),
    );
  }
  peerSummary(rows);
  return rows.length;
}

function peerSummary(rows) {
  var width = Math.max.apply(
    null,
    rows.map((row) => row.length),
  );
  var square = rows.map((row) => row.concat(new Array(width - row.length).fill("")));
  var sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet();
  if (square.length > sheet.getMaxRows())
    sheet.insertRowsAfter(sheet.getMaxRows(), square.length - sheet.getMaxRows());
  sheet.getRange(1, 1, square.length, width).setValues(square);
}

/** Adds a column to the register and to every table, workbook by workbook, with header and rule. */
function peerPush(ids) {
  ids.forEach((id) => {
    var book = SpreadsheetApp.openById(id);
    book.getSheets().forEach((sheet) => {
      var isRegister = sheet.getName() === "活动记录";
      if (!isRegister && sheet.getName().indexOf("台账 ") !== 0) return;
      var headerRow = isRegister ? 2 : 6;
      var headers = sheet.getRange(headerRow, 1, 1, sheet.getLastColumn()).getValues()[0];
      if (headers.indexOf("嘉宾人数") >= 0) return;
      sheet.insertColumnAfter(headers.length);
      sheet.getRange(headerRow, headers.length + 1).setValue("嘉宾人数");
      var rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).build();
      sheet.getRange(headerRow + 1, headers.length + 1, isRegister ? 1000 : 3, 1).setDataValidation(rule);
    });
  });
  SpreadsheetApp.flush();
  return ids.length;
}
