import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../ground/problem.ts";
import type { Document } from "../model/document.ts";
import { type Given, read } from "./read.ts";

function reading(input: string | Uint8Array, given: Partial<Given> = {}) {
  const problems: Problem[] = [];
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const document = read(bytes, { source: "some.txt", ...given }, (problem) => void problems.push(problem));
  return { document, problems, codes: problems.map(({ code }) => code) };
}

const wordsOf = ({ text, blocks }: Document) =>
  blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
const MET = "Ghana and Peru agreed on Monday to open direct flights between their capitals.";

describe("a plain text", () => {
  it("an op-ed: author, day, title, furniture, biography", () => {
    const text = `Ama K. Darko\n\n2nd Feb, 2023. 9:05 am\n\nA port for two oceans\n\n${MET}\n\nAdvertisement\n\nBoth should publish the contract.\n\n\u00A0\n\nThe writer is a lawyer in Accra\n\nAdvertisement\n\nNext OPED\n`;
    const { document, codes } = reading(text);
    expect(wordsOf(document!)).toEqual([
      ["byline", "Ama K. Darko"],
      ["dateline", "2nd Feb, 2023. 9:05 am"],
      ["title", "A port for two oceans"],
      ["paragraph", MET],
      ["furniture", "Advertisement"],
      ["paragraph", "Both should publish the contract."],
      ["biography", "The writer is a lawyer in Accra"],
      ["furniture", "Advertisement"],
      ["furniture", "Next OPED"],
    ]);
    expect(document?.text).toBe(text);
    expect(document?.about).toMatchObject({
      title: { value: "A port for two oceans" },
      author: { value: "Ama K. Darko", at: { start: 0, end: 12 } },
      published: { value: { from: "2023-02-02", to: "2023-02-02", precision: "day" } },
      publisher: null,
      language: "en",
      genre: "op-ed",
    });
    expect(codes).toEqual([]);
  });

  it("agency news: the dateline apart from its paragraph, links below the text", () => {
    const { document } = reading(
      `Ghana, Peru open skies\n\nLIMA, Feb. 2, 2023 (Coast Wire) -- ${MET}\n\n\u201CA good day,\u201D the minister said.\n\nRelated articles\nThe tea war\nPorts of the world\nRead more: Fish and flags`,
    );
    expect(wordsOf(document!)).toEqual([
      ["title", "Ghana, Peru open skies"],
      ["dateline", "LIMA, Feb. 2, 2023 (Coast Wire) --"],
      ["paragraph", MET],
      ["paragraph", "\u201CA good day,\u201D the minister said."],
      ["furniture", "Related articles"],
      ["furniture", "The tea war"],
      ["furniture", "Ports of the world"],
      ["furniture", "Read more: Fish and flags"],
    ]);
    expect(document?.about).toMatchObject({
      publisher: { value: "Coast Wire" },
      published: { value: { from: "2023-02-02" } },
      genre: "news",
    });
  });

  it("a wrapped joint statement: a title of three lines, numbered articles, a closing line", () => {
    const { document } = reading(
      [
        "JOINT STATEMENT",
        "of the Republic of Ghana and the Republic of Peru",
        "on their cooperation in fisheries",
        "",
        "Lima, 2 February 2023",
        "",
        "At the invitation of the President of Peru, the President of Ghana",
        "paid a state visit to Lima. The two sides stated as follows:",
        "",
        "1. The two sides will open direct flights between their capitals",
        "before the end of 2024.",
        "2. Peru will lift the duties on cocoa, and Ghana those on the fish",
        "meal that Peru exports.",
        "",
        "Done at Lima on 2 February 2023 in two copies.",
      ].join("\n"),
    );
    expect(wordsOf(document!).map(([kind]) => kind)).toEqual([
      "title",
      "dateline",
      "paragraph",
      "item",
      "item",
      "paragraph",
    ]);
    expect(document?.about).toMatchObject({
      title: {
        value: "JOINT STATEMENT of the Republic of Ghana and the Republic of Peru on their cooperation in fisheries",
      },
      published: { value: { from: "2023-02-02" } },
      genre: "joint statement",
    });
  });

  it("a speech: who speaks, and the salutation as text", () => {
    const { document } = reading(
      `Address by the Minister of Ports of Fiji at the Oceans Forum\nSuva, 2 February 2023\nExcellencies, dear friends,\n${MET}\nThank you.`,
    );
    expect(wordsOf(document!).map(([kind]) => kind)).toEqual([
      "title",
      "dateline",
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
    expect(document?.about).toMatchObject({ author: { value: "Minister of Ports of Fiji" }, genre: "speech" });
  });

  it("fields, a masthead and a section name", () => {
    const { document } = reading(
      `Opinion\nTitle: A port for two oceans\nAuthor: Ama Darko\nSource: The Coast Herald\nDate: 2 February 2023\n\n${MET}\n\nIt will not be the last.`,
    );
    expect(document?.about).toMatchObject({
      title: { value: "A port for two oceans" },
      author: { value: "Ama Darko" },
      publisher: { value: "The Coast Herald" },
      published: { value: { from: "2023-02-02" } },
      genre: "op-ed",
    });
    const office = reading(`Ministry of Foreign Affairs of Fiji\n\nOn direct flights\n\n${MET}`);
    expect(office.document?.about).toMatchObject({
      title: { value: "On direct flights" },
      publisher: { value: "Ministry of Foreign Affairs of Fiji" },
    });
  });

  it("headings between paragraphs, names in the middle, a signature at the end", () => {
    const { document } = reading(
      `A port for two oceans\n\n${MET}\n\nWhat was agreed\n\n${MET}\n\nAma Darko\n\n${MET}\n\n${MET}\n\n${MET}\n\nKofi Boateng`,
    );
    expect(wordsOf(document!).map(([kind]) => kind)).toEqual([
      "title",
      "paragraph",
      "heading",
      "paragraph",
      "heading",
      "paragraph",
      "paragraph",
      "paragraph",
      "byline",
    ]);
    expect(document?.about.author?.value).toBe("Kofi Boateng");
  });

  it("a paper's report: a desk, a place in capitals, the paper's name below", () => {
    const { document } = reading(
      `Fiji, Oman open skies\n\nStaff Reporter\nOctober 20, 2022\n\nSUVA: ${MET}\n\n${MET}\n\nPublished in The Coast Herald, October 20th, 2022.\n\nLike Coast Opinion on Facebook, follow @coast on Twitter.`,
    );
    expect(wordsOf(document!)).toEqual([
      ["title", "Fiji, Oman open skies"],
      ["furniture", "Staff Reporter"],
      ["dateline", "October 20, 2022"],
      ["dateline", "SUVA:"],
      ["paragraph", MET],
      ["paragraph", MET],
      ["dateline", "Published in The Coast Herald, October 20th, 2022."],
      ["furniture", "Like Coast Opinion on Facebook, follow @coast on Twitter."],
    ]);
    expect(document?.about).toMatchObject({ author: null, publisher: { value: "The Coast Herald" }, genre: "news" });
  });

  it("a transcript: who speaks is no dateline", () => {
    const { document } = reading(`Talks in Suva\n\nSULTAN: ${MET}\n\nBAINI: ${MET}\n\nSULTAN: ${MET}`);
    expect(wordsOf(document!).map(([kind]) => kind)).toEqual(["title", "paragraph", "paragraph", "paragraph"]);
  });

  it("a press release: what it is, when, where, and whom to ask", () => {
    const { document } = reading(
      `FOR IMMEDIATE RELEASE\n3 May 2024\n\nFiji and Oman Open Skies\nFlights from June\n\nSuva, Fiji \u2013 ${MET}\n\n###\n\nMedia contact: press@example.org`,
    );
    expect(wordsOf(document!)).toEqual([
      ["furniture", "FOR IMMEDIATE RELEASE"],
      ["dateline", "3 May 2024"],
      ["title", "Fiji and Oman Open Skies"],
      ["heading", "Flights from June"],
      ["dateline", "Suva, Fiji \u2013"],
      ["paragraph", MET],
      ["furniture", "###"],
      ["furniture", "Media contact: press@example.org"],
    ]);
    expect(document?.about.genre).toBe("press release");
  });

  it("Markdown: marks are no words", () => {
    const { document } = reading(
      `# A port for two oceans\n\n*By Ama Darko*\n\n_3 May 2024_\n\n${MET}\n\n## What was agreed\n\n- Flights will start in June.\n\n---\n\n*Ama Darko is a fellow at the Coast Institute.*`,
    );
    expect(wordsOf(document!)).toEqual([
      ["title", "A port for two oceans"],
      ["byline", "*By Ama Darko*"],
      ["dateline", "_3 May 2024_"],
      ["paragraph", MET],
      ["heading", "What was agreed"],
      ["item", "- Flights will start in June."],
      ["furniture", "---"],
      ["biography", "*Ama Darko is a fellow at the Coast Institute.*"],
    ]);
    expect(document?.about).toMatchObject({ author: { value: "Ama Darko" }, genre: "op-ed" });
  });

  it.each([
    ["Kenya abolished visas for citizens of Fiji"],
    ["Kenya abolished visas for citizens of Fiji."],
    ["Kenya, Fiji sign accord"],
    ["The two ministers met in Suva.\nThey will meet again."],
  ])("%j is all text: nothing stands above it", (text) => {
    const { document } = reading(text);
    expect(new Set(wordsOf(document!).map(([kind]) => kind))).toEqual(new Set(["paragraph"]));
    expect(document?.about.title).toBeNull();
  });

  it.each([
    [`A\n\nPublished: 3 May 2024\n\n${MET}`, "2024-05-03"],
    [`Open skies at last\n\nUpdated: 4 May 2024\n\nPublished: 3 May 2024\n\n${MET}`, "2024-05-03"],
    [`Open skies at last\n\nUpdated: 4 May 2024\n\n${MET}`, "2024-05-04"],
    [`Open skies at last\n\n${MET}\n\nLima, 3 May 2024`, "2024-05-03"],
    [`Open skies at last\n\n${MET}\n\nDone at Lima on 3 May 2024 in two copies.`, "2024-05-03"],
    [`Open skies at last\n\nMay 2024\n\nSUVA, May 3, 2024 (Island Press) \u2014 ${MET}`, "2024-05-03"],
    [`Open skies at last\n\n${MET}\n\n\u00A9 2024 Coast Herald`, null],
  ])("%j was published on %s", (text, day) => {
    expect(reading(text).document?.about.published?.value.to ?? null).toBe(day);
  });
});

describe("what the caller gives", () => {
  it("stands above what the document says of itself", () => {
    const { document, codes } = reading(`By Ama Darko\n\nA port for two oceans\n\nLima, 3 May 2024\n\n${MET}`, {
      id: "doc-1",
      title: "Ports",
      author: "K. Boateng",
      publisher: "Coast Herald",
      date: "2024-06",
    });
    expect(document?.id).toBe("doc-1");
    expect(document?.about).toMatchObject({
      title: { value: "Ports", at: null },
      author: { value: "K. Boateng", at: null },
      publisher: { value: "Coast Herald", at: null },
      published: { value: { from: "2024-06-01", to: "2024-06-30", precision: "month" }, at: null },
      source: "some.txt",
    });
    expect(codes).toEqual([]);
  });

  it("names the document after its bytes when it gives no id", () => {
    const { document } = reading(MET);
    expect(document?.sha256).toMatch(/^[\da-f]{64}$/);
    expect(document?.id).toBe(document?.sha256.slice(0, 16));
  });
});

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};
// Capital A to small ya of the Cyrillic block, as windows-1251 has them.
const cyrillic = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x350;
  });
