import { dirname, relative, resolve } from 'node:path';
import { baselineIn, baselineText } from '../../core/formats/baseline-file';
import { printable } from '../../core/printable';
import { readFileBytes } from '../../files/read-bytes';
import { failureOf } from '../../files/read-failure';
import { STANDARD_INPUT } from '../../inputs/read-inputs';
import { slashed } from '../../files/slashed';
import { writeWhole } from '../../files/write-whole';
import { baselineOf, withoutKnown, type Baseline } from '../../check/ignores/baseline';
import type { CheckReport } from '../../check/check-report';
import type { Io } from '../io';
import { UsageError } from '../usage-error';

interface BaselineOptions {
  readonly baseline: string | undefined;
  readonly 'write-baseline': boolean;
}

/**
 * The report without the findings that the baseline knows. Writes the baseline first if that is asked for and all could be
 * read: what is not read has findings that nobody knows, and a baseline without them must not replace another one.
 */
export function againstBaseline(
  report: CheckReport,
  { baseline: file, 'write-baseline': isWritten }: BaselineOptions,
  io: Io,
): CheckReport {
  if (file === undefined) {
    if (isWritten) throw new UsageError('found no --baseline, expected the file that --write-baseline writes');
    return report;
  }
  if (isWritten && report.unreadable.length > 0) {
    io.err(`${printable(file)} is not written, because some input cannot be read\n`);
    return report;
  }
  // The same wherever the command runs.
  const pathOf = (path: string): string =>
    path === STANDARD_INPUT ? path : slashed(relative(resolve(dirname(file)), resolve(path)));
  if (isWritten) writeWhole(file, baselineText(baselineOf(report.findings, pathOf)));
  const { findings, stale } = withoutKnown(report.findings, readBaseline(file), pathOf);
  return { ...report, findings, baseline: { file, stale } };
}

function readBaseline(file: string): Baseline {
  const findings = baselineIn(parsed(file));
  if (findings !== undefined) return findings;
  throw new UsageError(`found ${file}, expected a baseline: write one with --write-baseline`);
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileBytes(file).toString('utf8');
  } catch (error) {
    throw new UsageError(`--baseline ${file}: ${failureOf(error)}; --write-baseline creates it`);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
