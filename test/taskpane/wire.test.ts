import { Decimal } from "../../src/core/values/decimal";
import { pack, unpack } from "../../src/taskpane/wire";
import { yongjiReport } from "./yongji-report";

test("a report comes out of a structured clone as it went in, decimals and all", () => {
  const received = unpack(structuredClone(pack(yongjiReport)));
  expect(received).toEqual(yongjiReport);
  const { grade } = received as typeof yongjiReport;
  expect(grade?.score.plus(new Decimal("0.1")).toFixed()).toBe("75.1");
});

test("bytes pass untouched, and what is missing stays missing", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const packed = pack({ ok: true, value: bytes, none: null }) as { value: unknown };
  expect(packed.value).toBe(bytes);
  expect(unpack(packed)).toEqual({ ok: true, value: bytes, none: null });
});

test("every digit of a decimal arrives", () => {
  const long = new Decimal("12345678901234567890.12345678901234567");
  expect(unpack(pack({ long }))).toEqual({ long });
});
