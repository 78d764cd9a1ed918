import { message, say } from "../../../src/core/messages/message";

describe("say", () => {
  const left = (count: string) => say(message("pane.pendingCount", { count }), "en");

  it.each(["0", "2", "21", "1,001", "1.5"])("%s takes the plural", (count) => {
    expect(left(count)).toContain(`${count} indicators `);
  });

  it("1 takes the singular", () => {
    expect(left("1")).toContain("1 indicator ");
  });
});
