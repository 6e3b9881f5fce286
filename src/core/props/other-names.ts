/** The prop that a name means which users know from elsewhere, if it is one of the candidates. */
export function propCalled(name: string, candidates: readonly string[]): string | undefined {
  const prop = OTHER_NAMES.get(name);
  return prop !== undefined && candidates.includes(prop) ? prop : undefined;
}

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['from', 'previous'],
  ['cron', 'schedule'],
]);
