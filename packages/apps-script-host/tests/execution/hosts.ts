// Hosts for tests: made of a few lines of script, closed after each test.
import { afterEach } from "@jest/globals";
import { createHost, type Host, type HostOptions, type ProjectFile } from "../../src";

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

/** A host of one script file, still at a morning of March 2020 (09:00 in Shanghai). */
export function hostOf(source: string, options: Partial<HostOptions> = {}, more: ProjectFile[] = []): Host {
  const files: ProjectFile[] = [{ name: "Code", kind: "script", source }, ...more];
  const host = createHost({
    project: { files },
    now: "2020-03-25T01:00:00Z",
    user: "zhang@office.example",
    ...options,
  });
  hosts.push(host);
  return host;
}

/** An HTML file of a project. */
export const page = (name: string, source: string): ProjectFile => ({ name, kind: "html", source });

/** The manifest of a project. */
export const manifest = (content: object): ProjectFile => ({
  name: "appsscript",
  kind: "manifest",
  source: JSON.stringify(content),
});
