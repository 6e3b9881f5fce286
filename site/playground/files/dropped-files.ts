import { belowEntry, type DroppedEntry } from './below-entry';
import { belowHandle, type FolderHandle } from './below-handle';
import type { FoundFile } from './read-files';

/** What was dropped, and which of it cannot be read, and why. */
export interface Dropped {
  readonly found: readonly FoundFile[];
  readonly notRead: readonly string[];
}

/** The files of a drop, also of folders. Must be called while the event is handled. */
export async function droppedFiles({ items }: DataTransfer): Promise<Dropped> {
  const dropped = await Promise.all([...items].map(filesOf));
  return {
    found: dropped.flatMap(({ found }) => found),
    notRead: dropped.flatMap(({ notRead }) => notRead),
  };
}

interface DroppedItem extends DataTransferItem {
  /** Of Chromium. */
  readonly getAsFileSystemHandle?: () => Promise<FolderHandle>;
}

/** All is asked for before the first promise: afterwards the browser has forgotten what was dropped. */
function filesOf(item: DroppedItem): Promise<Dropped> {
  const file = item.getAsFile();
  const entry = item.webkitGetAsEntry();
  if (entry?.isDirectory !== true) {
    return Promise.resolve({ found: file === null ? [] : [{ path: file.name, file }], notRead: [] });
  }
  return filesOfFolder(entry, item.getAsFileSystemHandle?.());
}

/** In a page from the disk, Chromium reads the folder only as a handle. */
async function filesOfFolder(folder: DroppedEntry, handle: Promise<FolderHandle> | undefined): Promise<Dropped> {
  try {
    return { found: await belowEntry(folder), notRead: [] };
  } catch {
    return filesOfHandle(folder.name, handle);
  }
}

async function filesOfHandle(name: string, handle: Promise<FolderHandle> | undefined): Promise<Dropped> {
  try {
    if (handle !== undefined) return { found: await belowHandle(await handle), notRead: [] };
  } catch {
    // The same as for a browser that has no handles.
  }
  return { found: [], notRead: [`${name}: the browser cannot read a folder that is dropped. Use “Open a folder”`] };
}
