import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src");

/** Cells of the rows of a table in ARCHITECTURE.md, found by its header; words in backticks alone. */
function tableOf(header: string): string[][] {
  const lines = readFileSync(join(root, "ARCHITECTURE.md"), "utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith(header));
  if (start < 0) throw new Error(`ARCHITECTURE.md has no table that begins with ${header}`);
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) => line.split("|").slice(1, -1));
}

const words = (cell: string | undefined): string[] =>
  [...(cell ?? "").matchAll(/`([^`]+)`/g)].map((found) => found[1]!);

const floors = new Map<string, number>();
for (const [floor, folders] of tableOf("| floor |")) {
  for (const folder of words(folders)) floors.set(folder.replace(/\/$/, ""), Number(floor));
}
const homes = new Map<string, readonly string[]>();
for (const [names, folders] of tableOf("| package |")) {
  for (const name of words(names))
    homes.set(
      name,
      words(folders).map((folder) => folder.replace(/\/$/, "")),
    );
}

interface Import {
  readonly from: string;
  readonly to: string;
}

const posix = (path: string): string => path.split(sep).join("/");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map(posix)
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));

// Static imports and re-exports, `import("…")`, and packages loaded on demand by a name in quotes: `load("linkedom")`.
const IMPORT =
  /(?:^(?:import|export)\b[^"`;]*?\bfrom\s+|^import\s+|\bimport\(\s*|\b(?:load|require|createRequire\(import\.meta\.url\))\(\s*)"([^"\s]+)"/gm;

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(source, from), "utf8").matchAll(IMPORT)].map(([, name]) => {
    const isOurs = name!.startsWith(".");
    return { from, to: isOurs ? posix(relative(source, normalize(join(source, dirname(from), name!)))) : name! };
  }),
);

const isOurs = ({ to }: Import): boolean => files.includes(to);
const folderOf = (path: string): string => path.split("/")[0]!;
const packageOf = (name: string): string =>
  (name.startsWith("@") ? name.split("/").slice(0, 2) : [name.split("/")[0]!]).join("/");

describe("the floors of ARCHITECTURE.md", () => {
  it("names every folder of src, and only such", () => {
    expect([...floors.keys()].sort()).toEqual([...new Set(files.map(folderOf))].sort());
    expect(imports.length).toBeGreaterThan(300);
  });

  it("has imports that go strictly down", () => {
    const wrong = imports.filter(isOurs).filter(({ from, to }) => {
      return folderOf(from) !== folderOf(to) && floors.get(folderOf(from))! <= floors.get(folderOf(to))!;
    });
    const said = wrong.map(({ from, to }) => {
      return `${from} (floor ${floors.get(folderOf(from))}) imports ${to} (floor ${floors.get(folderOf(to))})`;
    });
    expect(said).toEqual([]);
  });

  it("has no cycle inside a folder", () => {
    expect(files.filter((file) => reaches(file, file)).sort()).toEqual([]);
  });

  it("gives each outside package its home", () => {
    const outside = imports.filter((one) => !one.to.startsWith(".") && !isOurs(one));
    const wrong = outside.filter(({ from, to }) => !homes.get(packageOf(to))?.includes(folderOf(from)));
    expect(
      wrong.map(
        ({ from, to }) => `${from} imports ${to}, which is at home in ${homes.get(packageOf(to)) ?? "no folder"}`,
      ),
    ).toEqual([]);
    const unused = [...homes.keys()].filter((name) => !outside.some(({ to }) => packageOf(to) === name));
    expect(unused).toEqual([]);
  });

  it("has every dependency of package.json at home", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys(dependencies).filter((name) => !homes.has(name))).toEqual([]);
  });

  it("keeps clock, locale and Intl out of the rooms", () => {
    const pure = files.filter((file) => (floors.get(folderOf(file)) ?? 9) <= 3);
    const BARRED = /\bIntl\.|\btoLocale\w*\(|\blocaleCompare\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/;
    expect(pure.filter((file) => BARRED.test(readFileSync(join(source, file), "utf8")))).toEqual([]);
  });
});

function reaches(start: string, goal: string): boolean {
  const seen = new Set<string>();
  const waiting = [start];
  while (waiting.length > 0) {
    const file = waiting.pop()!;
    for (const { from, to } of imports) {
      if (from !== file || folderOf(to) !== folderOf(start) || seen.has(to)) continue;
      if (to === goal) return true;
      seen.add(to);
      waiting.push(to);
    }
  }
  return false;
}
