import type { Inputs } from '../inputs/inputs';
import type { Configuration } from './configuration';

/** Inputs without the files that the configuration ignores. A file that is named itself is never ignored. */
export function withoutIgnored(
  { files, notJudged }: Pick<Inputs, 'files' | 'notJudged'>,
  configuration: Configuration | undefined,
): Pick<Inputs, 'files' | 'notJudged'> & { readonly ignoredFiles: number } {
  if (configuration === undefined) return { files, notJudged, ignoredFiles: 0 };
  const isIgnored = (file: string): boolean => configuration.isIgnored(configuration.pathOf(file));
  const named = new Set(
    files.filter(({ folder, dump }) => folder === undefined && dump === undefined).map(({ file }) => file),
  );
  const kept = files.filter(({ file }) => named.has(file) || !isIgnored(file));
  return {
    files: kept,
    notJudged: notJudged.filter(({ file }) => named.has(file) || !isIgnored(file)),
    ignoredFiles: files.length - kept.length,
  };
}
