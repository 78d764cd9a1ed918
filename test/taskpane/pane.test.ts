import type { Browser, Page } from "playwright-core";
import { PATIENCE_MS, eventually } from "../e2e/eventually";
import { launchBrowser } from "../e2e/launch-browser";
import type { StaticServer } from "../e2e/static-server";
import { servePane } from "./serve-pane";

jest.setTimeout(120_000);

// The pane over a host made by hand: the states that real files reach only by chance.

let server: StaticServer;
let browser: Browser;
let page: Page;
let slips: string[];

beforeAll(async () => {
  server = await servePane();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 350, height: 800 } });
  page.setDefaultTimeout(PATIENCE_MS);
  slips = [];
  page.on("console", (line) => {
    if (["error", "warning"].includes(line.type())) slips.push(line.text());
  });
  page.on("pageerror", (error) => slips.push(error.message));
  await page.goto(server.origin);
});

afterEach(async () => {
  await page.close();
  expect(slips).toEqual([]);
});

async function run(): Promise<void> {
  await page.getByRole("button", { name: "核对并评分" }).click();
  await page.locator("[data-grade]").waitFor();
  await settled();
}

/** Until the pane has done what it was last asked to do. The mark comes with the click itself. */
const settled = (): Promise<void> => page.locator("[data-pane]:not([data-busy])").waitFor();

const announced = (): Promise<string> => page.getByRole("status").first().innerText();

test("first run: one sentence, one button, one link", async () => {
  const buttons = await page.locator("[data-pane] button").allInnerTexts();
  expect(buttons.filter((text) => text !== "")).toEqual(["核对并评分", "用示例试试"]);
});

test("reading shows the sheet and the rows, and can be cancelled", async () => {
  await page.evaluate(() => {
    window.probe.hangAt = { phase: "read", sheet: "资金支出", rowsRead: 12000, rowsTotal: 48000 };
  });
  await page.getByRole("button", { name: "核对并评分" }).click();
  await page.getByText("读取 资金支出 12,000/48,000 行").waitFor();
  const bar = page.getByRole("progressbar");
  expect(Number(await bar.getAttribute("aria-valuenow"))).toBeCloseTo(0.25);
  // The count would be read out ten times a second: only the sheet is announced.
  expect(await announced()).toBe("读取 资金支出");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已取消，工作簿未更改").waitFor();
  expect(await bar.count()).toBe(0);
  await page.getByRole("button", { name: "核对并评分" }).waitFor();
});

test("what came out is announced", async () => {
  await run();
  expect(await announced()).toBe("核对完成：3 张表，15 条疑点，75.00 分，中");
});

test("the grade card: level, score, what was stated, the marks, the other reading", async () => {
  await run();
  const card = page.locator("[data-grade]");
  const text = (await card.innerText()).replace(/\s+/g, " ");
  expect(text).toContain("中 75.00 / 100");
  expect(text).toContain("原表 良 85.00");
  expect(text).toContain("→ 84 良");
  const line = await card.getByRole("img").getAttribute("aria-label");
  expect(line).toBe("100 分制，得分 75；等级界限 中 60、良 80、优 90");
});

test("findings of one rule and one residual fold; each shows figures under one another", async () => {
  await run();
  expect(await page.locator("[data-finding]").count()).toBe(5);
  const first = page.locator('[data-finding="quantity-times-rate"]').first();
  const lines = (await first.innerText()).split("\n");
  expect(lines).toEqual(expect.arrayContaining(["10.2125", "10.3500", "−0.1375", "−1,375 元"]));
  await page.getByRole("button", { name: "另有 9 条同类，差异均为 −0.12 万元" }).click();
  expect(await page.locator("[data-finding]").count()).toBe(14);
  await page.getByRole("button", { name: "收起同类" }).click();
  expect(await page.locator("[data-finding]").count()).toBe(5);
});

test("a cell link selects the cell, with the keyboard too", async () => {
  await run();
  const link = page.getByRole("button", { name: "定位到 资金支出!F15" });
  await link.focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => window.probe.selected)).toEqual([
    { sheet: "资金支出", row: 14, column: 5 },
  ]);
});

