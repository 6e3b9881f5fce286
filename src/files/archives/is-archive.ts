/** Whether bytes begin as gzip does, or as a tar archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0x1f && bytes[1] === 0x8b) || Buffer.from(bytes.subarray(MAGIC, MAGIC + 5)).toString() === 'ustar'
  );
}

/** Source: POSIX pax, ustar Interchange Format. */
const MAGIC = 257;
