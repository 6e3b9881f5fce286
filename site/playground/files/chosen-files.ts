import type { FoundFile } from './read-files';

/** The files of a file control, with the folders that were chosen. */
export function chosenFiles(files: FileList): FoundFile[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}
