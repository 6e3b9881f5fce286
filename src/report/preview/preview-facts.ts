import { oncePer } from '../../core/caching/once-per';
import { isPlaceholder } from '../../core/placeholder';
import { quoted } from '../../core/quoted';
import { valueAt } from '../../core/field-path';
import { backendsIn, storageInWords } from '../../operator/changes/storage/storage-in-words';
import { describeManifest } from '../../core/manifest';
import { isGoing, leavesRegistry } from '../../operator/cluster/going-config';
import { moveInWords, runsBeforeConfig } from '../../operator/cluster/storage-move';
import { textMap } from '../../operator/cluster/object-data';
import { isApplied } from '../../operator/effects/effect';
import { ours } from '../../operator/objects';
import type { Prediction } from '../../operator/prediction';
import { hostInWords, requestedRoutes } from '../../operator/registry/route';
import { constraintsOf, topologyKeyOf } from '../../operator/placement/spread-constraints';
import { enumerated, name, phrase, type Phrase } from '../phrase';
import { leftToLive } from './left-to-live';
import { keepsInWords, prunerInWords, prunesInWords } from './pruner-in-words';
import { deleterInWords } from './storage-in-words';

/** What a reviewer wants to know about a registry: labels and answers. Nothing without a prediction. */
export function previewFacts(prediction: Prediction | undefined): readonly Fact[] {
  return prediction === undefined ? [] : factsOf(prediction);
}

type Fact = readonly [label: string, answer: Phrase];

const factsOf = oncePer((prediction: Prediction): readonly Fact[] => {
  const { spec, sync, placement } = prediction;
  const storage = ['Storage', storageTypes(prediction)] as const;
  const data = ['Data', phrase`${deleterInWords(prediction)}`] as const;
  const pruner = [
    'Pruner',
    phrase`${name(prunerInWords(prediction))}, keeps ${keepsInWords(prediction)}; ${prunesInWords(prediction)}`,
  ] as const;
  const moves = movesInWords(prediction);
  const going = goingInWords(prediction);
  if (!sync.deployed || (!sync.applied && spec.managementState !== 'Managed'))
    return [...going, ['Runs', nothingInWords(prediction)], storage, ...moves, data, pruner];
  const strategy = textMap(valueAt(deploymentOf(prediction), ['spec', 'strategy'])).type ?? '';
  const stuck =
    placement?.hindrance === undefined
      ? ''
      : `, ${placement.placed === 0 ? 'none' : `only ${placement.placed}`} can run`;
  return [
    ...going,
    [
      'Runs',
      sync.applied
        ? phrase`${leftToLive(prediction, DEPLOYED)}${podsInWords(spec.replicas ?? 0)}, rollout strategy ${strategy}${stuck}`
        : nothingInWords(prediction),
    ],
    ...accessInWords(prediction),
    ...(deploymentOf(prediction) === undefined ? [] : [['Where', whereInWords(prediction)] as const]),
    storage,
    ...moves,
    data,
    ['Reached by', routesInWords(prediction)],
    pruner,
  ];
});

function deploymentOf({ generated }: Prediction): unknown {
  return generated.objects.find(({ kind }) => kind === 'Deployment');
}

function storageTypes(prediction: Prediction): Phrase {
  const types = backendsIn(prediction).map((each) => name(storageInWords(each)));
  if (types.length > 1) return phrase`${types.length} types, and only one is possible: ${enumerated(types)}`;
  return phrase`${leftToLive(prediction, ['storage'])}${types[0] ?? 'none'}`;
}

/** Fields that decide what runs. */
const DEPLOYED = ['managementState', 'replicas', 'rolloutStrategy'];

function nothingInWords(prediction: Prediction): Phrase {
  return phrase`${leftToLive(prediction, ['managementState'])}${nothingBecause(prediction)}`;
}

/** What becomes of a Config that is being deleted. */
function goingInWords({ finalized, state }: Prediction): (readonly [string, Phrase])[] {
  if (finalized === undefined && !isGoing(state.config)) return [];
  const then = finalized === undefined ? '' : '; the Operator then creates a new one with the defaults of the platform';
  return [['Config', phrase`is being deleted${then}`]];
}

function nothingBecause({ spec, sync, state }: Prediction): Phrase {
  const { managementState = 'not set' } = spec;
  if (leavesRegistry(state.config))
    return phrase`what ran before: the Config is being deleted, and lacks the finalizer of the Operator, which removes nothing with it`;
  if (isGoing(state.config))
    return sync.error === undefined
      ? phrase`no pods, because the Config is being deleted`
      : phrase`what ran before: the Operator stops before it removes the registry`;
  if (managementState === 'Removed')
    return sync.error === undefined
      ? phrase`no pods, because managementState is Removed`
      : phrase`what ran before: the Operator stops before it removes the registry`;
  if (state.undecodable.Config !== undefined)
    return phrase`what ran before: the Operator cannot read the Config, and changes nothing`;
  if (managementState === 'Managed' && sync.panic !== undefined)
    return phrase`nothing new, because the Operator crashes`;
  if (managementState === 'Managed' && sync.error !== undefined)
    return sync.deployed
      ? phrase`nothing new, because the Operator stops before the Deployment`
      : phrase`no pods, unless there is a Deployment already: the Operator stops before it creates one`;
  return STATES.has(managementState) || isPlaceholder(managementState)
    ? phrase`nothing new, because managementState is ${managementState}`
    : phrase`nothing new, because managementState ${quoted(managementState)} is not valid`;
}

const STATES: ReadonlySet<string> = new Set(['Managed', 'Unmanaged', 'Force', 'not set']);

function accessInWords({ spec, sync }: Prediction): (readonly [string, Phrase])[] {
  if (!sync.applied || spec.readOnly !== true || spec.replicas === 0) return [];
  return [['Access', phrase`read-only: pulls work, pushes fail, also those of builds (${name('spec.readOnly')})`]];
}

function whereInWords(prediction: Prediction): Phrase {
  const selector = valueAt(deploymentOf(prediction), ['spec', 'template', 'spec', 'nodeSelector']);
  const labels = Object.entries(textMap(selector)).map(([key, value]) => name(`${key}=${value}`));
  const keys = constraintsOf(deploymentOf(prediction)).map((each) => name(topologyKeyOf(each)));
  const spread = keys.length === 0 ? 'not spread' : phrase`spread over ${enumerated(keys)}`;
  return phrase`nodes with ${enumerated(labels)}, ${spread}`;
}

/** What a StorageChange does to the live Config, before or while the Config is applied. */
function movesInWords({ state }: Prediction): (readonly [string, Phrase])[] {
  return state.moves.map((move) => {
    const [job, field] = [describeManifest(move.job), `spec.storage.${move.from.field}`];
    const order = runsBeforeConfig(move.job) ? ', before the Config is applied' : '';
    const what = moveInWords(move);
    return ['Moved by', phrase`${name(job)} ${what}${order}; nothing if the live Config has no ${name(field)}`];
  });
}

function routesInWords({ spec, sync }: Prediction): Phrase {
  const routes = requestedRoutes(spec).filter(({ name: route = '' }) => isApplied(sync.effects, ours('Route', route)));
  if (routes.length === 0) return phrase`pods and nodes of the cluster only (no Route)`;
  return enumerated([
    phrase`pods and nodes of the cluster`,
    ...routes.map((route) => phrase`Route ${name(route.name ?? '')} at ${name(hostInWords(route))}`),
  ]);
}

function podsInWords(replicas: number): string {
  return replicas === 1 ? '1 pod' : `${replicas} pods`;
}
