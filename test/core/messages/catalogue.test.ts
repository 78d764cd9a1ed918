import { catalogue } from "../../../src/core/messages/catalogue";
import type { Sentence } from "../../../src/core/messages/message";

const holes = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/gu)].map(([, name]) => name))].sort();

test.each(Object.entries<Sentence>(catalogue))(
  "%s says the same in both languages",
  (_code, sentence) => {
    expect(holes(sentence.en)).toEqual(holes(sentence["zh-CN"]));
    expect(sentence["zh-CN"]).not.toMatch(/[您！]|!(?![A-Z]+\d)|\{\w+\|/u);
    expect(sentence.en).not.toMatch(/!(?![A-Z]+\d)/u);
    expect(sentence.en.replaceAll(/\{\w+(\|[^{|}]+\|[^{|}]+)?\}/gu, "")).not.toMatch(/[{}]/u);
  }
);
