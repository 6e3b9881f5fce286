import { compareQuantities, isQuantity } from '../../../core/formats/quantity';
import type { Manifest } from '../../../core/manifest';
import { fieldOf } from '../../../core/record';
import { kubernetesSource } from '../../../core/source';
import { schedulingCause } from '../../forms/scheduling-cause';
import { inPod } from '../../forms/stated-object';
import { commandStep, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc605 = schedulingCause({
  id: 'IRC605',
  title: 'Not enough CPU or memory on the nodes',
  why: 'The pod requests more than any node has free.',
  decides: 'Whether a node has as much free CPU and memory as the pod requests (spec.resources of the Config).',
  source: kubernetesSource('pkg/scheduler/framework/plugins/noderesources/fit.go', 'Filter'),
  messages: ['Insufficient cpu', 'Insufficient memory', 'Insufficient ephemeral-storage', 'Too many pods'],
  depth: 2,
  looksLike:
    /(?<what>Insufficient (?:cpu|memory|ephemeral-storage|pods)|Too many pods|Node didn't have enough resource: [\w.\/-]+)/,
  where: { areas: ['rollout'] },
  explain: ({ group, statements: [first] }, { config }) => {
    const missing = Object.entries(DEFAULTS).filter(([name]) => first?.text.includes(`Insufficient ${name}`));
    const lowered = config === undefined ? missing : missing.filter((each) => isAboveDefault(config.manifest, each));
    return {
      what: `No node has enough free resources for the pod (${group('what')}).`,
      ...(lowered.length === 0
        ? inPod(first, 'spec.containers[0].resources.requests')
        : { object: THE_CONFIG, field: 'spec.resources' }),
      fix: [
        commandStep(
          'See the requests and limits of all pods on each node:',
          'oc describe nodes | grep -E "^Name:|^  (cpu|memory) "',
        ),
        ...(lowered.length === 0
          ? [step(`${missing.length === 0 ? '' : nothingToLower(missing)}Free resources on a node, or add a node.`)]
          : [
              setInConfig(
                `${config === undefined ? 'If the Config requests more than the default, lower' : 'Lower'} the requests to the default:`,
                { resources: { requests: Object.fromEntries(lowered) } },
              ),
              step('Or free resources on a node, or add a node.'),
            ]),
      ],
    };
  },
});

const DEFAULTS = { cpu: '100m', memory: '256Mi' };

function nothingToLower(missing: readonly (readonly [string, string])[]): string {
  const names = missing.map(([name]) => (name === 'cpu' ? 'CPU' : name)).join(' or ');
  const values = missing.map(([, value]) => value).join(' and ');
  return `The Config does not request more ${names} than the default (${values}), so there is nothing to lower. `;
}

/** A limit alone is a request, too. */
function isAboveDefault({ spec }: Manifest, [name, least]: readonly [string, string]): boolean {
  const resources = fieldOf(spec, 'resources');
  const asked = fieldOf(fieldOf(resources, 'requests'), name) ?? fieldOf(fieldOf(resources, 'limits'), name);
  return isQuantity(asked) && (compareQuantities(asked, least) ?? 0) > 0;
}
