import { call, dataCode, listCode, textCode } from '../code/code';
import { indexBy } from '../../core/caching/once-per';
import { commentLines } from '../code/comment';
import { printCode } from '../code/print';
import { statementLines, type ChartStatement } from './statements';

/** A YAML file that a chart includes. */
export interface IncludedFile {
  readonly id: string;
  readonly folder: string;
  readonly why: string;
}

/** The statements that include YAML files. Files that are kept for the same reason share one. */
export function includeStatements(files: readonly IncludedFile[]): ChartStatement[] {
  return [...byReason(files).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const lines = others.length === 0 ? oneInclude(first) : severalIncludes(group, first.folder);
    return [
      {
        lines: [...commentLines(`Kept as YAML: ${first.why}.`, '    '), ...lines],
        uses: [{ name: 'Include', from: 'cdk8s' }],
      },
    ];
  });
}

const byReason = indexBy(({ why }: IncludedFile) => why);

function oneInclude({ id, folder }: IncludedFile): string[] {
  return statementLines(call('new Include', 'this', textCode(id), dataCode({ url: `${folder}/${id}.yaml` })));
}

function severalIncludes(files: readonly IncludedFile[], folder: string): string[] {
  const head = 'for (const name of ';
  const names = printCode(listCode(files.map(({ id }) => textCode(id))), INDENT, INDENT.length + head.length, 3);
  return [
    ...`${head}${names}) {`.split('\n').map((line, index) => (index === 0 ? line : line.slice(INDENT.length))),
    `  new Include(this, name, { url: \`${folder}/\${name}.yaml\` });`,
    '}',
  ];
}

/** Of a statement in a constructor. */
const INDENT = '    ';
