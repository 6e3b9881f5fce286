/**
 * Whether output has colors where no option says so. An empty variable does not count, as no-color.org and force-color.org
 * have it; `0` turns FORCE_COLOR off as in Node.
 */
export function hasColours(
  { NO_COLOR = '', FORCE_COLOR = '' }: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (NO_COLOR !== '') return false;
  return FORCE_COLOR === '' ? isTerminal : !['0', 'false'].includes(FORCE_COLOR);
}
