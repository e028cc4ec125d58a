const SCALES: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** A number as people write it: `41 billion`, `12,500`. */
export function numberInWords(number: number): string {
  for (const [scale, name] of SCALES) {
    const scaled = number / scale;
    if (Math.abs(scaled) >= 1 && String(scaled).length <= 8) return `${scaled} ${name}`;
  }
  const [whole, rest] = String(number).split(".");
  const grouped = whole!.length > 4 ? whole!.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole!;
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
