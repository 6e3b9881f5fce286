/**
 * Whether output has colors where no option says so. An empty variable does not count, as no-color.org and force-color.org
 * have it; `0` turns FORCE_COLOR off as in Node. A terminal that calls itself dumb shows codes as characters.
 */
export function hasColours(
  { NO_COLOR = '', FORCE_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (NO_COLOR !== '') return false;
  return FORCE_COLOR === '' ? isTerminal && TERM !== 'dumb' : !['0', 'false'].includes(FORCE_COLOR);
}
