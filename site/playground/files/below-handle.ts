import type { FoundFile } from './read-files';

export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  readonly values: () => AsyncIterable<FolderHandle | FileSystemFileHandle>;
}

/** The files of a handle. Rejects where one cannot be read. */
export async function belowHandle(folder: FolderHandle, path = folder.name): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for await (const each of folder.values()) {
    const below = `${path}/${each.name}`;
    if (each.kind === 'file') found.push({ path: below, file: await each.getFile() });
    else if (each.name !== '.git') found.push(...(await belowHandle(each, below)));
  }
  return found;
}
