/** What a caller knows of a document. What is given stands above what the document says of itself. */
export interface Given {
  /** Where the bytes came from: a path, a URL, or `-`. */
  readonly source: string;
  /** Bytes of the largest document taken; 25 MB when not given. */
  readonly maxBytes?: number;
  /** The day it was published, as an ISO prefix: `2022`, `2022-10`, `2022-10-20`. */
  readonly date?: string;
  readonly id?: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** What the bytes are; found from the bytes and the name when not given. */
  readonly format?: "text" | "html";
}