test("an indicator opens into its explanation, rubric, evidence and findings", async () => {
  await run();
  await page.getByRole("tab", { name: /评分/ }).click();
  const indicator = page.locator('[data-indicator="C4-1"]');
  const toggle = indicator.getByRole("button").first();
  expect(await toggle.getAttribute("aria-expanded")).toBe("false");
  await toggle.click();
  const text = await indicator.innerText();
  for (const part of ["已算 · 原表 10", "怎么得出", "另一种口径", "评分细则", "指标体系!K9"]) {
    expect(text).toContain(part);
  }
  await indicator.getByRole("button", { name: "相关疑点 12 条" }).click();
  await page.getByText("显示 12/15 条").waitFor();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.getByText("15 条疑点 · 涉及 14,750 元").waitFor();
});

test("what is pending is neither zero nor a rate", async () => {
  await run();
  await page.getByRole("tab", { name: /评分/ }).click();
  const pending = (await page.locator('[data-indicator="D2-1"]').innerText()).split("\n");
  expect(pending).toContain("待评");
  expect(pending.some((line) => line.includes("%"))).toBe(false);
  expect(await page.getByText("1 项待评").count()).toBeGreaterThan(0);
});

test("data: hidden sheets and what was not recognised are named with the reason", async () => {
  await run();
  await page.getByRole("tab", { name: /数据/ }).click();
  const text = await page.getByRole("tabpanel").innerText();
  expect(text).toContain("隐藏的工作表未读取：旧数据、草稿");
  expect(text).toContain("没有表头，也没有成列的数字。");
  expect(text).toContain("补贴人次 （人次） / 半失能");
});

test("an error says what to do; trying again goes on from there", async () => {
  await page.evaluate(() => {
    window.probe.fail = "error";
  });
  await page.getByRole("button", { name: "核对并评分" }).click();
  await page.getByText("文件是空的（0 字节）").waitFor();
  await page.evaluate(() => {
    delete window.probe.fail;
  });
  await page.getByRole("button", { name: "重试" }).click();
  await page.locator("[data-grade]").waitFor();
  expect(await page.locator("[data-note]").count()).toBe(0);
});

test("a host that throws is explained as well, and the old results stay", async () => {
  await run();
  await page.evaluate(() => {
    window.probe.fail = "throw";
  });
  await page.getByRole("button", { name: "重新核对" }).click();
  await page.getByText("这一步没有完成，工作簿未更改（socket closed）").waitFor();
  expect(await page.locator("[data-finding]").count()).toBe(5);
});

test("a change of the data is said above the results, and ends with the next run", async () => {
  await run();
  await page.evaluate(() => {
    window.probe.change({ sheet: "资金支出", row: 2, column: 5 });
  });
  await page.getByText(/^数据已更改（资金支出!F3），结果为 \d\d:\d\d 的。$/).waitFor();
  await page.getByRole("button", { name: "重新核对" }).click();
  await page.locator("[data-note]").waitFor({ state: "detached" });
});

test("writing leads to saving, and names the sheets as links", async () => {
  await run();
  await page.getByRole("button", { name: "写入工作簿" }).click();
  await page.getByRole("button", { name: "疑点清单" }).click();
  expect(await page.evaluate(() => window.probe.selected.at(-1)?.sheet)).toBe("疑点清单");
  await page.getByRole("button", { name: "下载结果" }).click();
  await page.locator('[data-note="success"]', { hasText: "book-scored.xlsx" }).waitFor();
});

test("an open question shows each answer with its grade; a click answers, without reading anew", async () => {
  await run();
  await page.getByRole("tab", { name: /评分/ }).click();
  const card = page.locator('[data-question="occurrence"]');
  expect((await card.innerText()).replace(/\s+/g, " ")).toContain("相同差额合计1处 → 84.00 良");
  await page.evaluate(() => {
    const { questions, ...report } = window.probe.report;
    window.probe.report = {
      ...report,
      questions: questions.map((question) =>
        question.id === "occurrence"
          ? { ...question, isOpen: false, by: "person" as const, answer: "flat-cut-once" }
          : question
      ),
    };
  });
  await card.getByRole("button", { name: /^相同差额合计1处/ }).click();
  await page.getByRole("button", { name: "已定的口径 1 项" }).click();
  const chosen = card.getByRole("button", { name: /^相同差额合计1处/ });
  expect(await chosen.getAttribute("aria-pressed")).toBe("true");
  await card.getByRole("button", { name: "改回待定" }).click();
  await eventually(
    () => page.evaluate(() => window.probe.asked),
    (asked) =>
      expect(asked).toEqual([
        {},
        { again: { answers: { occurrence: "flat-cut-once" } } },
        { again: { answers: { occurrence: "" } } },
      ])
  );
});

