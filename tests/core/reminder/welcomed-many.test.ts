// A federation of two thousand: who was told of the workbook is looked up, not searched for.
import { expect, it } from "@jest/globals";
import { unwelcomed } from "../../../src/core/reminder";
import { WELCOME, welcomeKey } from "../../../src/core/reminder/welcomed";
import { unit } from "../campaign";

const COUNT = 2_000;
const units = Array.from({ length: COUNT }, (_, index) => {
  const unitId = `u${index}`;
  return unit({
    unitId,
    name: `例${index}单位工会`,
    contactMail: `u${index}@units.example`,
    workbookState: "ready",
  });
});

it("each mail of the log is looked at once, however many units there are", () => {
  let looks = 0;
  const log = units.slice(0, COUNT - 3).map((each) => ({
    get sendId() {
      looks += 1;
      return welcomeKey(each, each.contactMail);
    },
    rule: WELCOME,
    unitId: each.unitId,
    period: "",
    state: "sent" as const,
    at: "2020-03-10T09:00:00+08:00",
  }));
  const left = unwelcomed({ units, log, today: "2020-03-12" }).map(({ unitId }) => unitId);
  expect(left).toEqual(["u1997", "u1998", "u1999"]);
  expect(looks).toBe(log.length);
});
