import { describe, expect, it } from "@jest/globals";
import { formatDate } from "../../src/utilities/date-format";
import { parseDate } from "../../src/utilities/date-parse";
import { returned } from "./script";

const NOON = Date.UTC(2020, 2, 25, 12, 5, 9, 7);

describe("formatDate", () => {
  it.each([
    ["yyyy-MM-dd HH:mm:ss.SSS", "UTC", "2020-03-25 12:05:09.007"],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", "Asia/Shanghai", "2020-03-25T20:05:09+08:00"],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", "GMT", "2020-03-25T12:05:09Z"],
    ["EEEE, d MMMM yy", "America/New_York", "Wednesday, 25 March 20"],
    ["EEE MMM d h:mm a z", "Asia/Shanghai", "Wed Mar 25 8:05 PM CST"],
    ["HH:mm Z", "GMT-5", "07:05 -0500"],
    ["HH:mm", "GMT+05:30", "17:35"],
    ["yyyy年M月d日", "Asia/Shanghai", "2020年3月25日"],
    ["D w u k K", "UTC", "85 13 3 12 0"],
    ["''yy 'o''clock'", "UTC", "'20 o'clock"],
    ["X", "UTC", "Z"],
    ["HH:mm", "Nowhere/Land", "12:05"],
  ])("writes %s in %s", (pattern, zone, text) => {
    expect(formatDate(NOON, zone, pattern)).toBe(text);
  });

  it("knows summer time", () => {
    expect(formatDate(Date.UTC(2020, 6, 1), "Europe/Berlin", "HH:mm z")).toMatch(/^02:00 /);
  });

  it("wants a date, a zone and a format", async () => {
    expect(await returned('Utilities.formatDate("2020-03-25", "GMT", "yyyy");')).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe("parseDate", () => {
  it.each([
    ["2020-03-25 20:05", "Asia/Shanghai", "yyyy-MM-dd HH:mm", "2020-03-25T12:05:00.000Z"],
    ["25 Mar 2020 8 PM", "UTC", "d MMM yyyy h a", "2020-03-25T20:00:00.000Z"],
    ["20200325", "UTC", "yyyyMMdd", "2020-03-25T00:00:00.000Z"],
    ["2020-03-25T12:00:00+0800", "UTC", "yyyy-MM-dd'T'HH:mm:ssZ", "2020-03-25T04:00:00.000Z"],
    ["2020-02-30", "UTC", "yyyy-MM-dd", "2020-03-01T00:00:00.000Z"],
    ["3/4/20", "UTC", "M/d/yy", "2020-03-04T00:00:00.000Z"],
  ])("reads %s", (text, zone, pattern, instant) => {
    expect(new Date(parseDate(text, zone, pattern)).toISOString()).toBe(instant);
  });

  it("gives a Date of the script's own realm and refuses what does not fit", async () => {
    expect(await returned('return Utilities.parseDate("2020", "UTC", "yyyy") instanceof Date;')).toBe(true);
    expect(await returned('Utilities.parseDate("soon", "UTC", "yyyy");')).toMatch(/^Exception: /);
  });
});

describe("bytes and texts", () => {
  it("encode as base64, plain and web-safe, and back", async () => {
    expect(
      await returned(`return [
      Utilities.base64Encode("台账", Utilities.Charset.UTF_8), Utilities.base64EncodeWebSafe([-5, -1, -2]), Utilities.base64Encode([-5, -1, -2]),
      Utilities.base64Decode("+//+"), Utilities.newBlob(Utilities.base64Decode("5Y+w6LSm")).getDataAsString(),
      Utilities.base64DecodeWebSafe("-__-")];`),
    ).toEqual(["5Y-w6LSm".replace("-", "+"), "-__-", "+//+", [-5, -1, -2], "台账", [-5, -1, -2]]);
  });

  it("hash and sign", async () => {
    expect(
      await returned(`
      function hex(bytes) { return bytes.map(function (b) { return ((b + 256) % 256).toString(16).padStart(2, "0"); }).join(""); }
      return [
        hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc")),
        hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc", Utilities.Charset.UTF_8)).slice(0, 16),
        hex(Utilities.computeHmacSha256Signature("what do ya want for nothing?", "Jefe")).slice(0, 16),
        hex(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, "what do ya want for nothing?", "Jefe"))];`),
    ).toEqual([
      "900150983cd24fb0d6963f7d28e17f72",
      "ba7816bf8f01cfea",
      "5bdcc146bf60754e",
      "750c783e6ab0b503eaa86e310a5db738",
    ]);
  });

  it("pack and unpack", async () => {
    expect(
      await returned(`
      var zip = Utilities.zip([Utilities.newBlob("one", "text/plain", "a.txt"), Utilities.newBlob("二", "text/csv", "b.csv")], "both.zip");
      var gzip = Utilities.gzip(Utilities.newBlob("three", "text/plain", "c.txt"));
      return [zip.getName(), zip.getContentType(), gzip.getName(), Utilities.ungzip(gzip).getDataAsString(),
        Utilities.unzip(zip).map(function (blob) { return [blob.getName(), blob.getDataAsString()]; })];`),
    ).toEqual([
      "both.zip",
      "application/zip",
      "archive.gz",
      "three",
      [
        ["a.txt", "one"],
        ["b.csv", "二"],
      ],
    ]);
  });

  it("read CSV with quotes, separators and line ends inside", async () => {
    expect(await returned(String.raw`return Utilities.parseCsv('a,"b ""x""\nc",d\r\n1,2,3\n');`)).toEqual([
      ["a", 'b "x"\nc', "d"],
      ["1", "2", "3"],
    ]);
    expect(await returned("return Utilities.parseCsv('a;b', ';');")).toEqual([["a", "b"]]);
  });

  it("format as Java does", async () => {
    expect(
      await returned(`return [
      Utilities.formatString("%s has %d of %05.1f", "甲", 3, 2.25), Utilities.formatString("%-6s|%6s|%%", "ab", "cd"),
      Utilities.formatString("%x %o %e %,d %+d", 255, 8, 12345.678, 1234567, 5)];`),
    ).toEqual(["甲 has 3 of 002.3", "ab    |    cd|%", "ff 10 1.234568e+04 1,234,567 +5"]);
  });

  it("make ids that differ", async () => {
    expect(
      await returned("return Utilities.getUuid() !== Utilities.getUuid() && Utilities.getUuid().length;"),
    ).toBe(36);
  });
});

describe("a blob", () => {
  it("has bytes, a type and a name", async () => {
    expect(
      await returned(`var blob = Utilities.newBlob("é", null, "e.html");
      return [blob.getBytes(), blob.getContentType(), blob.setContentTypeFromExtension().getContentType(), blob.copyBlob().setName("x").getName(), blob.getName(), String(blob)];`),
    ).toEqual([[-61, -87], "text/plain", "text/html", "x", "e.html", "Blob"]);
  });
});

describe("the charset of texts", () => {
  it("is ASCII unless UTF-8 is asked for, with a question mark for every other character", async () => {
    expect(
      await returned(`var bytes = function (text) { return Utilities.newBlob(text).getBytes(); };
        var md5 = Utilities.DigestAlgorithm.MD5;
        return [
          Utilities.base64Encode("é🙂"),
          String(Utilities.computeDigest(md5, "€🙂")) === String(Utilities.computeDigest(md5, "??")),
          String(Utilities.computeDigest(md5, "€🙂", Utilities.Charset.UTF_8)) === String(Utilities.computeDigest(md5, bytes("€🙂")))];`),
    ).toEqual(["Pz8=", true, true]);
  });

  it("belongs to texts only, and bytes must be numbers", async () => {
    expect(
      await returned("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8);"),
    ).toMatch(
      /^Exception: The parameters \(DigestAlgorithm,number\[\],Charset\) don't match the method signature/,
    );
    expect(await returned('Utilities.computeHmacSha256Signature([1], "key");')).toMatch(
      /don't match the method signature/,
    );
    expect(await returned('Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ["x"]);')).toMatch(
      /^Exception: Cannot convert/,
    );
    expect(await returned('Utilities.computeDigest("MD5", "x");')).toMatch(
      /don't match the method signature/,
    );
  });

  it("does not make a sleep of a word", async () => {
    expect(await returned('Utilities.sleep("long");')).toMatch(
      /don't match the method signature for Utilities.sleep/,
    );
  });
});
