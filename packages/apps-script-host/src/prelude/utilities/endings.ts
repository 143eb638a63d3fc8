// Content types by the ending of a name. Both sides of the border read them.

const TYPES: Record<string, string> = {
  txt: "text/plain",
  html: "text/html",
  css: "text/css",
  csv: "text/csv",
  js: "application/javascript",
  json: "application/json",
  xml: "text/xml",
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  zip: "application/zip",
  gz: "application/x-gzip",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The content type that a file's name tells; bytes of no known kind where it tells none. */
export function typeOfName(name: string): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1] ?? "";
  return TYPES[ending.toLowerCase()] ?? "application/octet-stream";
}
