/** Whether a name is one of an archive that can be read. */
export function isArchiveName(name: string): boolean {
  return /\.(?:tar|tar\.gz|tgz)$/.test(name);
}
