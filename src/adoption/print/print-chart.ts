import { call, objectCode, textCode, type CodeItem, type ImportedName } from '../code/code';
import { WIDTH } from '../code/comment';
import { printCode } from '../code/print';
import { PACKAGE, memberCode } from '../code/value';
import type { AdoptedCluster } from '../adopt-objects';
import type { Decisions } from '../decisions';
import { areAllApart } from '../left-as-is';
import type { PlacedComment } from './comments';
import { includeStatements, type IncludedFile } from './includes';
import { statementsOf } from './statements';

interface Chart {
  readonly className: string;
  readonly adopted: AdoptedCluster;
  /** Files whose objects the chart judges. */
  readonly included: readonly IncludedFile[];
  /** Files whose objects a chart of their own holds. */
  readonly apart: readonly IncludedFile[];
  readonly comments: readonly PlacedComment[];
}

/** The text of a chart, or of two. */
interface PrintedChart {
  readonly text: string;
  /** Whether a second class holds what the chart of the registry would reject or change. */
  readonly hasOthers: boolean;
}

/** `registry.ts`: the chart of one cluster. */
export function printChart(chart: Chart): PrintedChart {
  const { className, adopted, included, apart, comments } = chart;
  const statements = statementsOf(adopted, comments);
  const includes = includeStatements(included);
  const ofOthers =
    apart.length === 0
      ? []
      : [
          { name: 'Chart', from: 'cdk8s' },
          { name: 'Include', from: 'cdk8s' },
        ];
  if (areAllApart(adopted)) {
    const lines = [...importLines(ofOthers), ...otherChart(className, apart), ''];
    return { text: lines.join('\n'), hasOthers: false };
  }
  const uses = [
    { name: 'RegistryChart', from: PACKAGE },
    ...chartProps(adopted.decisions).flatMap((each) => each.uses),
    ...statements.flatMap((each) => each.uses),
    ...includes.flatMap((each) => each.uses),
    ...ofOthers,
  ];
  const lines = [
    ...importLines(uses),
    '',
    '/** The image registry of one cluster. */',
    `export class ${className} extends RegistryChart {`,
    '  constructor(scope: Construct, id: string) {',
    ...superCall(chartProps(adopted.decisions)),
    ...[...statements, ...includes].flatMap(({ lines }) => [
      '',
      ...lines.map((line) => (line === '' ? '' : `    ${line}`)),
    ]),
    '  }',
    '}',
    ...(apart.length === 0 ? [] : otherChart('OtherManifests', apart)),
    '',
  ];
  return { text: lines.join('\n'), hasOthers: apart.length > 0 };
}

/** cdk8s first, as the scaffold has it. */
function importLines(uses: readonly ImportedName[]): string[] {
  const packages = [...new Set(uses.map(({ from }) => from))].sort();
  const lines = packages.map((from) => {
    const names = [...new Set(uses.filter((use) => use.from === from).map(({ name }) => name))].sort();
    const line = `import { ${names.join(', ')} } from ${textCode(from)};`;
    if (line.length <= WIDTH) return line;
    return `import {\n${names.map((name) => `  ${name},\n`).join('')}} from ${textCode(from)};`;
  });
  return [...lines, "import type { Construct } from 'constructs';"];
}

function chartProps({
  facts,
  delivery,
}: Decisions): readonly (CodeItem & { readonly key: string; readonly uses: readonly ImportedName[] })[] {
  const member = (name: string, value: string | undefined) => {
    const found = memberCode(name, value);
    const key = name === 'ClusterTopology' ? 'topology' : name.toLowerCase();
    return found === undefined ? [] : [{ key, ...found }];
  };
  return [
    ...member('Platform', facts.platform?.id),
    ...member('Release', facts.releaseNamed ? facts.release : undefined),
    ...member('ClusterTopology', facts.topology),
    ...(delivery === undefined ? [] : [{ key: 'delivery', code: delivery.value.code, uses: delivery.value.uses }]),
  ];
}

function superCall(props: readonly (CodeItem & { readonly key: string })[]): string[] {
  if (props.length === 0) return ['    super(scope, id);'];
  return [`    ${printCode(call('super', 'scope', 'id', objectCode(props)), '    ', 4)};`];
}

function otherChart(className: string, files: readonly IncludedFile[]): string[] {
  return [
    '',
    '/** Objects that the chart of the registry would reject or change. */',
    `export class ${className} extends Chart {`,
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    ...includeStatements(files).flatMap(({ lines }) => ['', ...lines.map((line) => `    ${line}`)]),
    '  }',
    '}',
  ];
}
