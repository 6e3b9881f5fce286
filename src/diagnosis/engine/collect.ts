import { COLLECT_COMMAND } from './collect-command';
import type { Match } from './cause';
import type { Dump } from './dump';
import { shellWord } from '../../core/formats/shell-word';
import type { Symptom } from '../evidence/symptom';

/**
 * What to collect where the input does not say enough.
 *
 * @param matches those that say why, and not only that something fails
 */
export function toCollect(
  dump: Dump,
  healthy: boolean | null,
  matches: readonly Match[],
  unexplained: readonly Symptom[],
): string[] {
  const isSure = matches.some(({ certainty }) => certainty === 'certain') && unexplained.length === 0;
  if (healthy === false && isSure) return [];
  const has = (kind: Parameters<Dump['all']>[0]): boolean => dump.all(kind).length > 0;
  const isOpen = unexplained.length > 0 || matches.length === 0;
  const open = matches.length === 0 ? dump.symptoms : unexplained;
  const areas = new Set(open.flatMap((symptom) => symptom.areas));
  const [project] = open.flatMap(({ object }) => /^Pod\/([^/]+)\//.exec(object)?.slice(1) ?? []);
  const wanted: (readonly [boolean, string])[] = [
    [
      !dump.hasStatus || (isOpen && (!has('Pod') || !has('PersistentVolumeClaim'))),
      `${COLLECT_COMMAND}  # the status, pods and events`,
    ],
    [
      isOpen && (areas.has('rollout') || !dump.hasStatus),
      `${LOGS} ${PODS} --all-containers --prefix --tail=500 > registry.log  # logs of the registry`,
    ],
    [
      isOpen && areas.has('rollout'),
      `${LOGS} ${PODS} --previous --prefix --tail=200 --ignore-errors > previous.log  # its logs before the last restart`,
    ],
    [
      isOpen && (areas.has('sync') || areas.has('removal') || !dump.hasStatus),
      `${LOGS} deployment/cluster-image-registry-operator --tail=500 > operator.log  # logs of the Operator`,
    ],
    [isOpen && areas.has('pruner'), `${LOGS} -l job-name --prefix --tail=500 > pruner.log  # logs of the pruner`],
    [
      isOpen && areas.has('node-ca'),
      'oc -n openshift-image-registry describe daemonset/node-ca > node-ca.txt  # why its pods do not run',
    ],
    [
      isOpen && project !== undefined && !has('ImageStream'),
      `oc -n ${shellWord(project ?? '')} get pods,events,imagestreams -o yaml > client.yaml  # what the client asks for, and its image streams`,
    ],
    [
      dump.symptoms.some(mayBeOfRollout) && healthy === null,
      'oc get clusteroperator/image-registry -w  # a rollout began a moment ago: see whether it ends',
    ],
  ];
  return wanted.flatMap(([isWanted, text]) => (isWanted ? [text] : []));
}

/** Failed requests, and clients that fail, say nothing of a rollout. */
function mayBeOfRollout({ isRecent, isOnlyIn, areas }: Symptom): boolean {
  return isRecent && isOnlyIn !== 'log' && areas[0] !== 'clients';
}

const LOGS = 'oc -n openshift-image-registry logs';
/** All pods: of a Deployment, oc shows the log of one, which is a ready one if there is one. */
const PODS = '-l docker-registry=default';
