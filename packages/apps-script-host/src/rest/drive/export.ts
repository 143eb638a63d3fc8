// drive.files.export: a spreadsheet as csv, xlsx or PDF.

import { MIME } from "../../drive/files";
import { exportSync } from "../../export";
import { readExport } from "../../export/options";
import type { ApiCall, ApiResult } from "../api";
import { ApiError, requiredValue } from "../errors";
import { DRIVE_MS, OTHER_DRIVE_MS } from "../latency";
import { seenFile } from "./sight";

const FORMATS: Record<string, string> = {
  [MIME.csv]: "csv",
  "text/tab-separated-values": "tsv",
  [MIME.xlsx]: "xlsx",
  [MIME.pdf]: "pdf",
};

/** Answers with the exported bytes; types that the host cannot make are refused as Google refuses unknown ones. */
export function exportFile(call: ApiCall): ApiResult {
  const file = seenFile(call, call.path.fileId ?? "");
  const mimeType = call.query.get("mimeType");
  if (!mimeType) throw requiredValue("Required parameter: mimeType");
  const wish = readExport(new URLSearchParams({ format: FORMATS[mimeType] ?? "none" }));
  if (file.mimeType !== MIME.spreadsheet) {
    throw new ApiError(403, "Export only supports Docs Editors files.", { reason: "fileNotExportable" });
  }
  if (!wish) {
    throw new ApiError(400, "The requested conversion is not supported.", {
      reason: "badRequest",
      location: "convertTo",
      locationType: "parameter",
    });
  }
  const { body, contentType } = exportSync(call.context.store, file.id, wish);
  const milliseconds = DRIVE_MS["drive.files.export"] ?? OTHER_DRIVE_MS;
  return { media: { contentType, bytes: body }, milliseconds };
}
