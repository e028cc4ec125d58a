/** The pillars under which a dyad's books are kept. */
export const PILLARS = [
  "diplomacy",
  "trade",
  "investment",
  "connectivity",
  "energy",
  "e-commerce",
  "production capacity",
  "strategy",
  "security",
  "culture",
  "multilateral",
] as const;
export type Pillar = (typeof PILLARS)[number];
