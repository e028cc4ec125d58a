import { createHash } from "node:crypto";

/** SHA-256 of bytes or text (UTF-8), as 64 hex digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A short id that is a hash of content: the same content always gives the same 16 hex digits. */
export const identity = (content: string): string => sha256(content).slice(0, 16);
