import { describe, expect, it } from "vitest";
import { languageOf } from "./language.ts";

describe("languageOf", () => {
  it.each([
    ["en", "The two sides agreed to open consulates and to lift the duties on cocoa before the end of the year."],
    ["en", "Ghana will build a port."],
    [
      "en",
      "Ministers from Ghana, Peru and Fiji met in S\u00E3o Tom\u00E9 with President L\u00F3pez and Prime Minister N\u00FA\u00F1ez.",
    ],
    ["und", "Lima 3"],
    ["und", "12,400 | 3.1 | 88"],
    ["und", "\u{1F1F5}\u{1F1EA}\u{1F91D}\u{1F1EC}\u{1F1ED}"],
    [
      "fr",
      "Les deux ministres se sont r\u00E9unis \u00E0 Lima et ont d\u00E9cid\u00E9 d\u2019ouvrir des consulats dans les deux pays avant la fin de l\u2019ann\u00E9e prochaine.",
    ],
    [
      "es",
      "Los dos ministros se reunieron en Lima y acordaron abrir consulados en ambos pa\u00EDses antes de que termine el a\u00F1o pr\u00F3ximo.",
    ],
    [
      "de",
      "Die beiden Minister trafen sich in Lima und beschlossen, noch vor Ende des Jahres in beiden L\u00E4ndern Konsulate zu er\u00F6ffnen, damit der Handel w\u00E4chst.",
    ],
    [
      "ru",
      "\u041C\u0438\u043D\u0438\u0441\u0442\u0440\u044B \u0434\u0432\u0443\u0445 \u0441\u0442\u0440\u0430\u043D \u0432\u0441\u0442\u0440\u0435\u0442\u0438\u043B\u0438\u0441\u044C \u0432 \u041B\u0438\u043C\u0435 \u0438 \u0434\u043E\u0433\u043E\u0432\u043E\u0440\u0438\u043B\u0438\u0441\u044C \u043E\u0442\u043A\u0440\u044B\u0442\u044C \u043A\u043E\u043D\u0441\u0443\u043B\u044C\u0441\u0442\u0432\u0430.",
    ],
    [
      "zh",
      "\u4E24\u56FD\u5916\u957F\u5728\u5229\u9A6C\u4E3E\u884C\u4F1A\u8C08\uFF0C\u540C\u610F\u5728\u5E74\u5E95\u524D\u4E92\u8BBE\u9886\u4E8B\u9986\u3002",
    ],
    [
      "ar",
      "\u0627\u062C\u062A\u0645\u0639 \u0648\u0632\u064A\u0631\u0627 \u062E\u0627\u0631\u062C\u064A\u0629 \u0627\u0644\u0628\u0644\u062F\u064A\u0646 \u0641\u064A \u0644\u064A\u0645\u0627 \u0648\u0627\u062A\u0641\u0642\u0627 \u0639\u0644\u0649 \u0641\u062A\u062D \u0642\u0646\u0635\u0644\u064A\u062A\u064A\u0646.",
    ],
    [
      "id",
      "Kedua menteri bertemu di Lima dan sepakat untuk membuka konsulat di kedua negara sebelum akhir tahun ini. Mereka juga membahas perdagangan kelapa sawit dan teh, serta menyetujui rencana untuk menghapus visa bagi warga negara masing-masing mulai bulan Januari tahun depan.",
    ],
  ])("%s: %s", (code, text) => expect(languageOf(text)).toBe(code));
});
