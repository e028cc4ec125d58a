/** Irregular forms of English, entered by hand: `TAG form` → lemma. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map();
