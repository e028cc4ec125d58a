/** Who says so: which document, which rule, which codebook. With the statement's span and quote it answers where. */
export interface Provenance {
  /** SHA-256 of the document's bytes. */
  readonly sha256: string;
  /** Id of the rule that decided, such as `consult/visit`. */
  readonly rule: string;
  /** Version of the codebook: its declared version and a hash of its files, `1.0.0+3f2a9c0d`. */
  readonly codebook: string;
}
