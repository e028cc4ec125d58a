import { hash } from "node:crypto";

/** SHA-256 of bytes or text (UTF-8), as 64 hex digits. */
export const sha256 = (content: Uint8Array | string): string => hash("sha256", content, "hex");

/** A short id that is a hash of content: the same content always gives the same 16 hex digits. */
export const identity = (content: string): string => sha256(content).slice(0, 16);
