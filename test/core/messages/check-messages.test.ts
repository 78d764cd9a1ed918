import { checkMessages } from "../../../src/core/messages/check-messages";

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(Object.entries(checkMessages))(
  "%s says the same in both languages",
  (_code, sentence) => {
    expect(holes(sentence.en)).toEqual(holes(sentence["zh-CN"]));
    expect(sentence["zh-CN"]).not.toMatch(/[您！!]/u);
    expect(sentence.en).not.toContain("!");
  }
);
