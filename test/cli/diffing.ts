import { run } from '../../src/cli/run';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Effect {
  readonly level: string;
  readonly object: string;
  readonly what: string;
  readonly why: string;
  readonly old: string;
  readonly new: string;
  readonly source: string;
}

export type Files = Readonly<Record<string, string>>;

/** Runs `diff` on two folders of files, or on two texts, each a file. */
export function diff(old: string | Files, now: string | Files, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  try {
    let out = '';
    let err = '';
    const paths = [write(folder, 'old', old), write(folder, 'new', now)];
    const exitCode = run(['diff', ...args, ...paths], {
      readStandardInput: () => '',
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      colours: false,
    });
    return { exitCode, out, err };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The effects of an edit of one cluster. */
export function effects(old: string | Files, now: string | Files, ...args: readonly string[]): Effect[] {
  const { exitCode, out, err } = diff(old, now, '--output', 'json', ...args);
  if (exitCode === 2) throw new Error(err);
  return (JSON.parse(out) as { effects: Effect[] }).effects;
}

/** `loss: what happens`, in the order in which it is told. */
export function effectLines(all: readonly Effect[]): string[] {
  return all.map(({ level, object, what }) => `${level} ${object}: ${what}`);
}

function write(folder: string, name: string, content: string | Files): string {
  const root = join(folder, name);
  if (typeof content === 'string') {
    writeFileSync(`${root}.yaml`, content);
    return `${root}.yaml`;
  }
  mkdirSync(root);
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
