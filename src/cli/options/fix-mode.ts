import { UsageError } from '../usage-error';

interface FixOptions {
  readonly fix: boolean;
  readonly 'fix-suggested': boolean;
  readonly 'dry-run': boolean;
  readonly patch: boolean;
}

/** What is made of the edits; undefined if nobody asks for any. */
export type FixMode = 'write' | 'show' | 'patch';

/** Throws where options contradict each other. */
export function fixMode(
  options: FixOptions & { readonly 'write-baseline': boolean; readonly output: string },
): FixMode | undefined {
  const { fix, 'fix-suggested': suggested, 'dry-run': dryRun, patch, output } = options;
  if (dryRun && !fix && !suggested)
    throw new UsageError('found --dry-run alone, expected --fix or --fix-suggested with it');
  if (patch && (fix || dryRun))
    throw new UsageError('found --patch with --fix, expected only one of them; --patch writes no file');
  if (!fix && !suggested && !patch) return undefined;
  if (options['write-baseline']) throw new UsageError('found --write-baseline with --fix, expected only one of them');
  const mode = patch ? 'patch' : dryRun ? 'show' : 'write';
  if (mode !== 'write' && output !== 'text')
    throw new UsageError(
      `found --output ${output} with ${patch ? '--patch' : '--dry-run'}, which does not print a report`,
    );
  return mode;
}
