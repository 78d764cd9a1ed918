import { say } from "../../src/core/messages/message";
import { LocalEvaluator } from "../../src/taskpane/evaluator";
import { FIRST, Review } from "../core/sheets/review";

test("a score typed over a formula keeps the pane from writing, not from reading and deciding", async () => {
  const options = { language: "zh-CN", now: "2026-11-22T15:00" } as const;
  const evaluator = new LocalEvaluator();
  await evaluator.take(new Review().type(FIRST, "最终得分", 12).written.workbook(), "all");
  const report = await evaluator.evaluate({});
  expect(report).toMatchObject({ ok: true });
  const [written, regraded] = [
    await evaluator.plan("sheets", options),
    await evaluator.regrade(options),
  ];
  expect(written.ok ? "" : say(written.error, "zh-CN")).toMatch(/^评分表!L4 .*评分表!K4/u);
  expect(regraded).toEqual(written);
  expect(await evaluator.plan("decisions", options)).toMatchObject({ ok: true });
});
