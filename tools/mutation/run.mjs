/**
 * Tells which faults in the sources the tests do not notice.
 *
 *     npm run mutation [-- [ROOM ...] [--sample NUMBER | --all] [--seed NUMBER] [--only TEXT] [--concurrency NUMBER]]
 *
 * Of each room (rules, operator, schema; all where none is named) as many mutants are tried as rooms.mjs says, or as many as
 * told, or all; with --only, those in the files whose path has the text. Another seed makes another sample.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOMS } from './rooms.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    concurrency: { type: 'string', default: String(availableParallelism()) },
  },
});
const unknown = positionals.filter((name) => ROOMS[name] === undefined);
if (unknown.length > 0) throw new Error(`no room ${unknown.join(', ')}: there are ${Object.keys(ROOMS).join(', ')}`);

process.chdir(join(import.meta.dirname, '../..'));
if (!isInstalled()) {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('first: npm ci --prefix tools/mutation');
  execFileSync(process.execPath, [npm, 'ci'], { cwd: import.meta.dirname, stdio: 'inherit' });
}

const { tryRoom } = await import('./try-room.mjs');
for (const name of positionals.length > 0 ? positionals : Object.keys(ROOMS)) {
  const sample = values.all ? Infinity : Number(values.sample ?? ROOMS[name].sample);
  const isGood = await tryRoom(name, { ...values, sample, concurrency: Number(values.concurrency) });
  if (!isGood) process.exitCode = 1;
}

function isInstalled() {
  const installed = join(import.meta.dirname, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(import.meta.dirname, 'package-lock.json')).mtimeMs
  );
}
