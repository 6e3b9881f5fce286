/** Thrown where an archive is read no further; its message completes “unreadable: …”. */
export class UnreadableArchive extends Error {}

/** Counts what an archive holds, and throws where it is more than is read. */
export class ArchiveLimits {
  private entries = 0;
  private bytes = 0;
  private kept = 0;

  public constructor(private readonly mostEntries = MOST_ENTRIES) {}

  /** Another entry, by the size that it claims. */
  public count(size: number): void {
    this.entries += 1;
    this.bytes += HEADER + size;
    if (this.entries > this.mostEntries) throw tooMuch(`${this.mostEntries} entries`);
    if (this.bytes > MOST_BYTES) throw tooMuch(`${MOST_BYTES / GIB} GiB`);
  }

  /** The content of an entry is kept until it is read. */
  public keep(size: number): void {
    this.kept += size;
    if (this.kept > MOST_KEPT) throw tooMuch(`${MOST_KEPT / MIB} MiB about the registry`);
  }
}

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const HEADER = 512;

/** What an archive may hold, unpacked. */
const MOST_BYTES = 2 * GIB;
const MOST_ENTRIES = 200_000;
/** A cluster of a thousand nodes has a quarter of it. */
const MOST_KEPT = 128 * MIB;

function tooMuch(what: string): UnreadableArchive {
  return new UnreadableArchive(`it holds more than ${what}; unpack the needed files and name the folder`);
}
