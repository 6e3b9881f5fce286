import { operatorSource } from '../../core/source';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './base/change';
import type { ClusterState } from '../cluster/cluster-state';
import { CERTIFICATES, CLUSTER_OPERATOR, CONFIG, CRON_JOB, IMAGE_PRUNER } from '../objects';
import type { Subject } from '../effects/subject';

/** Errors that stop the Operator from applying the configuration. */
export function* errors({ before, after }: Transition): Iterable<Change> {
  for (const { subject, source, of, fixed = RESUMES, outcomes: [good, bad] = ['works', 'stopped'] } of REPORTERS) {
    const [old, now] = [of(before), of(after)];
    if (old?.reported === now?.reported) continue;
    // What stops a sync also keeps a removal from the storage, which says so itself.
    if (now === undefined && subject === CONFIG && isBeingRemoved(before, after)) continue;
    if (old !== undefined && now !== undefined && !isWorse(now, old)) {
      const what = `still ${bad}, now for another reason: ${now.effect}`;
      yield { level: 'change', subject, what, why: now.reported, old: bad, new: bad, source };
      continue;
    }
    yield {
      level: now === undefined ? 'change' : 'disruption',
      subject,
      what: now?.effect ?? fixed,
      why: now?.reported ?? `this error is gone: ${old?.reported ?? ''}`,
      old: old === undefined ? good : bad,
      new: now === undefined ? good : bad,
      source,
    };
  }
}

function isBeingRemoved(before: Prediction, after: Prediction): boolean {
  return after.spec.managementState === 'Removed' && before.spec.managementState !== 'Removed';
}

function isWorse(now: Trouble, old: Trouble): boolean {
  return now.affected !== old.affected || REACHES.indexOf(now.reach) > REACHES.indexOf(old.reach);
}

/** What does not work, smallest first. */
const REACHES = ['steps', 'object', 'Operator'] as const;

interface Trouble {
  readonly reported: string;
  readonly effect: string;
  readonly reach: (typeof REACHES)[number];
  /** What of several it is about. */
  readonly affected?: string | undefined;
}

interface Reporter {
  readonly subject: Subject;
  readonly source: string;
  /** What becomes of the object without an error, and with one. @default - works, and stopped */
  readonly outcomes?: readonly [string, string];
  /** What happens once the error is gone. @default - the Operator no longer stops */
  readonly fixed?: string;
  readonly of: (prediction: Prediction) => Trouble | undefined;
}

const PANICS = 'the Operator crashes in every sync (panic)';
const RESUMES = 'the Operator no longer stops at an error';
const STOPS = 'the Operator stops at an error, and applies nothing more until the error is fixed';
const REPORTERS: readonly Reporter[] = [
  {
    subject: CONFIG,
    source: operatorSource('pkg/operator/controller.go', 'sync'),
    of: ({ state, sync }) => {
      const { Config: unreadable } = state.undecodable;
      if (unreadable !== undefined)
        return {
          reported: unreadable,
          effect: 'the Operator cannot read the Config and does nothing',
          reach: 'object',
        };
      if (sync.panic !== undefined) return { reported: sync.panic, effect: PANICS, reach: 'Operator' };
      if (sync.error === undefined) return undefined;
      const { message: reported, permanent } = sync.error;
      const effect = permanent === undefined ? STOPS : `${STOPS}; the Operator is Degraded immediately`;
      return { reported, effect, reach: 'steps' };
    },
  },
  {
    subject: IMAGE_PRUNER,
    source: operatorSource('pkg/operator/controllerimagepruner.go', 'ImagePrunerController.sync'),
    // A CronJob that exists keeps running.
    outcomes: ['applied', 'not applied'],
    fixed: 'the Operator applies changes of the pruner again',
    of: ({ state, others }) => {
      const { ImagePruner: unreadable } = state.undecodable;
      if (unreadable !== undefined)
        return { reported: unreadable, effect: 'the Operator cannot read the ImagePruner', reach: 'object' };
      if (others.panic !== undefined) return { reported: others.panic, effect: PANICS, reach: 'Operator' };
      const reported = others.prunerError;
      return reported === undefined ? undefined : { reported, effect: unapplied(state), reach: 'steps' };
    },
  },
  {
    subject: CERTIFICATES,
    source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
    fixed: 'the CAs that nodes and registry trust are updated again',
    of: ({ others: { certificatesError: reported }, state }) =>
      reported === undefined || state.undecodable.Config !== undefined
        ? undefined
        : { reported, effect: 'the CAs that nodes and registry trust are no longer updated', reach: 'steps' },
  },
  {
    subject: CLUSTER_OPERATOR,
    source: operatorSource('pkg/operator/status.go', 'syncStatus'),
    fixed: 'the Operator is no longer Degraded because of a Route',
    of: ({ conditions }) => {
      const reported = conditions.find(
        ({ type, reason }) => type === 'Degraded' && reason === 'RouteDegraded',
      )?.message;
      return reported === undefined
        ? undefined
        : {
            reported,
            effect: 'a router does not admit a Route, and the Operator is Degraded',
            reach: 'steps',
            affected: /^route \S+/.exec(reported)?.[0],
          };
    },
  },
];

function unapplied(state: ClusterState): string {
  return state.object('batch', CRON_JOB.kind, CRON_JOB.name, CRON_JOB.namespace) === undefined
    ? 'the CronJob of the pruner is not created, so nothing prunes images'
    : 'the change of the pruner is not applied: its CronJob keeps the old schedule and settings';
}