test("a question about a table stands beside the tables, with its place as a link", async () => {
  await run();
  await page.getByRole("tab", { name: /数据/ }).click();
  await page.getByRole("button", { name: "已定的口径 1 项" }).click();
  await page
    .locator('[data-question="unit.t1"]')
    .getByRole("button", { name: /^定位到/ })
    .click();
  expect(await page.evaluate(() => window.probe.selected.at(-1)?.sheet)).toBe("资金支出");
});

test("a finding names its causes, its root and what follows; the links lead there and back", async () => {
  await page.evaluate(() => {
    const { findings, ...report } = window.probe.report;
    const [root, ...rest] = findings;
    const total = rest.at(-1)!;
    const cause = { code: "pane.name" as const };
    window.probe.report = {
      ...report,
      findings: [
        { ...root!, causes: [cause] },
        ...rest.slice(0, -1),
        { ...total, related: [root!.id] },
      ],
    };
  });
  await run();
  const ids = await page.evaluate(() => {
    const { findings } = window.probe.report;
    return [findings[0]!.id, findings.at(-1)!.id];
  });
  const [root, total] = ids.map((id) => page.locator(`[data-finding-id="${id}"]`));
  expect(await root!.locator("[data-causes] li").allInnerTexts()).toEqual(["绩核"]);
  await total!.getByText("源于：").waitFor();
  await total!.locator("text=源于： >> xpath=.. >> button").first().click();
  await eventually(
    () => root!.evaluate((card) => card === document.activeElement),
    (isFocused) => expect(isFocused).toBe(true)
  );
  await root!.locator("text=引起： >> xpath=.. >> button").first().click();
  await eventually(
    () => total!.evaluate((card) => card === document.activeElement),
    (isFocused) => expect(isFocused).toBe(true)
  );
});

test("what a decision does to the grade stands beside the finding, and nothing where it does nothing", async () => {
  await run();
  const first = page.locator('[data-finding="quantity-times-rate"]').first();
  expect(await first.locator("[data-effect]").innerText()).toBe("若排除 75 中 → 76.5 中");
  expect(await page.locator('[data-finding="constant-residual"] [data-effect]').count()).toBe(0);
});

test("highlights are put on and taken off again, and one that stands is known", async () => {
  await run();
  await page.getByRole("button", { name: "在表中标出" }).click();
  const off = page.getByRole("button", { name: "取消标出" });
  await off.waitFor();
  expect(await off.getAttribute("aria-pressed")).toBe("true");
  await off.click();
  await page.getByRole("button", { name: "在表中标出" }).waitFor();
  expect(await page.evaluate(() => window.probe.highlighted)).toEqual([15, undefined]);
});

test("in a pane opened anew over a written workbook, regrade and undo are there at once", async () => {
  await page.goto(`${server.origin}/?standing`);
  await page.getByRole("button", { name: "重新计算等级" }).click();
  await page.getByText("A1-1 立项依据充分性：待评 → 20").waitFor();
  await page.getByRole("button", { name: "撤销本次写入" }).click();
  await page.getByText("已撤回对 评分表 的写入").waitFor();
  await page.getByRole("button", { name: "撤销本次写入" }).waitFor({ state: "detached" });
});

