import { describe, expect, it } from "vitest";
import type { Problem } from "../ground/problem.ts";
import { read } from "./read.ts";

function page(html: string, source = "page.html") {
  const problems: Problem[] = [];
  const document = read(new TextEncoder().encode(html), { source }, (problem) => void problems.push(problem));
  const words = document?.blocks.map(({ kind, span }) => [kind, document.text.slice(span.start, span.end)]) ?? [];
  return { document, words, codes: problems.map(({ code }) => code) };
}

const SENTENCE =
  "The foreign ministers of Fiji and Oman met in Suva on Monday and agreed to open direct flights between their capitals, both ministries said.";
const BODY = `<p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p>`;
const head = (more: string) => `<!doctype html><html><head><meta charset="utf-8">${more}</head>`;

describe("the facts of a page", () => {
  it.each([
    ['<meta property="article:published_time" content="2024-05-03T10:00:00+12:00">', "2024-05-03"],
    ['<meta name="date" content="May 3, 2024">', "2024-05-03"],
    ['<meta name="DC.date.issued" content="2024-05-03">', "2024-05-03"],
    ['<meta itemprop="datePublished" content="2024-05-03">', "2024-05-03"],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-03T00:00:00Z"}</script>',
      "2024-05-03",
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"datePublished":"2024-05-03"}]}</script>',
      "2024-05-03",
    ],
    ['<script type="application/ld+json">{broken</script><meta name="pubdate" content="3 May 2024">', "2024-05-03"],
  ])("%s gives the day", (meta, day) => {
    const { document, codes } = page(`${head(meta)}<body><h1>Open skies</h1>${BODY}</body></html>`);
    expect(document?.about.published).toEqual({ value: { from: day, to: day, precision: "day" }, at: null });
    expect(codes).toEqual([]);
  });

  it("takes the day from a time element, or from a line of the text", () => {
    const time = page(
      `${head("")}<body><article><h1>Open skies</h1><time datetime="2024-05-03">May 3</time>${BODY}</article></body></html>`,
    );
    expect(time.document?.about.published?.value.to).toBe("2024-05-03");
    const line = page(
      `${head("")}<body><article><h1>Open skies</h1><p>Suva, 3 May 2024</p>${BODY}</article></body></html>`,
    );
    expect(line.words).toContainEqual(["dateline", "Suva, 3 May 2024"]);
    expect(line.document?.about.published?.value.to).toBe("2024-05-03");
  });

  it.each([
    ["<title>Open skies | Island Press</title>", "Open skies", "Island Press"],
    ["<title>Open skies - Island Press</title>", "Open skies", "Island Press"],
    [
      '<title>x</title><meta property="og:title" content="Open skies"><meta property="og:site_name" content="Island Press">',
      "Open skies",
      "Island Press",
    ],
    [
      '<script type="application/ld+json">{"@type":"Article","headline":"Open skies","publisher":{"name":"Island Press"}}</script>',
      "Open skies",
      "Island Press",
    ],
  ])("%s gives title and publisher", (meta, title, publisher) => {
    const { document } = page(`${head(meta)}<body><article><h1>Open skies</h1>${BODY}</article></body></html>`);
    expect(document?.about).toMatchObject({ title: { value: title }, publisher: { value: publisher } });
  });

  it.each([
    ['<meta name="author" content="Ama Darko">', "", "Ama Darko"],
    ['<meta name="author" content="https://island.example/ama">', '<p class="byline">By Ama Darko</p>', "Ama Darko"],
    [
      '<script type="application/ld+json">{"@type":"Article","headline":"x","author":[{"name":"Ama Darko"},{"name":"Kofi Boateng"}]}</script>',
      "",
      "Ama Darko and Kofi Boateng",
    ],
    ["", "<p>By Ama Darko</p>", "Ama Darko"],
  ])("%s %s gives the author", (meta, line, author) => {
    const { document, words } = page(
      `${head(meta)}<body><article><h1>Open skies</h1>${line}${BODY}</article></body></html>`,
    );
    expect(document?.about.author?.value).toBe(author);
    expect(words.filter(([kind]) => kind === "byline")).toHaveLength(1);
  });

  it("takes the day under the heading when the article has none", () => {
    const { document } = page(
      `${head("")}<body><div class=top>Monday, 6 May 2024</div><h1>Open skies</h1><div class=meta>By <a href="/a">Ama Darko</a> <span>May 3, 2024, 10:00 am</span></div><div>${BODY}</div></body></html>`,
    );
    expect(document?.about).toMatchObject({
      author: { value: "Ama Darko" },
      published: { value: { from: "2024-05-03" }, at: null },
    });
  });

  it("does not take the name of an office for a title", () => {
    const { document } = page(
      `<html><head><title>Ministry of Foreign Affairs</title></head><body><table><tr><td><b>Joint Statement of Fiji and Oman</b><br>Suva, 3 May 2024<br><br>1. ${SENTENCE}<br><br>2. ${SENTENCE}</td></tr></table></body></html>`,
    );
    expect(document?.about).toMatchObject({
      title: { value: "Joint Statement of Fiji and Oman" },
      publisher: { value: "Ministry of Foreign Affairs" },
      published: { value: { from: "2024-05-03" } },
      genre: "joint statement",
    });
  });

  it("knows an op-ed by the section of the page", () => {
    const { document } = page(
      `${head('<meta property="article:section" content="Opinion">')}<body>${BODY}</body></html>`,
    );
    expect(document?.about.genre).toBe("op-ed");
  });
});

