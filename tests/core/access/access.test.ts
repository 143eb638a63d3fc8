import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Access, accessChange, accessMark } from "../../../src/core/access";
import { fingerprint } from "../../../src/core/fingerprint";

const person = (mail: string, role = "writer"): Access => ({ id: `id of ${mail}`, mail, role });
const anyMail = fc.constantFrom(
  "wang@a.example",
  "li@a.example",
  "Zhou@a.example",
  "owner@a.example",
  "sun@b.example",
);

describe("who is to be let in and who not any longer", () => {
  const owner = person("owner@a.example", "owner");

  it("is what the directory says, the owner and the folder's people left alone", () => {
    const present = [
      owner,
      person("li@a.example"),
      person("zhou@a.example"),
      person("sun@b.example", "reader"),
    ];
    const { give, take } = accessChange(present, ["wang@a.example", "sun@b.example"], ["LI@a.example"]);
    expect(give).toEqual(["wang@a.example", "sun@b.example"]);
    expect(take.map(({ mail }) => mail)).toEqual(["zhou@a.example"]);
  });

  it("leaves nothing to change once it is done, and never takes from the owner or the folder's people", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMail),
        fc.uniqueArray(anyMail),
        fc.uniqueArray(anyMail),
        (held, wanted, others) => {
          const present = [owner, ...held.filter((mail) => mail !== owner.mail).map((mail) => person(mail))];
          const { give, take } = accessChange(present, wanted, others);
          const kept = others.map((mail) => mail.toLowerCase());
          expect(take.filter(({ mail, role }) => role === "owner" || kept.includes(mail))).toEqual([]);
          const after = [
            ...present.filter(({ mail }) => !take.some((gone) => gone.mail === mail.toLowerCase())),
            ...give.map((mail) => person(mail)),
          ];
          expect(accessChange(after, wanted, others)).toEqual({ give: [], take: [] });
        },
      ),
    );
  });
});

describe("the mark of the people let in", () => {
  it("is the same for the same people in any order and letters, and another for others", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMail),
        fc.uniqueArray(anyMail),
        fc.uniqueArray(anyMail),
        (contacts, staff, more) => {
          const own = accessMark(contacts, staff);
          expect(
            accessMark(
              [...contacts].reverse(),
              staff.map((mail) => mail.toUpperCase()),
            ),
          ).toBe(own);
          const isSame = JSON.stringify([...more].sort()) === JSON.stringify([...contacts].sort());
          expect(accessMark(more, staff) === own).toBe(isSame);
        },
      ),
    );
  });

  it("shows no address", () => {
    expect(accessMark(["wang@a.example"], ["li@a.example"])).toMatch(/^[0-9a-f]{16}$/);
  });

  it("is another one than an earlier version's where colleagues edit: they are let into all built tabs once more", () => {
    const earlier = (contacts: string[], staff: string[]) => fingerprint(JSON.stringify([contacts, staff]));
    expect(accessMark(["wang@a.example"], ["li@a.example"])).not.toBe(
      earlier(["wang@a.example"], ["li@a.example"]),
    );
    expect(accessMark(["wang@a.example"], [])).toBe(earlier(["wang@a.example"], []));
  });

  it("tells contacts from colleagues", () => {
    expect(accessMark(["wang@a.example"], [])).not.toBe(accessMark([], ["wang@a.example"]));
  });
});
