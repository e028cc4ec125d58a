/** ISO 639-3 to ISO 639-1, for the languages that a text is told apart from. */
export const SHORT_CODES: ReadonlyMap<string, string> = new Map(
  `afr af, amh am, arb ar, azj az, bam bm, bel be, ben bn, bho bh, bos bs, bul bg, cat ca, ces cs, cmn zh, dan da, deu de, ell el,
   eng en, ewe ee, fin fi, fra fr, glg gl, guj gu, hat ht, hau ha, heb he, hin hi, hrv hr, hun hu, hye hy, ibo ig, ind id, ita it,
   jav jv, jpn ja, kan kn, kat ka, kaz kk, khk mn, khm km, kin rw, kir ky, kor ko, lao lo, lin ln, lit lt, lug lg, lvs lv, mal ml,
   mar mr, mkd mk, mya my, nld nl, nno nn, nob nb, npi ne, nya ny, pan pa, pbu ps, pes fa, plt mg, pol pl, por pt, prs fa, ron ro,
   run rn, rus ru, sag sg, sin si, slk sk, slv sl, sna sn, som so, sot st, spa es, src sc, srp sr, ssw ss, sun su, swe sv, swh sw,
   tam ta, tat tt, tel te, tgk tg, tgl tl, tha th, tir ti, tsn tn, tso ts, tuk tk, tur tr, uig ug, ukr uk, urd ur, uzn uz, ven ve,
   vie vi, wol wo, xho xh, ydd yi, yor yo, zlm ms, zul zu, bod bo`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]),
);
