// Loaded before clasp (node --import): its calls to Google go to the stand-in, calls to any other host fail.
import http from "node:http";
import https from "node:https";

const { hostname, port } = new URL(process.env.STAND_IN);
const GOOGLE = ["script.googleapis.com", "oauth2.googleapis.com"];

https.request = (target, options, done) => {
  const url = target instanceof URL || typeof target === "string" ? new URL(target) : target;
  if (!GOOGLE.includes(url.hostname)) throw new Error(`The test is offline: ${url.hostname}`);
  const { path = `${url.pathname}${url.search}` } = options ?? url;
  return http.request({ ...options, agent: undefined, protocol: "http:", hostname, port, path }, done);
};