const RUSSIAN =
  "\u041C\u0438\u043D\u0438\u0441\u0442\u0440\u044B \u0434\u0432\u0443\u0445 \u0441\u0442\u0440\u0430\u043D \u0432\u0441\u0442\u0440\u0435\u0442\u0438\u043B\u0438\u0441\u044C \u0432 \u041B\u0438\u043C\u0435 \u0438 \u0434\u043E\u0433\u043E\u0432\u043E\u0440\u0438\u043B\u0438\u0441\u044C \u043E\u0442\u043A\u0440\u044B\u0442\u044C \u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0441\u0442\u0432\u0430. ".repeat(
    5,
  );

describe("problems", () => {
  it.each([
    ["an empty file", "", "read/empty"],
    ["blanks only", " \n\t\u00A0\u2002\u200B\r\n", "read/empty"],
    ["a byte order mark only", "\uFEFF", "read/empty"],
    ["a PDF", "%PDF-1.7\n", "read/binary"],
    ["bytes of no kind", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), "read/binary"],
    ["NUL bytes", "a\u0000b\u0000\u0000c\u0000\u0000\u0000", "read/binary"],
  ] as const)("%s: one problem and no document", (_name, input, code) => {
    const { document, problems } = reading(input);
    expect(document).toBeNull();
    expect(problems).toMatchObject([{ code, severity: "error", at: { path: "some.txt" } }]);
  });

  it("a document above the limit, which the caller may set", () => {
    expect(reading("a".repeat(11), { maxBytes: 10 }).codes).toEqual(["read/too-large"]);
    expect(reading("a".repeat(10), { maxBytes: 10 }).document).not.toBeNull();
    expect(reading(new Uint8Array(25_000_001)).codes).toEqual(["read/too-large"]);
  });

  it("no date", () => expect(reading(MET).codes).toEqual(["read/no-date"]));

  it.each([
    ["with its mark, little end first", utf16(`\uFEFF${MET}`, false)],
    ["with its mark, big end first", utf16(`\uFEFF${MET}`, true)],
    ["without a mark", utf16(MET, false)],
  ])("UTF-16 %s is read without a word", (_name, bytes) => {
    expect(reading(bytes, { date: "2024" })).toMatchObject({ document: { text: MET }, codes: [] });
  });

  it("another encoding is guessed, and another language told", () => {
    const { document, codes } = reading(cyrillic(RUSSIAN), { date: "2024" });
    expect(document).toMatchObject({ text: RUSSIAN, about: { language: "ru" } });
    expect(codes).toEqual(["read/encoding", "read/language"]);
  });

  it("invalid bytes are shown as U+FFFD, with a warning", () => {
    const bytes = Buffer.concat([
      Buffer.from(`${MET} S\u00E3o Tom\u00E9 `),
      Buffer.from([0xff]),
      Buffer.from(` ${MET}`),
    ]);
    const { document, codes } = reading(bytes, { date: "2024" });
    expect(document?.text).toBe(`${MET} S\u00E3o Tom\u00E9 \uFFFD ${MET}`);
    expect(codes).toEqual(["read/encoding"]);
  });

  it("a line of 50 MB is read in linear time", () => {
    const line = "Ghana and Peru met again and ".repeat(1_750_000);
    const { document, codes } = reading(line, { maxBytes: 60_000_000 });
    expect(document?.blocks).toHaveLength(1);
    expect(codes).toEqual(["read/no-date"]);
  });
});

