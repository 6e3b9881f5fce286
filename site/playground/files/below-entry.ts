import type { FoundFile } from './read-files';

export type DroppedEntry = FileSystemEntry;

/** The files of an entry, as all browsers have them. Rejects where one cannot be read. */
export async function belowEntry(entry: DroppedEntry): Promise<FoundFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((done, failed) => {
      entry.file(done, failed);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry) || entry.name === '.git') return [];
  const found: FoundFile[] = [];
  const reader = entry.createReader();
  // It gives a part of a large folder each time.
  for (let entries = await next(reader); entries.length > 0; entries = await next(reader))
    for (const each of entries) found.push(...(await belowEntry(each)));
  return found;
}

function next(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((done, failed) => {
    reader.readEntries(done, failed);
  });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
