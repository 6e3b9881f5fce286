import { join } from 'node:path';
import type { ExitCode } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { inFolder, type Files } from '../files/temporary';

/** What a run of the command did. Paths stand there as they would if it ran in the folder of the files. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface Situation {
  readonly standardInput?: string | Uint8Array;
  readonly colours?: boolean;
}

/** Runs the command line in this process. */
export function runWith(args: readonly string[], { standardInput = '', colours = false }: Situation = {}): Outcome {
  let out = '';
  let err = '';
  const code = run(args, {
    readStandardInput: () => standardInput,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colours,
  });
  return { code, out, err };
}

/** Runs the command line with a folder of files as the working folder. */
export function runInFolder(files: Files, args: readonly string[], situation: Situation = {}): Outcome {
  return inFolder(files, (folder) => {
    const before = process.cwd();
    try {
      process.chdir(folder);
      return runWith(args, situation);
    } finally {
      process.chdir(before);
    }
  });
}

/** Runs `check` on files in a folder of their own; of the arguments those that name files or folders are found there. */
export function checkFiles(files: Files, args: readonly string[] = ['.'], situation: Situation = {}): Outcome {
  return inFolder(files, (folder) => {
    const paths = new Set(['.', ...Object.keys(files).flatMap(parents)]);
    const { code, out, err } = runWith(
      ['check', ...args.map((arg) => (paths.has(arg) ? join(folder, arg) : arg))],
      situation,
    );
    const relative = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
    return { code, out: relative(out), err };
  });
}

/** Runs `check` on one text, in a file called `a.yaml`. */
export function checkText(text: string, ...options: string[]): Outcome {
  return checkFiles({ 'a.yaml': text }, [...options, 'a.yaml']);
}

/** A finding in the JSON of a report. */
export interface FindingJson {
  readonly id: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly object: Readonly<Record<'apiVersion' | 'kind' | 'namespace' | 'name', string | null>>;
  readonly field: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly built?: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  readonly fix: string;
  readonly source: string;
  readonly acknowledged?: string;
}

export interface ReportJson {
  readonly release: string;
  readonly checked: number;
  readonly findings: readonly FindingJson[];
  readonly notJudged: readonly { readonly file: string; readonly line: number; readonly why: string }[];
  readonly unreadable: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** The report on files, from its JSON. */
export function reportOn(files: Files, args: readonly string[] = ['.'], situation: Situation = {}): ReportJson {
  return JSON.parse(checkFiles(files, ['--output', 'json', ...args], situation).out) as ReportJson;
}

/** `IR203 7:3 spec.replicas`, for each finding in a text. */
export function placesIn(text: string, ...options: string[]): string[] {
  return reportOn({ 'a.yaml': text }, [...options, 'a.yaml']).findings.map(({ id, line, column, field }) =>
    `${id} ${line}:${column} ${field}`.trim(),
  );
}

function parents(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
