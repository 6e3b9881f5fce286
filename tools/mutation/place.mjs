import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A mutant as it is shown, and listed in equivalent.json: without numbers of lines, which change with every edit above. */
export function entryOf(mutant) {
  const { start, end } = mutant.location;
  const lines = linesOf(fileOf(mutant));
  const original = lines.slice(start.line, end.line + 1);
  original[original.length - 1] = original.at(-1).slice(0, end.column);
  original[0] = original[0].slice(start.column);
  return {
    file: fileOf(mutant),
    line: lines[start.line].trim(),
    mutator: mutant.mutatorName,
    original: short(original.join('\n')),
    replacement: short(mutant.replacement),
  };
}

/** Its path from the root of the repository. */
export function fileOf({ fileName }) {
  return relative('.', fileName).replaceAll('\\', '/');
}

const FILES = new Map();

function linesOf(file) {
  if (!FILES.has(file)) FILES.set(file, readFileSync(file, 'utf8').split('\n'));
  return FILES.get(file);
}

function short(code) {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
