// drive.files.export: a spreadsheet as csv, xlsx or PDF.
import { type ExportKind, exportSpreadsheet } from "../../export";
import type { ApiCall, ApiResult } from "../api";
import { ApiError, requiredValue } from "../errors";
import { DRIVE_MS, OTHER_DRIVE_MS } from "../latency";
import { MIME } from "../../drive/files";
import { seenFile } from "./sight";

const KINDS: Record<string, ExportKind> = { [MIME.csv]: "csv", [MIME.xlsx]: "xlsx", [MIME.pdf]: "pdf" };

/** Answers with the exported bytes; types that the host cannot make are refused as Google refuses unknown ones. */
export function exportFile(call: ApiCall): ApiResult {
  const file = seenFile(call, call.path.fileId ?? "");
  const mimeType = call.query.get("mimeType");
  if (!mimeType) throw requiredValue("Required parameter: mimeType");
  const kind = KINDS[mimeType];
  if (file.mimeType !== MIME.spreadsheet) {
    throw new ApiError(403, "Export only supports Docs Editors files.", { reason: "fileNotExportable" });
  }
  if (!kind) {
    throw new ApiError(400, "The requested conversion is not supported.", {
      reason: "badRequest",
      location: "convertTo",
      locationType: "parameter",
    });
  }
  const bytes = exportSpreadsheet(call.context.store, file.id, kind);
  const milliseconds = DRIVE_MS["drive.files.export"] ?? OTHER_DRIVE_MS;
  return { media: { contentType: mimeType, bytes }, milliseconds };
}