test("a clause is judged by a click, by a number, with a reason; each goes into the evaluation", async () => {
  await page.evaluate(() => {
    const { indicators, ...report } = window.probe.report;
    const clause = {
      text: "",
      kind: "all-or-nothing" as const,
      question: { code: "pane.name" as const },
    };
    const { weight } = indicators[0]!;
    const zero = weight.minus(weight);
    window.probe.report = {
      ...report,
      indicators: indicators.map((each) =>
        each.code !== "D2-1"
          ? each
          : {
              ...each,
              range: { atLeast: zero, atMost: weight },
              clauses: [
                {
                  ...clause,
                  id: "①",
                  need: "holds" as const,
                  points: weight,
                  source: "none" as const,
                  choices: [],
                  options: [
                    {
                      answer: { holds: true },
                      words: { code: "score.judged-yes" as const },
                      min: weight,
                      max: weight,
                    },
                    {
                      answer: { holds: false },
                      words: { code: "score.judged-no" as const },
                      min: zero,
                      max: zero,
                    },
                  ],
                },
                {
                  ...clause,
                  id: "②",
                  need: "count" as const,
                  points: weight,
                  source: "none" as const,
                  choices: ["payment-accuracy" as const],
                  options: [],
                },
              ],
            }
      ),
    };
  });
  await run();
  await page.getByRole("tab", { name: /评分/ }).click();
  const indicator = page.locator('[data-indicator="D2-1"]');
  await indicator.getByRole("button").first().click();
  await indicator.getByText("可得 0 至 20 分").waitFor();
  await indicator
    .locator('[data-clause="①"]')
    .getByRole("button", { name: "否", exact: true })
    .click();
  await settled();
  const count = indicator.getByRole("textbox", { name: "几处" });
  await count.fill("两处");
  await indicator.getByText("“两处”不是数字，未采用。").waitFor();
  await count.fill("2");
  await count.press("Enter");
  await settled();
  await indicator.getByRole("combobox", { name: "依据的数据" }).selectOption("payment-accuracy");
  await settled();
  await eventually(
    () => page.evaluate(() => JSON.parse(JSON.stringify(window.probe.asked.at(-1))) as unknown),
    (asked) =>
      expect(asked).toEqual({
        again: {
          judgements: { "D2-1": { "①": { holds: false }, "②": { count: "2" } } },
          metrics: { "D2-1": { "②": "payment-accuracy" } },
        },
      })
  );
});

test("Esc closes the settings and gives the focus back", async () => {
  await page.getByRole("button", { name: "设置" }).click();
  await page.getByRole("combobox", { name: "语言" }).waitFor();
  await page.getByText("F6　下一区域").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "语言" }).waitFor({ state: "detached" });
  await eventually(
    () => page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
    (focused) => expect(focused).toBe("设置")
  );
});

test("tabs change with the arrow keys, in reading order", async () => {
  await run();
  await page.getByRole("tab", { name: /核对/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByText("5 项指标 · 3 项已算 · 1 项待评").waitFor();
});

test("status and remark wait for the first write, can be filtered, and go along with it", async () => {
  await run();
  const status = page.getByRole("combobox", { name: /^状态：/ }).first();
  await status.selectOption("confirmed");
  await page
    .getByRole("button", { name: /^写核实情况/ })
    .first()
    .click();
  await page.keyboard.type("台账相符");
  await page.keyboard.press("Control+Enter");
  const remark = page.getByRole("button", { name: /^修改核实情况.*台账相符/ });
  await remark.waitFor();
  await eventually(
    () => remark.evaluate((node) => node === document.activeElement),
    (isFocused) => expect(isFocused).toBe(true)
  );
  await page.getByText("1 条核实结果将随写入进入疑点清单").waitFor();
  await page.getByRole("combobox", { name: "按状态筛选" }).selectOption("confirmed");
  await eventually(
    () => page.locator("[data-finding]").count(),
    (count) => expect(count).toBe(1)
  );
  await page.getByRole("button", { name: "写入工作簿" }).click();
  await page.getByText("1 条核实结果将随写入").waitFor({ state: "detached" });
  expect(await page.evaluate(() => window.probe.decided)).toEqual([
    [{ id: "residual", status: "confirmed", remark: "台账相符" }],
  ]);
});

test("once the findings are listed a decision is kept at once; when that fails it is not lost", async () => {
  await page.evaluate(() => {
    const { report } = window.probe;
    const reviews = report.findings.map(({ id }) => ({ id, status: "open" as const, remark: "" }));
    window.probe.report = { ...report, reviews, ownSheets: ["疑点清单"] };
  });
  await run();
  await page.evaluate(() => {
    window.probe.fail = "error";
  });
  const status = page.getByRole("combobox", { name: /^状态：/ }).first();
  await status.selectOption("excluded");
  const retry = page.getByRole("button", { name: "重试" });
  await retry.waitFor();
  expect(await status.inputValue()).toBe("excluded");
  await page.evaluate(() => {
    delete window.probe.fail;
  });
  await retry.click();
  await retry.waitFor({ state: "detached" });
  await settled();
  const decided = await page.evaluate(() => window.probe.decided);
  expect(decided).toEqual(Array(2).fill([{ id: "residual", status: "excluded" }]));
  expect(await status.inputValue()).toBe("excluded");
});

test("Esc puts a remark back", async () => {
  await run();
  await page
    .getByRole("button", { name: /^写核实情况/ })
    .first()
    .click();
  await page.keyboard.type("误写");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: /^核实情况/ }).waitFor({ state: "detached" });
  expect(await page.getByText("误写").count()).toBe(0);
});

