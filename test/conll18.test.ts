import { describe, expect, it } from "vitest";
import { readTreebank, score } from "../bench/conll18.ts";
import { rawText } from "../bench/raw-text.ts";

/** CoNLL-U of words; "cannot=can+not" is a multi-word token. `heads` and `relations` are of the words, chained when not given. */
function sentence(tokens: string, heads?: readonly number[], relations: readonly string[] = []): string {
  const lines: string[] = [];
  let words = 0;
  const word = (form: string) => {
    const head = heads?.[words] ?? words;
    const relation = relations[words] ?? "dep";
    lines.push(`${++words}\t${form}\t${form}\tX\tX\t_\t${head}\t${relation}\t_\t_`);
  };
  for (const token of tokens.split(" ")) {
    const [written, parts] = token.split("=");
    if (parts === undefined) word(token);
    else {
      const forms = parts.split("+");
      lines.push(`${words + 1}-${words + forms.length}\t${written}${"\t_".repeat(8)}`);
      forms.forEach(word);
    }
  }
  return `${lines.join("\n")}\n\n`;
}

const scored = (gold: string, system: string) => score(readTreebank(gold), readTreebank(system));

describe("the CoNLL 2018 metric", () => {
  it.each([
    ["alike", "they left", "they left", 2],
    ["a word cut", "they left", "they le ft", 1],
    ["words run together", "they left now", "theyleft now", 1],
    ["a multi-word token against its parts", "we cannot=can+not go", "we can not go", 4],
    ["parts that are written otherwise", "wont=will+not go", "wont=wo+nt go", 1],
    ["two multi-word tokens that overlap", "abc=a+b+c de=d+e", "a bcd=b+c+d e", 5],
    ["case of parts", "CANT=CA+NT", "CANT=ca+nt", 2],
    ["a part that is missing", "abc=a+b+c d", "abc=a+c d", 3],
    ["a word across a token's edge", "a bc=b+c d", "a b cd", 2],
  ])("aligns %s", (_, gold, system, right) => {
    const { words } = scored(sentence(gold), sentence(system));
    const count = (line: string) => readTreebank(sentence(line)).words.length;
    expect(words.precision).toBeCloseTo((100 * right) / count(system));
    expect(words.recall).toBeCloseTo((100 * right) / count(gold));
    expect(words.f1).toBeCloseTo((200 * right) / (count(gold) + count(system)));
  });

  it("counts tokens and sentences by their places", () => {
    const gold = sentence("we cannot=can+not go") + sentence("so we stay");
    const system = sentence("we can not go so") + sentence("we stay");
    const { tokens, sentences } = scored(gold, system);
    expect([tokens.precision, tokens.recall].map(Math.round)).toEqual([71, 83]);
    expect(sentences.f1).toBe(0);
    expect(scored(gold, gold).sentences.f1).toBe(100);
  });

  it("asks for the same head, and for the relation without its subtype unless told", () => {
    const gold = sentence("oil was sold", [3, 3, 0], ["nsubj:pass", "aux:pass", "root"]);
    const system = sentence("oil was sold", [3, 1, 0], ["nsubj", "aux", "root"]);
    const { uas, las, lasWithSubtypes } = scored(gold, system);
    expect([uas.f1, las.f1, lasWithSubtypes.f1].map(Math.round)).toEqual([67, 67, 33]);
  });

  it("does not take a head that no gold word answers to", () => {
    const { uas } = scored(sentence("oil sold", [2, 0]), sentence("oil so ld", [2, 0, 2]));
    expect(uas.f1).toBe(0);
  });

  it("refuses files of different texts and lines that are none", () => {
    expect(() => scored(sentence("a b"), sentence("a c"))).toThrow(/differ at character 1/);
    expect(() => readTreebank("1\ta\tb\n\n")).toThrow(/ten columns/);
    expect(() => readTreebank(sentence("a", [4]))).toThrow(/no such head/);
  });
});

describe("rawText", () => {
  it("joins words and sentences, and parts paragraphs", () => {
    const first = `# newpar\n${sentence("We cannot=can+not go .")}`.replace(
      "go\tgo\tX\tX\t_\t3\tdep\t_\t_",
      "go\tgo\tX\tX\t_\t3\tdep\t_\tSpaceAfter=No",
    );
    expect(rawText(`${first}${sentence("Stay .")}# newdoc id = b\n${sentence("End")}`)).toBe(
      "We cannot go. Stay .\n\nEnd",
    );
  });
});
