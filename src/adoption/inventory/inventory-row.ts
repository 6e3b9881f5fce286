import type { Props } from '../code/value';
import type { ConstructName } from '../code/construct-name';
import type { Decisions } from '../decisions';
import { withoutUndefined } from '../../core/data/without-undefined';

/** Plain data, as YAML has it. */
export type Plain = Readonly<Record<string, unknown>>;

/** The entry of a cluster in an inventory. */
export function inventoryRow(cluster: string, decisions: Decisions): Plain {
  const { facts, storage, credentials, pruner, trust } = decisions;
  const overrides: Plain = withoutUndefined({
    ...propsIn(decisions, 'registry').plain,
    storage: storage && { [storage.factory]: propsIn(decisions, 'storage').plain },
    credentials: credentials && { [credentials.factory]: propsIn(decisions, 'credentials').plain },
    pruner: pruner && propsIn(decisions, 'pruner').plain,
    trustedCa: trust && propsIn(decisions, 'trust').plain,
  });
  return withoutUndefined({
    cluster,
    platform: facts.platform?.id,
    release: facts.releaseNamed ? facts.release : undefined,
    topology: facts.topology,
    overrides: Object.keys(overrides).length === 0 ? undefined : overrides,
  });
}

interface PropsInInventory {
  readonly plain: Plain;
  /** The props whose values an inventory cannot write. */
  readonly unwritten?: readonly string[];
}

/** The props of a construct, as an inventory writes them. */
export function propsIn(decisions: Decisions, construct: ConstructName): PropsInInventory {
  const entries = Object.entries(propsOf(decisions, construct)).filter(([name]) => !GIVEN.includes(name));
  const written = entries.filter(([, { plain }]) => plain !== undefined);
  const unwritten = entries.filter(([, { plain }]) => plain === undefined).map(([name]) => name);
  return { plain: Object.fromEntries(written.map(([name, { plain }]) => [name, plain])), unwritten };
}

/** Props that are other constructs: a fleet gives those of the cluster. */
const GIVEN: readonly string[] = ['registry', 'storage'];

function propsOf(decisions: Decisions, construct: ConstructName): Props {
  const { storage, credentials, ksops } = decisions;
  if (construct === 'storage') return storage?.props ?? {};
  if (construct === 'credentials') return credentials?.props ?? {};
  if (construct === 'ksops') return ksops?.props ?? {};
  return decisions[construct] ?? {};
}
