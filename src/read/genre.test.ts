import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const genre = (...paragraphs: string[]) =>
  read(new TextEncoder().encode(paragraphs.join("\n\n")), { source: "-" }, () => {})?.about.genre;

const MET = "The foreign ministers of Ghana and Peru met in Lima on Monday. They agreed to open direct flights.";
const SAID = "\u201CWe will open the port,\u201D the minister said. According to officials, the talks went well.";
const VIEW = "Both governments should publish the contract. Critics have a point, and we must listen to them.";

describe("the genre of a text", () => {
  it.each([
    ["joint statement", ["Joint Statement of the Republic of Ghana and the Republic of Peru", "Lima, 3 May 2024", MET]],
    ["joint statement", ["Ghana-Peru Joint Declaration on Fisheries", MET]],
    ["joint statement", ["Full text: Joint statement between Fiji and Oman", MET]],
    ["joint statement", ["The Suva Declaration on the Blue Pacific", MET, "1. The sea is common."]],
    [
      "joint statement",
      [MET, "The two sides stated as follows:", "1. Peru will lift the duties.", "2. Ghana will open a consulate."],
    ],
    ["communique", ["Joint Communiqu\u00E9 on the Visit of the President of Oman to Fiji", MET]],
    ["communique", ["Press Communique", MET]],
    ["communique", ["Final communiqu\u00E9 of the ministerial meeting", MET]],
    ["treaty", ["Agreement between Ghana and Peru on Air Services", "The Contracting Parties,", "Article 1", MET]],
    [
      "treaty",
      ["Treaty of Friendship", "Have agreed as follows:", "Article 1", "The Parties shall consult each other."],
    ],
    [
      "treaty",
      ["Memorandum of Understanding on Fisheries", "This Memorandum shall enter into force on signature.", MET],
    ],
    ["speech", ["Remarks by the Minister of Trade of Fiji at the Suva Forum", "Suva, 3 May 2024", MET]],
    ["speech", ["Keynote address", "Distinguished guests,", MET]],
    ["speech", ["Fisheries and us", "Mr. President, Excellencies, ladies and gentlemen,", MET]],
    ["speech", ["Statement by the Prime Minister of Fiji at the General Assembly", MET]],
    ["press release", ["FOR IMMEDIATE RELEASE", "Fiji and Oman open talks", MET]],
    ["press release", ["Press Release No. 12/2024", "Fiji and Oman open talks", MET]],
    ["press release", ["Statement by the Spokesperson of the Ministry of Foreign Affairs", MET]],
    ["press release", ["Readout of the Call of the Prime Minister of Fiji with the Sultan of Oman", MET]],
    ["news", ["Ghana, Peru open skies", "LIMA, May 3, 2024 (Coast Wire) -- The ministers met.", MET]],
    [
      "news",
      ["Fiji and Oman sign joint statement", "SUVA (Island Press) \u2014 The two sides issued a joint statement.", MET],
    ],
    ["news", ["Peru welcomes agreement with Ghana", MET, SAID, SAID]],
    ["op-ed", ["Opinion", "A port too far", "By Ama Darko", MET, VIEW]],
    ["op-ed", ["A port too far", "Ama Darko", MET, VIEW, "The writer is a lawyer in Accra."]],
    ["op-ed", ["A port too far", "By Ama Darko", VIEW, VIEW, "It is time to act. Indeed, we need to."]],
    ["op-ed", ["Editorial: A port too far", MET, VIEW]],
    [
      "op-ed",
      [
        "What the joint statement of Ghana and Peru hides",
        MET,
        VIEW,
        "Ama Darko is a fellow at the Coast Institute.",
        "Next OPED",
      ],
    ],
    ["unknown", ["Ports of the world", "Many ports are old.", "Some ports are new."]],
    ["unknown", [MET]],
    ["unknown", ["Agreement on ports looks likely", "The ports are old.", "They will stay."]],
  ])("%s: %j", (expected, paragraphs) => expect(genre(...paragraphs)).toBe(expected));
});