describe("the blocks of a page", () => {
  it("follow its elements, and leave out what stands around the article", () => {
    const { words, codes } = page(`${head('<title>Open skies</title><meta name="date" content="2024-05-03">')}<body>
      <nav><a href="/">Home</a><a href="/world">World</a></nav>
      <article><h1>Open skies</h1><p class="byline">By Ama Darko</p>
      <p>${SENTENCE}</p><div class="ad">Advertisement</div>
      <h2>What was agreed</h2><ul><li>Fiji will lift the duties on dates.</li><li>Oman will open a consulate in Suva.</li></ul>
      <blockquote><p>&ldquo;A good day&rdquo;, the minister said.</p></blockquote>
      <p>Read more: The tea war</p><p>${SENTENCE}</p><p>The writer is a lawyer in Suva.</p></article>
      <footer>Copyright 2024 Island Press</footer><script>var a = "<p>no</p>";</script></body></html>`);
    expect(words.filter(([kind]) => kind !== "furniture")).toEqual([
      ["title", "Open skies"],
      ["byline", "By Ama Darko"],
      ["paragraph", SENTENCE],
      ["heading", "What was agreed"],
      ["item", "Fiji will lift the duties on dates."],
      ["item", "Oman will open a consulate in Suva."],
      ["paragraph", "\u201CA good day\u201D, the minister said."],
      ["paragraph", SENTENCE],
      ["biography", "The writer is a lawyer in Suva."],
    ]);
    expect(words).toContainEqual(["furniture", "Read more: The tea war"]);
    expect(codes).toEqual([]);
  });

  it("do not believe a class that would make furniture of the article", () => {
    const { words } = page(
      `${head("")}<body><div class="content has-sidebar related"><h1>Open skies</h1>${BODY}</div></body></html>`,
    );
    expect(words.filter(([kind]) => kind === "paragraph")).toHaveLength(3);
  });

  it("part lines at breaks, but not within a sentence", () => {
    const { words } = page(
      `<html><body><div>${SENTENCE}<br><br>${SENTENCE}<br>${SENTENCE.slice(0, 60)}<br>${SENTENCE.slice(60).trim().toLowerCase()}</div></body></html>`,
    );
    expect(words.map(([kind]) => kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  it("keep paragraphs of preformatted text", () => {
    const { words } = page(`<html><body><pre>JOINT STATEMENT\n\n${SENTENCE}\n\n${SENTENCE}</pre></body></html>`);
    expect(words.map(([kind]) => kind)).toEqual(["title", "paragraph", "paragraph"]);
  });

  it("read a fragment, and text that is said to be a page", () => {
    expect(page("<p>Kenya abolished visas.</p><p>It will open a consulate.</p>").words).toEqual([
      ["paragraph", "Kenya abolished visas."],
      ["paragraph", "It will open a consulate."],
    ]);
    const plain = read(new TextEncoder().encode("Tea & trade < 3"), { source: "-", format: "html" }, () => {});
    expect(plain?.text).toBe("Tea & trade < 3");
  });
});

describe("pages that are broken", () => {
  const deep = (tag: string, closed: boolean) =>
    `<html><body>${`<${tag}>`.repeat(100_000)}${SENTENCE}${closed ? `</${tag}>`.repeat(100_000) : ""}</body></html>`;

  it.each([
    ["100,000 nested elements", deep("div", true)],
    ["100,000 open elements", deep("b", false)],
    ["100,000 open paragraphs", `<html><body>${`<p>${SENTENCE.slice(0, 20)}`.repeat(100_000)}<p>${SENTENCE}`],
    ["a page of brackets", `<html><body><p>${SENTENCE}</p>${"<".repeat(300_000)}`],
    [
      "many scripts, the last in capitals",
      `<html><body>${"<script>1</script>".repeat(30_000)}<SCRIPT>1</SCRIPT><p>${SENTENCE}`,
    ],
    ["a page of character references", `<html><body><p>${SENTENCE}</p>${"&amp;".repeat(100_000)}`],
  ])("%s: all of the text is read, and said so", (_name, html) => {
    const { document, codes } = page(html);
    expect(document?.text).toContain(SENTENCE.slice(0, 20));
    expect(codes).toContain("read/html");
  });

  it.each([
    ["tags left open", `<html><body><div><p>${SENTENCE}<p>${SENTENCE}<b><i>`],
    ["tags cut short", `<html><body><p>${SENTENCE}</p><p class="x`],
    ["end tags of nothing", `</div></p></body><html><body></b><p>${SENTENCE}</p></i>`],
    ["two bodies", `<html><body><p>${SENTENCE}</p></body><body><p>${SENTENCE}</p></body></html>`],
    ["no body", `<!doctype html><title>Open skies</title><p>${SENTENCE}`],
    ["a comment left open", `<html><body><p>${SENTENCE}</p><!-- and so on`],
    [
      "an attribute of a million characters",
      `<html><body><p class="${"a ".repeat(500_000)}">${SENTENCE}</p></body></html>`,
    ],
    [
      "metadata nested beyond reason",
      `<html><script type="application/ld+json">${"[".repeat(50_000)}</script><p>${SENTENCE}</p></html>`,
    ],
  ])("%s", (_name, html) => expect(page(html).document?.text).toContain(SENTENCE));

  it.each(["<html></html>", "<!doctype html>", "<html><body><script>1</script></body></html>", "<p>&nbsp;</p>"])(
    "%s holds no text",
    (html) => expect(page(html)).toMatchObject({ document: null, codes: ["read/empty"] }),
  );
});
