/** Whether a file is called as a log, or as a text that somebody pasted. */
export function isTextName(name: string): boolean {
  return /\.(?:log|txt)$/.test(name);
}
