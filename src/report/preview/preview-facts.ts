import { valueAt } from '../../core/field-path';
import { backendIn, storageInWords } from '../../operator/changes/storage-in-words';
import { textMap } from '../../operator/cluster/object-data';
import { isApplied } from '../../operator/effects/effect';
import { ours } from '../../operator/objects';
import type { Prediction } from '../../operator/prediction';
import { hostInWords, requestedRoutes } from '../../operator/registry/route';
import { constraintsOf, topologyKeyOf } from '../../operator/placement/spread-constraints';
import { code, prose } from '../markdown/markdown';
import { keepsInWords, prunerInWords, prunes } from './pruner-in-words';
import { deleterInWords } from './storage-in-words';

/** What a reviewer wants to know about a registry, as questions and answers in Markdown. */
export function previewFacts(prediction: Prediction): (readonly [string, string])[] {
  const { spec, sync, placement } = prediction;
  const backend = backendIn(prediction);
  const storage = ['Storage', backend === undefined ? 'none' : code(storageInWords(backend))] as const;
  const pruner = [
    'Pruner',
    `${code(prunerInWords(prediction))}, keeps ${keepsInWords(prediction)}; ${prunesInWords(prediction)}`,
  ] as const;
  if (!sync.deployed)
    return [
      ['Runs', stateInWords(spec.managementState)],
      storage,
      ['Data is deleted by', deleterInWords(prediction)],
      pruner,
    ];
  const strategy = textMap(valueAt(deploymentOf(prediction), ['spec', 'strategy'])).type ?? '';
  const stuck =
    placement?.hindrance === undefined ? '' : `; only ${placement.placed} can, because ${prose(placement.hindrance)}`;
  return [
    [
      'Runs',
      sync.applied
        ? `${podsInWords(spec.replicas ?? 0)}, replaced by ${strategy}${stuck}`
        : stateInWords(spec.managementState),
    ],
    ['Where', whereInWords(prediction)],
    storage,
    ['Data is deleted by', deleterInWords(prediction)],
    ['Reached by', routesInWords(prediction)],
    pruner,
  ];
}

function deploymentOf({ generated }: Prediction): unknown {
  return generated.objects.find(({ kind }) => kind === 'Deployment');
}

function stateInWords(state = 'not set'): string {
  return `nothing is deployed, managementState is ${state}`;
}

function whereInWords(prediction: Prediction): string {
  const selector = valueAt(deploymentOf(prediction), ['spec', 'template', 'spec', 'nodeSelector']);
  const labels = Object.entries(textMap(selector)).map(([key, value]) => code(`${key}=${value}`));
  const nodes = `nodes with ${labels.join(', ')}`;
  const keys = constraintsOf(deploymentOf(prediction)).map((each) => code(topologyKeyOf(each)));
  return `${nodes}, ${keys.length === 0 ? 'spread over nothing' : `spread over ${keys.join(', ')}`}`;
}

function routesInWords({ spec, sync }: Prediction): string {
  const routes = requestedRoutes(spec).filter(({ name = '' }) => isApplied(sync.effects, ours('Route', name)));
  const hosts = routes.map((route) => `Route ${code(route.name ?? '')} at ${code(hostInWords(route))}`);
  return ['pods of the cluster', ...hosts].join(', ');
}

function prunesInWords(prediction: Prediction): string {
  return prunes(prediction) ? 'prunes the storage too' : 'leaves the storage alone';
}

function podsInWords(replicas: number): string {
  return replicas === 1 ? '1 pod' : `${replicas} pods`;
}
