import { Decimal } from "../../src/core/values/decimal";
import { pack, packInParts, unpack } from "../../src/taskpane/wire";
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

describe("a long answer goes in messages that a page reads at a glance", () => {
  /** What arrives of a value, and how many values each message held. */
  function through(value: unknown): { readonly received: unknown; readonly sizes: number[] } {
    const messages: unknown[] = [];
    const last = packInParts(value, (part) => messages.push(structuredClone(part)));
    const sizes = [...messages, last].map(sizeOf);
    const parts: (readonly unknown[])[] = [];
    for (const part of messages) parts.push(unpack(part, parts) as readonly unknown[]);
    return { received: unpack(structuredClone(last), parts), sizes };
  }

  const findings = Array.from({ length: 5000 }, (_, at) => ({
    id: String(at),
    cells: [{ sheet: "支出", row: at, column: 3 }],
    money: at % 7 === 0 ? undefined : new Decimal(at).div(7),
  }));
  const report = {
    findings,
    sheets: [[], findings.slice(0, 20), [findings, findings.map(({ id }) => id)]],
    few: [1, null, "合计"],
  };

  test("and comes out as it went in", () => {
    expect(through(report).received).toEqual(report);
  });

  test("no message is much larger than another", () => {
    const { sizes } = through(report);
    expect(Math.max(...sizes)).toBeLessThan(5000);
    // A message for each item would be slow for another reason.
    expect(sizes.length).toBeLessThan(sizes.reduce((sum, size) => sum + size, 0) / 2000);
  });

  test("a short one goes in one", () => {
    const few = { ok: true, value: findings.slice(0, 50) };
    expect(through(few)).toEqual({ received: few, sizes: [expect.any(Number)] });
  });

  function sizeOf(value: unknown): number {
    if (typeof value !== "object" || value === null) return 1;
    return Object.values(value).reduce((sum: number, inner) => sum + sizeOf(inner), 1);
  }
});