function expectSound(document: Document | null): void {
  let last = 0;
  for (const { span } of document?.blocks ?? []) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(span.end).toBeGreaterThan(span.start);
    expect(document!.text.slice(span.start, span.end).trim()).not.toBe("");
    last = span.end;
  }
  expect(last).toBeLessThanOrEqual(document?.text.length ?? 0);
  for (const found of [document?.about.title, document?.about.author, document?.about.publisher]) {
    if (found?.at) {
      expect(document!.text.slice(found.at.start, found.at.end).replace(/\s+/g, " ").trim()).toBe(found.value);
    }
  }
}

const LINES = [
  "By Ama Darko",
  "Ama Darko",
  "A port for two oceans",
  "Lima, 3 May 2024",
  `LIMA, May 3, 2024 (Coast Wire) \u2014 ${MET}`,
  MET,
  "Advertisement",
  "Related articles",
  "The writer is a lawyer.",
  "1. First, the duties.",
  "Opinion",
  "Source: Coast Herald",
  "JOINT STATEMENT",
  "of the two sides",
  "# A heading",
];
const ODD = [
  "\u{1F1F5}\u{1F1EA}",
  "\u{1F468}\u200D\u{1F469}",
  "\u05E9\u05DC\u05D5\u05DD",
  "\u200F\u0645\u0631\u062D\u0628\u0627",
  "\u2002",
  "\u00A0",
  "\u3000",
  "\uFEFF",
  "e\u0301",
  "\uD83D",
];
const TAGS = [
  "<p>",
  "</p>",
  "<div class=ad>",
  "</div>",
  "<h1>",
  "</h1>",
  "<br>",
  "<!--",
  "-->",
  "<li>",
  "<a href='",
  "&amp;",
  "&#x;",
  "<script>",
  "</SCRIPT>",
  "<title>",
  "<pre>",
  "<",
];

describe("on any input", () => {
  const settings = { numRuns: 150 };

  it("blocks stand in order, do not overlap and hold words", () => {
    const piece = fc.oneof(fc.constantFrom(...LINES), fc.constantFrom(...ODD), fc.string({ unit: "binary" }));
    const gap = fc.constantFrom("\n", "\n\n", " ", "\r\n", "\u2028", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, gap), { maxLength: 30 }), (parts) => {
        expectSound(reading(parts.flat().join("")).document);
      }),
      settings,
    );
  });

  it("random bytes never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom("text", "html"), (bytes, format) => {
        expectSound(reading(bytes, { format: format as "text" | "html" }).document);
      }),
      settings,
    );
  });

  it("broken pages never throw", () => {
    const piece = fc.oneof(fc.constantFrom(...TAGS), fc.constantFrom(...LINES), fc.constantFrom(...ODD));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        expectSound(reading(`<html>${parts.join("")}`).document);
      }),
      settings,
    );
  });
});
