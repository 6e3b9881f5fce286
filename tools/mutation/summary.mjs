import { posix } from 'node:path';
import { isEquivalent } from './equivalent.mjs';
import { entryOf, fileOf } from './place.mjs';

const COLUMNS = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'];

/** What became of the mutants of a room, by folder, and those that nothing has noticed. */
export function summaryOf({ title, wanted, results, outdated }) {
  const counted = results.filter((result) => !isEquivalent(result));
  const folders = [...new Set(counted.map(folderOf))].sort();
  const score = scoreOf(counted);
  const revived = results.filter((result) => isEquivalent(result) && isKilled(result));
  const text = [
    `# ${title}`,
    '',
    table([
      ...folders.map((folder) => [folder, counted.filter((result) => folderOf(result) === folder)]),
      ['**all**', counted],
    ]),
    '',
    `Killed: ${score.toFixed(1)} %, wanted: ${wanted} %. Listed as equivalent: ${results.length - counted.length}.`,
    ...list('Not noticed', counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(line)),
    ...list('Listed as equivalent, and killed', revived.map(line)),
    ...list(
      'Listed as equivalent, and not there any more',
      outdated.map((entry) => `- ${JSON.stringify(entry)}`),
    ),
    '',
  ].join('\n');
  return { text, isGood: score >= wanted && revived.length === 0 && outdated.length === 0 };
}

function folderOf(result) {
  return posix.dirname(fileOf(result));
}

function isKilled({ status }) {
  return status === 'Killed' || status === 'Timeout';
}

/** What could not be run proves nothing, and does not count. */
function scoreOf(results) {
  const valid = results.filter(({ status }) => status !== 'RuntimeError');
  return valid.length === 0 ? 100 : (100 * valid.filter(isKilled).length) / valid.length;
}

function table(rows) {
  const cells = rows.map(([name, results]) => [
    name,
    `${scoreOf(results).toFixed(1)} %`,
    ...COLUMNS.map((status) => results.filter((result) => result.status === status).length),
  ]);
  const head = ['Folder', 'Score', 'Killed', 'Timeout', 'Survived', 'No coverage', 'Error'];
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function list(title, lines) {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.sort()];
}

function line(result) {
  const { file, mutator, original, replacement } = entryOf(result);
  const { start } = result.location;
  const uncovered = result.status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `- ${file}:${start.line + 1}:${start.column + 1} ${mutator}: \`${original}\` → \`${replacement}\`${uncovered}`;
}
