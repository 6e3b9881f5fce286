import type { FoundFile } from './read-files';

/** The files of a drop, also of folders. Must be called while the event is handled. */
export async function droppedFiles({ items }: DataTransfer): Promise<FoundFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesBelow))).flat();
}

/** The files of a file control, with the folders that were chosen. */
export function chosenFiles(files: FileList): FoundFile[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

async function filesBelow(entry: FileSystemEntry): Promise<FoundFile[]> {
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
    for (const each of entries) found.push(...(await filesBelow(each)));
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
