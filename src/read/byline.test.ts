import { describe, expect, it } from "vitest";
import { authorIn, isNameAlone, speakerIn } from "./byline.ts";

const words = (text: string, at: { start: number; end: number } | null) => (at ? text.slice(at.start, at.end) : null);

describe("authorIn", () => {
  it.each([
    ["By Helen Marsh", "Helen Marsh"],
    ["by Helen Marsh and Kofi Boateng", "Helen Marsh and Kofi Boateng"],
    ["BY HELEN MARSH", "HELEN MARSH"],
    ["By Mar\u00EDa de la Cruz, Special Correspondent", "Mar\u00EDa de la Cruz"],
    ["By Helen Marsh | 6 October 2025", "Helen Marsh"],
    ["By Helen Marsh in Nairobi", "Helen Marsh"],
    ["Author: Jos\u00E9 O\u2019Neill", "Jos\u00E9 O\u2019Neill"],
    ["Written by Aigerim K. Sadykova", "Aigerim K. Sadykova"],
    ["\u2014 Helen Marsh", "Helen Marsh"],
  ])("%j", (line, name) => expect(words(line, authorIn(line))).toBe(name));

  it.each([
    "By the end of 2026",
    "By Friday the talks had failed",
    "Helen Marsh",
    "- Steel and cement",
    "By and large",
  ])("%j is no byline", (line) => expect(authorIn(line)).toBeNull());
});

describe("isNameAlone", () => {
  it.each([
    "Hannan R. Hussain",
    "Helen Marsh",
    "Dr. Kofi A. Boateng",
    "Ludwig van den Berg",
    "Jean-Pierre N\u2019Guessan",
  ])("%j is a name", (line) => expect(isNameAlone(line)).toBe(true));
  it.each([
    "JOINT STATEMENT",
    "Foreign Ministry",
    "Steppe Wire",
    "A railway",
    "Trade Talks",
    "Helen",
    "Helen Marsh said",
    "",
  ])("%j is none", (line) => expect(isNameAlone(line)).toBe(false));
});

describe("speakerIn", () => {
  it.each([
    [
      "Remarks by the Cabinet Secretary for Trade of Kenya at the Jakarta Trade Forum",
      "Cabinet Secretary for Trade of Kenya",
    ],
    ["Speech of President Hassan Diallo to the National Assembly", "President Hassan Diallo"],
    ["Address by H.E. Ana Lopes, Minister of Foreign Affairs", "Ana Lopes"],
    ["Keynote by Ana Lopes", "Ana Lopes"],
    ["A speech on trade", null],
    ["Why we meet", null],
  ])("%j", (title, name) => expect(words(title, speakerIn(title))).toBe(name));
});
