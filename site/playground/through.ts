/** How much is taken, and what is said where there is more. */
interface Limit {
  readonly bytes: number;
  readonly message: string;
}

/** What a stream makes of a content: a little may become many gigabytes. */
export async function through(
  stream: CompressionStream | DecompressionStream,
  content: Blob,
  limit: Limit,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = content.stream().pipeThrough(stream).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit.bytes) {
      await reader.cancel();
      throw new Error(limit.message);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
