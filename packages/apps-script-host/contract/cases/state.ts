// Properties, cache, locks, session, utilities, pages.
import type { Case, Observed } from "../case";

const KEY = "__contract__";

/** State and small services. */
export const stateCases: Case[] = [
  {
    id: "properties.missing",
    title: "a property that is not there is null",
    observe: () => PropertiesService.getUserProperties().getProperty(`${KEY}none`),
    expected: null,
  },
  {
    id: "properties.round-trip",
    title: "a property keeps text exactly",
    observe: () => {
      const store = PropertiesService.getUserProperties();
      store.setProperty(KEY, "名称 = 1\n第二行");
      const value = store.getProperty(KEY);
      store.deleteProperty(KEY);
      return value;
    },
    expected: "名称 = 1\n第二行",
  },
  {
    id: "properties.over-nine-kilobytes",
    title: "a value over nine kilobytes is refused",
    uncertain: true,
    observe: ({ throws }) => {
      const store = PropertiesService.getUserProperties();
      const refused = throws(() => store.setProperty(KEY, "x".repeat(9_217)));
      store.deleteProperty(KEY);
      return refused;
    },
    expected: true,
  },
  {
    id: "cache.round-trip",
    title: "the cache gives back what was put, and null for what was not",
    observe: () => {
      const cache = CacheService.getUserCache()!;
      cache.put(KEY, "值", 60);
      const found = [cache.get(KEY), cache.get(`${KEY}none`)];
      cache.remove(KEY);
      return found;
    },
    expected: ["值", null],
  },
  {
    id: "cache.too-large",
    title: "more than 100 KB is refused",
    observe: ({ throws }) => throws(() => CacheService.getUserCache()!.put(KEY, "x".repeat(102_401), 60)),
    expected: true,
  },
  {
    id: "lock.again",
    title: "a lock that is held can be taken again by the same execution",
    observe: () => {
      const lock = LockService.getUserLock();
      const taken = [lock.tryLock(1000), lock.tryLock(0), lock.hasLock()];
      lock.releaseLock();
      return [...taken, lock.hasLock()];
    },
    expected: [true, true, true, false],
  },
  {
    id: "utilities.format-date",
    title: "dates are formatted in a given zone",
    observe: () =>
      Utilities.formatDate(
        new Date(Date.UTC(2020, 2, 24, 16, 5)),
        "Asia/Shanghai",
        "yyyy-MM-dd HH:mm|XXX|EEE|u",
      ),
    expected: "2020-03-25 00:05|+08:00|Wed|3",
  },
  {
    id: "utilities.base64",
    title: "base64 of Chinese text is that of its UTF-8 bytes",
    observe: () => Utilities.base64Encode("台账", Utilities.Charset.UTF_8),
    expected: "5Y+w6LSm",
  },
  {
    id: "utilities.digest",
    title: "digests are signed bytes",
    observe: () => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc").slice(0, 4),
    expected: [-112, 1, 80, -104],
  },
  {
    id: "utilities.csv",
    title: "CSV with quotes and line breaks is read",
    observe: () => Utilities.parseCsv('a,"b ""q""",c\n1,"x\ny",3') as Observed,
    expected: [
      ["a", 'b "q"', "c"],
      ["1", "x\ny", "3"],
    ],
  },
  {
    id: "utilities.format-string",
    title: "formatString pads and rounds",
    observe: () => Utilities.formatString("%05d|%.2f|%s", 42, 2.71439, "台账"),
    expected: "00042|2.71|台账",
  },
  {
    id: "html.escape",
    title: "a template escapes what it prints",
    observe: () => {
      const template = HtmlService.createTemplate("<b><?= name ?></b>");
      (template as unknown as { name: string }).name = "<script>";
      return template.evaluate().getContent();
    },
    expected: "<b>&lt;script&gt;</b>",
  },
  {
    id: "runtime.missing-globals",
    title: "what a browser has and Apps Script has not",
    observe: () => [
      typeof globalThis.Intl,
      ...["setTimeout", "fetch", "URL", "TextEncoder", "atob", "structuredClone"].map(
        (name) => typeof (globalThis as unknown as Record<string, unknown>)[name],
      ),
    ],
    uncertain: true,
    expected: ["object", "undefined", "undefined", "undefined", "undefined", "undefined", "undefined"],
  },
  {
    id: "runtime.error-name",
    title: "errors of services are called Exception",
    observe: ({ sheet }) => {
      try {
        sheet.getRange(0, 0);
        return "none";
      } catch (error) {
        return (error as Error).name;
      }
    },
    expected: "Exception",
  },
  {
    id: "session.zone",
    title: "the script's zone is that of the manifest",
    observe: () => Session.getScriptTimeZone(),
    expected: "Asia/Shanghai",
  },
  {
    id: "drive.rest-scope",
    title: "Drive's list answers under drive.file",
    observe: () =>
      UrlFetchApp.fetch("https://www.googleapis.com/drive/v3/files?pageSize=1&fields=files(id)", {
        headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
        muteHttpExceptions: true,
      }).getResponseCode(),
    uncertain: true,
    expected: 200,
  },
];
