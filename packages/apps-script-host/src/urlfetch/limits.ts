// Limits of UrlFetchApp. [Q] https://developers.google.com/apps-script/guides/services/quotas
// [R] https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app

/** Characters of a URL: [R] says 2,082, [Q] 2 KB; the smaller is held. */
export const URL_LENGTH = 2048;
/** Headers of a request and bytes of one [Q]. */
export const HEADERS = 100;
export const HEADER_BYTES = 8 * 1024;
/** Bytes of a request body and of a response [Q]. */
export const PAYLOAD_BYTES = 50 * 1024 * 1024;
export const RESPONSE_BYTES = 50 * 1024 * 1024;
/** Redirects that are followed; no documented figure, Chromium's is 20. */
export const REDIRECTS = 20;
/**
 * Requests of one fetchAll: more are refused as a burst. No documented figure; public scripts cut their lists into fifties
 * "to avoid" exactly this refusal (others report it from some hundred a second on): the strict reading.
 */
export const BURST = 50;
/** Longest wait for an answer where the request names none: what is reported; the reference names `timeoutSeconds`. */
export const TIMEOUT_SECONDS = 60;
/**
 * What each further request of a fetchAll adds to the slowest: three took 929 ms together and 1,769 ms one after another
 * (pre-practice.net/2020/03/urlfetchappfetchallfetch.html), so one takes 590 ms and each of the two others added 170 ms. Where
 * answers themselves take seconds this hardly shows ("time ≈ slowest", tanaikech.github.io/2018/04/19).
 */
export const PARALLEL_STEP_MS = 170;
/** Characters of the answer that an error text shows (measured on Google, about 200). */
export const TRUNCATED_LENGTH = 200;
