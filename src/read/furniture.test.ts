import { describe, expect, it } from "vitest";
import { isBiography, portrayed } from "./biography.ts";
import { isFurniture, isListHeader } from "./furniture.ts";

const is = (line: string) => isFurniture(line, line.length);

describe("isFurniture", () => {
  it.each([
    "Advertisement",
    "ADVERTISEMENT",
    "- Advertisement -",
    "Sponsored content",
    "Story continues below advertisement",
    "Next OPED",
    "Next article",
    "\u2190 Previous story",
    "Read more: Ten years of the dry port at Khorgos",
    "Read more",
    "ALSO READ | Ministers meet in Lima",
    "See also: The tea war",
    "Related: The tea war",
    "Share this article",
    "Share this article on social media",
    "Share on Facebook",
    "Share",
    "Tweet",
    "Facebook Twitter WhatsApp Email Print",
    "Follow us on Telegram",
    "Follow The Coast Herald on X",
    "Join our channel on WhatsApp",
    "Subscribe",
    "Subscribe to our newsletter for more stories like this.",
    "Sign up for our free daily briefing",
    "Get our mobile app",
    "Leave a comment",
    "12 Comments",
    "Tags: trade, tea, ports",
    "5 min read",
    "1,204 views",
    "Back to top",
    "Skip to main content",
    "Photo: Coast Wire",
    "File photo / Coast Wire",
    "Copyright 2025 The Meridian Review. All rights reserved.",
    "\u00A9 2024 Coast Herald",
    "All rights reserved.",
    "We use cookies to improve your experience. By continuing you agree to our policy.",
    "By using this site you accept cookies.",
    "The views expressed in this article are the author\u2019s own and do not necessarily reflect those of the paper.",
    "This article first appeared in the Coast Herald.",
    "Edited by Ama Darko",
    "Page 3 of 12",
    "* * *",
    "________",
    "\u25A0",
  ])("%j", (line) => expect(is(line)).toBe(true));

  it.each([
    "Share of trade rises",
    "Shares of the port company fell on Monday.",
    "The two sides agreed to share data on river flows.",
    "Subscribers to the treaty met in Lima.",
    "Follow the money, the minister said.",
    "Previous agreements were not kept.",
    "Next week the ministers will meet in Lima.",
    "Next, the two sides turned to fisheries.",
    "Related questions were left open.",
    "Copyright law was on the table, both delegations said.",
    "Kenya imposed duties on palm oil.",
    "Home affairs ministers met in Suva.",
    "Topics discussed included tea and visas.",
    "Editors of both papers were freed on Monday.",
    "Video conferences replaced the summit.",
    "Recommended steps were agreed.",
    "The views of both sides on fisheries remain their own affair.",
    "More than ten ministers attended.",
    "By continuing the blockade, the government breaks its word.",
    "\u4E2D\u54C8\u8054\u5408\u58F0\u660E",
  ])("%j is the article's", (line) => expect(is(line)).toBe(false));
});

describe("isListHeader", () => {
  it.each([
    "Related articles",
    "READ NEXT",
    "Most read",
    "More from Opinion",
    "You may also like",
    "Editor\u2019s picks",
    "Trending now",
  ])("%j", (line) => expect(isListHeader(line, line.length)).toBe(true));
  it.each(["More trade, more trust", "Most read the treaty as a threat"])("not %j", (line) =>
    expect(isListHeader(line, line.length)).toBe(false),
  );
});

describe("biographies", () => {
  it.each([
    "The writer is a historian of railways.",
    "The author teaches law at the University of Ghana.",
    "(The writer was ambassador to Fiji.)",
    "The writers are fellows of the Coast Institute.",
    "The author, a former diplomat, has served in Lima.",
    "About the author",
    "Our columnist writes on trade every Friday.",
  ])("%j", (line) => expect(isBiography(line, line.length)).toBe(true));
  it.each([
    "The writer of the note was the envoy himself.",
    "The author of the plan resigned.",
    "Writers are free to travel.",
    "The minister is a lawyer.",
  ])("not %j", (line) => expect(isBiography(line, line.length)).toBe(false));

  it.each([
    ["Helen Marsh is a historian of railways at the University of Leeds.", "Helen Marsh"],
    ["*Kofi A. Boateng is a senior fellow at the Coast Institute.", "Kofi A. Boateng"],
    ["Ana Lopes teaches at the Lima law school and is an expert on fisheries.", "Ana Lopes"],
    ["Kenya is a partner of Indonesia.", null],
    ["The agreement is a success.", null],
    ["Ana Lopes is the first woman to lead the ministry.", null],
  ])("%j tells of %j", (line, name) => expect(portrayed(line, line.length)).toBe(name));
});
