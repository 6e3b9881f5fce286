/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { CommandLine } from '../command-line';
import type { CHECK_OPTIONS } from './check-options';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import type { Inputs } from '../../inputs/inputs';
import { readPaths } from '../../files/read-paths';
import { slashed } from '../../files/slashed';
import { withTools } from '../../inputs/tools/with-tools';
import { isFailing, type CheckReport } from '../../check/check-report';
import { checkInputs } from '../../check/check-inputs';
import { CHECK_FORMATS, type CheckFormat } from '../../report/check/formats';
import { againstBaseline } from '../options/against-baseline';
import { builderOf } from '../options/builder-of';
import { fixMode } from '../options/fix-mode';
import { configurationOf } from '../options/configuration-of';
import { formatContext } from '../format-context';
import type { ExitCode, Io } from '../io';
import { noteConfiguration, noteDefaultRelease } from '../notes';
import { reportUnreadable } from '../report-unreadable';
import { RULES } from '../../rules';
import { reportedProblems } from '../../report/reported-problems';
import { UsageError } from '../usage-error';

/** What `check` does. */
export function runCheck({ options, paths }: CommandLine<typeof CHECK_OPTIONS>, io: Io): ExitCode {
  const { release, platform, cluster: mode, output, quiet } = options;
  const format: CheckFormat = CHECK_FORMATS[output];
  if (quiet && output !== 'text') throw new UsageError('--quiet works only with --output text');
  const configuration = configurationOf(options);
  const asked = fixMode(options);
  const read = (texts?: ReadonlyMap<string, string>): Inputs =>
    withTools(
      readPaths(paths, () => io.readStandardInput(), { builder: builderOf(options, paths), texts }),
      paths,
    );
  const inputs = read();
  const failOn = options['fail-on'] ?? configuration?.failOn ?? 'error';
  const now = new Date();
  const writable = paths.map(slashed);
  const check = (given: Inputs): CheckReport =>
    againstBaseline(checkInputs(given, { mode, release, platform, configuration, failOn, now, writable }), options, io);
  const checked = check(inputs);
  noteConfiguration(configuration, checked.configuration?.overruled ?? [], io);
  if (!quiet && !isAboutNothing(checked)) noteDefaultRelease(checked.releases, io);
  if (asked === undefined) return reported(checked);

  const fixes = fixer().fixInputs(inputs, checked, {
    withSuggested: options['fix-suggested'],
    check,
    withTexts: read,
    writable: asked === 'patch' ? undefined : writable,
  });
  const { differences, noteFixes, patches, writeFixes } = fixFiles();
  const finished = asked === 'write' ? writeFixes(fixes, io) : fixes;
  const isWritten = finished.files.length === fixes.files.length;
  if (!quiet || !isWritten) noteFixes(finished, asked, io);
  if (!isWritten) return 2;
  if (asked === 'write') return reported(fixes.report);
  reportUnreadable(checked.unreadable, io);
  if (isAboutNothing(checked)) io.err(`${NOTHING_FOUND}\n`);
  io.out(asked === 'patch' ? patches(fixes, io) : differences(fixes));
  return exitCode(checked);

  function reported(report: CheckReport): ExitCode {
    const isShort = quiet || options['no-suppressed'];
    io.out(format.load()(isShort ? withoutSuppressed(report) : report, { ...formatContext(io), quiet }), format.kind);
    if (isAboutNothing(report)) io.err(`${NOTHING_FOUND}\n`);
    const problems = mayDegrade(report) ? undefined : reportedProblems(manifestsIn(inputs));
    if (problems !== undefined) io.err(`${problems}\n`);
    return exitCode(report);
  }
}

/** Most runs fix nothing, and what edits texts takes 10 ms to load. */
function fixer(): typeof import('../../check/fix/fixed-inputs') {
  return require('../../check/fix/fixed-inputs') as typeof import('../../check/fix/fixed-inputs');
}

function fixFiles(): typeof import('../options/fix-files') {
  return require('../options/fix-files') as typeof import('../options/fix-files');
}

const NOTHING_FOUND = 'found no object of the image registry in the input: nothing was checked';

/** An empty report must not look like a good one. */
function isAboutNothing({ checked, findings, unreadable }: CheckReport): boolean {
  return checked === 0 && findings.length === 0 && unreadable.length === 0;
}

/** Whether an error can be the cause of what a cluster reports. */
function mayDegrade({ findings }: CheckReport): boolean {
  return findings.some(({ id, severity }) => severity === Severity.ERROR && !DEGRADE_NOTHING.has(id));
}

const DEGRADE_NOTHING: ReadonlySet<string> = new Set(
  RULES.filter(({ degradesNothing }) => degradesNothing === true).map(({ id }) => id),
);

function manifestsIn({ files }: Inputs): Manifest[] {
  return files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
}

function withoutSuppressed(report: CheckReport): CheckReport {
  return { ...report, findings: report.findings.filter(({ suppressedBy }) => suppressedBy === undefined) };
}

function exitCode(report: CheckReport): ExitCode {
  if (report.unreadable.length > 0) return 2;
  const isNothingJudged = report.failOn === 'not-judged' && isAboutNothing(report);
  return isFailing(report) || isNothingJudged ? 1 : 0;
}
