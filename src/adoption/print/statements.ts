import { call, objectCode, textCode, type Code, type ImportedName } from '../code/code';
import { commentLines } from '../code/comment';
import { printCode } from '../code/print';
import { PACKAGE, propItems, usesOf, type Props } from '../code/value';
import type { AdoptedCluster, Patch } from '../adopt-objects';
import type { ConstructName } from '../code/construct-name';
import type { Decisions } from '../decisions';
import { withComments } from './commented-code';
import type { PlacedComment } from './comments';
import { patchStatements } from './patch-statements';

/** Lines of a constructor, without its indent. */
export interface ChartStatement {
  readonly lines: readonly string[];
  readonly uses: readonly ImportedName[];
}

interface NamedConstruct {
  readonly name: ConstructName;
  readonly variable: string;
  readonly id: string;
}

const CONSTRUCTS: readonly NamedConstruct[] = [
  { name: 'storage', variable: 'storage', id: 'storage' },
  { name: 'credentials', variable: 'credentials', id: 'credentials' },
  { name: 'registry', variable: 'registry', id: 'registry' },
  { name: 'pruner', variable: 'pruner', id: 'pruner' },
  { name: 'trust', variable: 'trustedCa', id: 'trusted-ca' },
  { name: 'alerts', variable: 'alerts', id: 'alerts' },
  // A chart of its own, which the app names.
  { name: 'ksops', variable: 'ksops', id: 'ksops' },
];

/** The statements that make the constructs. */
export function statementsOf(
  { decisions, patches }: AdoptedCluster,
  comments: readonly PlacedComment[],
): ChartStatement[] {
  const used = namesIn(decisions, patches);
  const constructs = inOrder(decisions).flatMap(({ name, variable, id }) => {
    const rendered = constructOf(name, decisions);
    if (rendered === undefined) return [];
    const { head, props, className } = rendered;
    const items = propItems(props);
    const args: Code[] = [...placeOf(name, decisions, id), ...(items.length === 0 ? [] : [objectCode(items)])];
    const begin = used.has(variable) ? `const ${variable} = ` : '';
    const own = patches.filter((each) => each.construct === name).flatMap(patchStatements);
    const uses = [{ name: className, from: PACKAGE }, ...usesOf(props), ...own.flatMap((each) => each.uses)];
    const from =
      name === 'storage' && decisions.storage
        ? ({ of: 'registry', path: ['spec', 'storage', decisions.storage.backend.field] } as const)
        : undefined;
    const code = [call(`${begin}${head}`, ...args), ...own.map((each) => each.code)];
    return [{ name, own, uses, code, ...(from !== undefined && { from }) }];
  });
  const commented = withComments(constructs, comments);
  return constructs.map(({ name, own, uses }) => {
    const { above = [], code = [] } = commented.get(name) ?? {};
    const [construct = '', ...patchings] = code;
    const lines = [
      ...above.flatMap((each) => commentLines(each, '    ')),
      ...statementLines(construct),
      ...patchings.flatMap((each, index) => [...commentLines(own[index]?.why ?? '', '    '), ...statementLines(each)]),
    ];
    return { lines, uses };
  });
}

function inOrder({ trustFirst }: Decisions): readonly NamedConstruct[] {
  const isFirst = ({ name }: NamedConstruct): boolean => trustFirst === true && name === 'trust';
  return [...CONSTRUCTS.filter(isFirst), ...CONSTRUCTS.filter((each) => !isFirst(each))];
}

/** Scope and id. The generator is a chart beside the others, which no cluster gets. */
function placeOf(name: ConstructName, { ksops }: Decisions, id: string): Code[] {
  return name === 'ksops' ? ['scope', textCode(ksops?.id ?? id)] : ['this', textCode(id)];
}

interface Construction {
  readonly className: string;
  readonly head: string;
  readonly props: Props;
}

function constructOf(name: ConstructName, decisions: Decisions): Construction | undefined {
  const rendered = (className: string, props: Props | undefined): Construction | undefined =>
    props && { className, head: `new ${className}`, props };
  const byFactory = (className: string, of: { readonly factory: string; readonly props: Props } | undefined) =>
    of && { className, head: `${className}.${of.factory}`, props: of.props };
  switch (name) {
    case 'storage':
      return byFactory('RegistryStorage', decisions.storage);
    case 'credentials':
      return byFactory('StorageCredentials', decisions.credentials);
    case 'registry':
      return rendered('ImageRegistry', withStorage(decisions));
    case 'pruner':
      return rendered('RegistryPruner', decisions.pruner);
    case 'trust':
      return rendered('TrustedCABundle', decisions.trust);
    case 'alerts':
      return rendered('RegistryAlerts', decisions.alerts);
    case 'ksops':
      return rendered('KsopsGenerator', decisions.ksops?.props);
  }
}

function withStorage({ registry, storage }: Decisions): Props | undefined {
  if (registry === undefined || storage === undefined) return registry;
  const from = ['spec', 'storage'];
  return { storage: { data: undefined, code: 'storage', uses: [], plain: undefined, from }, ...registry };
}

/** The variables that later statements name. */
function namesIn(decisions: Decisions, patches: readonly Patch[]): ReadonlySet<string> {
  const props = [decisions.pruner, decisions.trust].flatMap((each) => Object.values(each ?? {}));
  return new Set([
    ...(decisions.storage !== undefined && (decisions.registry ?? decisions.credentials) !== undefined
      ? ['storage']
      : []),
    ...(decisions.ksops === undefined ? [] : ['credentials']),
    ...props.filter(({ code }) => code === 'registry').map(() => 'registry'),
    ...patches.flatMap(
      ({ target }) => target.match(/\b(?:storage|credentials|registry|pruner|trustedCa|alerts)\b/g) ?? [],
    ),
  ]);
}

/** The code of a statement in a constructor, line by line. */
export function statementLines(code: Code): string[] {
  return `${printCode(code, '    ', 4)};`.split('\n').map((line) => line.replace(/^ {4}/, ''));
}