test("a table is left out or given a kind, and the workbook is evaluated with that", async () => {
  await run();
  await page.getByRole("tab", { name: /数据/ }).click();
  const kind = page.getByRole("combobox", { name: "更正：补贴支出 资金支出!A2:F15" });
  await kind.selectOption("ignore");
  await settled();
  await kind.selectOption("budget-detail");
  await settled();
  await kind.selectOption("automatic");
  const place = { sheet: "资金支出", topLeft: "A2" };
  await page.waitForFunction(() => window.probe.asked.length === 4);
  expect(await page.evaluate(() => window.probe.asked.slice(1))).toEqual([
    { tables: [{ ...place, ignore: true }] },
    { tables: [{ ...place, kind: "budget-detail" }] },
    { tables: [place] },
  ]);
});

test("a workbook without tables offers a sample", async () => {
  await page.evaluate(() => {
    const { grade: _, ...report } = window.probe.report;
    window.probe.report = { ...report, tables: [], findings: [], indicators: [] };
  });
  await page.getByRole("button", { name: "核对并评分" }).click();
  await page.getByRole("button", { name: "用示例试试" }).waitFor();
});

test("regrade names what changed; undo says what it takes back and is gone afterwards", async () => {
  await page.evaluate(() => {
    window.probe.report = { ...window.probe.report, ownSheets: ["评分表", "疑点清单"] };
  });
  await run();
  await page.getByRole("button", { name: "写入工作簿" }).click();
  await page.getByRole("button", { name: "重新计算等级" }).click();
  await page.getByText("A1-1 立项依据充分性：待评 → 20").waitFor();
  await eventually(announced, (said) => expect(said).toBe("等级已重新计算：75 分，中。"));
  await page.getByRole("tab", { name: /^结果/ }).click();
  await page.getByText(/将撤回 \d\d:\d\d 写入的 评分表；/).waitFor();
  await page.getByRole("button", { name: "撤销本次写入" }).click();
  await page.getByText("已撤回对 评分表 的写入").waitFor();
  await page.getByRole("button", { name: "撤销本次写入" }).waitFor({ state: "detached" });
});

test("what is gone and was decided on stays below the findings, closed until it is asked for", async () => {
  await page.evaluate(() => {
    const gone = [
      {
        id: "g1",
        subject: "旧机构",
        description: "少 1,200 元",
        status: "已整改",
        remark: "已补发",
      },
    ];
    window.probe.report = { ...window.probe.report, gone };
  });
  await run();
  const remark = page.locator("[data-gone]").getByText("已补发");
  expect(await remark.isVisible()).toBe(false);
  await page.getByText("已消除 (1)").click();
  await remark.waitFor();
});

test("what a write took along is the workbook's from then on: what a person changes there counts", async () => {
  await run();
  await page.getByRole("tab", { name: /评分/ }).click();
  const card = page.locator('[data-question="occurrence"]');
  await card.getByRole("button", { name: /^相同差额合计1处/ }).click();
  await settled();
  const last = (): Promise<unknown> =>
    page.evaluate(() => JSON.parse(JSON.stringify(window.probe.asked.at(-1))) as unknown);
  const said = (await last()) as { again?: { answers?: object } };
  expect(Object.keys(said.again?.answers ?? {})).toHaveLength(1);
  await page.getByRole("button", { name: "写入工作簿" }).click();
  await page.getByRole("button", { name: "再次写入" }).waitFor();
  await page.getByRole("button", { name: "重新核对" }).click();
  await settled();
  await eventually(last, (asked) => expect(asked).toEqual({}));
});
