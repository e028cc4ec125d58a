import { type CommitmentQuery, type Course, type Entente, openEntente } from "../index.ts";
import type { Form } from "../model/commitment.ts";
import type { Pillar } from "../model/pillar.ts";
import { courseRow } from "../view/commitment.ts";
import { commitmentsAsCsv } from "../view/commitment-as-csv.ts";
import { commitmentsAsMarkdown } from "../view/commitment-as-markdown.ts";
import { commitmentsAsText } from "../view/commitment-as-text.ts";
import { counted } from "../view/phrase.ts";
import { readDyad } from "./ask.ts";
import { EXIT } from "./exit.ts";
import { formatOf } from "./formats.ts";
import type { Shared } from "./options.ts";
import { remark, styleOf, tell, write } from "./terminal.ts";

export interface CommitmentsOptions extends Omit<Shared, "kind"> {
  readonly ledger: string;
  readonly dyad?: string;
  readonly pillar?: Pillar;
  readonly form?: Form;
  readonly due?: boolean;
  readonly open?: boolean;
  readonly rejected?: boolean;
  readonly on?: string;
  readonly strict?: boolean;
}

/** `entente commitments`: what states bound themselves to, each once, and what became of it. Gives the exit code. */
export async function runCommitments(options: CommitmentsOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const courses = coursesFor(entente, options);
    if (courses === null) return EXIT.failure;
    await write(draw(courses, options));
    const reviews = courses.filter((one) => one.reviews.length > 0).length;
    remark(`${counted(courses.length, "commitment")}, ${reviews} to look at`, options);
    return courses.length === 0 && options.failEmpty ? EXIT.empty : EXIT.ok;
  } finally {
    entente.close();
  }
}

/** The commitments that the options leave; null when they name no pair of states, which is told. */
export function coursesFor(entente: Entente, options: CommitmentsOptions): readonly Course[] | null {
  const asked = options.dyad === undefined ? null : readDyad(options.dyad, entente.gazetteer);
  if (asked && "code" in asked) {
    tell(asked, options);
    return null;
  }
  const { pillar, form, due, open, rejected, on, strict } = options;
  const query: CommitmentQuery = {
    ...(asked && { dyad: asked.dyad }),
    ...(pillar && { pillar }),
    ...(form && { form }),
    ...(due && { due }),
    ...(open && { open }),
    ...(rejected && { rejected }),
  };
  return entente.commitments({ ...query, ...(on && { day: on }), ...(strict && { isStrict: true }) });
}

function draw(courses: readonly Course[], options: CommitmentsOptions): string {
  switch (formatOf(options)) {
    case "text":
      return commitmentsAsText(courses, styleOf(options));
    case "md":
      return commitmentsAsMarkdown(courses);
    case "csv":
      return commitmentsAsCsv(courses);
    case "json":
      return `${JSON.stringify(courses.map(courseRow), null, 2)}\n`;
    case "ndjson":
      return courses.map((one) => `${JSON.stringify(courseRow(one))}\n`).join("");
  }
}
