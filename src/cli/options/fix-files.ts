import { countOf } from '../../core/formats/count-of';
import { ChangedMeanwhile, rewriteFile } from '../../files/write-whole';
import { STANDARD_INPUT } from '../../inputs/read-inputs';
import { ocPatches } from '../../fixing/oc-patch';
import { unifiedDiff } from '../../fixing/unified-diff';
import type { FixedFile, FixResult } from '../../check/fix/fixed-inputs';
import type { Io } from '../io';
import { UsageError } from '../usage-error';
import type { FixMode } from './fix-mode';

/** The differences that `--fix` would make. */
export function differences({ files }: FixResult): string {
  return files.map(({ file, before, after }) => unifiedDiff(file, before, after)).join('');
}

/** The commands that make the same changes in a cluster. */
export function patches({ fixed }: FixResult, io: Io): string {
  const { commands, without } = ocPatches(
    fixed.map(({ edit: { manifest, changes } }) => ({ manifest: manifest(), changes })),
  );
  for (const { object, why } of without) io.err(`no patch for ${object}: ${why}\n`);
  return commands.map((command) => `${command}\n`).join('');
}

/** Writes the files, each of them whole or not at all. Returns what was written. */
export function writeFixes(fixes: FixResult, io: Io): FixResult {
  const files = fixes.files.filter((file) => writeFix(file, io));
  const written = new Set(files.map(({ file }) => file));
  return { ...fixes, files, fixed: fixes.fixed.filter(({ edit }) => written.has(edit.file)) };
}

function writeFix({ file, before, after }: FixedFile, io: Io): boolean {
  try {
    if (file === STANDARD_INPUT)
      throw new UsageError('found --fix with standard input, expected files; --dry-run prints what it would change');
    rewriteFile(file, before, after);
    return true;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    io.err(`${file} is not written: ${error instanceof ChangedMeanwhile ? error.message : unwritten(error)}\n`);
    return false;
  }
}

function unwritten(error: unknown): string {
  const { code = 'an unknown error' } = error as Partial<NodeJS.ErrnoException>;
  return code === 'ENOSPC' ? 'the disk is full' : `the file cannot be written (${code})`;
}

/** Says what was fixed, and what was not and why. */
export function noteFixes({ report, fixed, files, leftAlone, suggestions }: FixResult, mode: FixMode, io: Io): void {
  const verb = mode === 'write' ? 'fixed' : 'can be fixed';
  const where = files.length === 0 ? '' : ` in ${countOf(files.length, 'file')}`;
  const more = suggestions === 0 ? '' : `; ${suggestions} more with --fix-suggested`;
  // A run that writes goes on with the report on what remains.
  const others =
    mode === 'write'
      ? 0
      : report.findings.filter(({ suppressedBy }) => suppressedBy === undefined).length - suggestions;
  const byHand = others === 0 ? '' : `; ${others} cannot be fixed automatically, check without --fix lists them`;
  io.err(`${countOf(fixed.length, 'finding')} ${verb}${where}${more}${byHand}\n`);
  for (const { finding, why } of leftAlone)
    io.err(`${finding.file}:${finding.line} ${finding.id} left alone: ${why}\n`);
}
