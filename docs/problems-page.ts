import { PROBLEMS } from "../src/ground/problem.ts";

/** The table of every problem code: what it says, why it comes about, what to do. */
export function problemsPage(): string {
  const lines = [
    "# Problems",
    "",
    "Made from `src/ground/problem.ts` by `npm run docs`. A problem names the document or file, the place in it, and what to do.",
    "",
  ];
  for (const [code, { severity, says, cause, remedy }] of Object.entries(PROBLEMS)) {
    lines.push(`## ${code}`, "", `*${severity}.* ${says}`, "", `- Cause: ${cause}`, `- Remedy: ${remedy}`, "");
  }
  return lines.join("\n");
}
