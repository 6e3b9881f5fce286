import { valueAt } from '../../core/field-path';
import { backendIn, storageInWords } from '../../operator/changes/storage-in-words';
import { textMap } from '../../operator/cluster/object-data';
import { isApplied } from '../../operator/effects/effect';
import { ours } from '../../operator/objects';
import type { Prediction } from '../../operator/prediction';
import { hostInWords, requestedRoutes } from '../../operator/registry/route';
import { constraintsOf, topologyKeyOf } from '../../operator/placement/spread-constraints';
import { code, line, listed, type Markdown } from '../markdown/markdown';
import { keepsInWords, prunerInWords, prunes } from './pruner-in-words';
import { deleterInWords } from './storage-in-words';

/** What a reviewer wants to know about a registry, as questions and answers in Markdown. */
export function previewFacts(prediction: Prediction): (readonly [string, Markdown])[] {
  const { spec, sync, placement } = prediction;
  const backend = backendIn(prediction);
  const storage = ['Storage', backend === undefined ? line`none` : code(storageInWords(backend))] as const;
  const deleter = ['Data is deleted by', line`${deleterInWords(prediction)}`] as const;
  const pruner = [
    'Pruner',
    line`${code(prunerInWords(prediction))}, keeps ${keepsInWords(prediction)}; ${prunesInWords(prediction)}`,
  ] as const;
  if (!sync.deployed) return [['Runs', stateInWords(spec.managementState)], storage, deleter, pruner];
  const strategy = textMap(valueAt(deploymentOf(prediction), ['spec', 'strategy'])).type ?? '';
  const stuck =
    placement?.hindrance === undefined ? '' : `; only ${placement.placed} can, because ${placement.hindrance}`;
  return [
    [
      'Runs',
      sync.applied
        ? line`${podsInWords(spec.replicas ?? 0)}, replaced by ${strategy}${stuck}`
        : stateInWords(spec.managementState),
    ],
    ['Where', whereInWords(prediction)],
    storage,
    deleter,
    ['Reached by', routesInWords(prediction)],
    pruner,
  ];
}

function deploymentOf({ generated }: Prediction): unknown {
  return generated.objects.find(({ kind }) => kind === 'Deployment');
}

function stateInWords(state = 'not set'): Markdown {
  return line`nothing is deployed, managementState is ${state}`;
}

function whereInWords(prediction: Prediction): Markdown {
  const selector = valueAt(deploymentOf(prediction), ['spec', 'template', 'spec', 'nodeSelector']);
  const labels = Object.entries(textMap(selector)).map(([key, value]) => code(`${key}=${value}`));
  const keys = constraintsOf(deploymentOf(prediction)).map((each) => code(topologyKeyOf(each)));
  const spread = keys.length === 0 ? 'nothing' : listed(keys);
  return line`nodes with ${listed(labels)}, spread over ${spread}`;
}

function routesInWords({ spec, sync }: Prediction): Markdown {
  const routes = requestedRoutes(spec).filter(({ name = '' }) => isApplied(sync.effects, ours('Route', name)));
  const hosts = routes.map((route) => line`Route ${code(route.name ?? '')} at ${code(hostInWords(route))}`);
  return listed([line`pods of the cluster`, ...hosts]);
}

function prunesInWords(prediction: Prediction): string {
  return prunes(prediction) ? 'prunes the storage too' : 'leaves the storage alone';
}

function podsInWords(replicas: number): string {
  return replicas === 1 ? '1 pod' : `${replicas} pods`;
}
