import { operatorSource } from '../../core/source';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './change';
import { CERTIFICATES, CLUSTER_OPERATOR, CONFIG, IMAGE_PRUNER } from '../objects';
import type { Subject } from '../effects/subject';

/** Errors that stop the Operator from applying the configuration. */
export function* errors({ before, after }: Transition): Iterable<Change> {
  for (const { subject, source, of } of REPORTERS) {
    const [old, now] = [of(before), of(after)];
    if (old?.reported === now?.reported) continue;
    yield {
      level: now === undefined ? 'change' : 'disruption',
      subject,
      what: now?.effect ?? 'the Operator resumes',
      why: now === undefined ? 'the configuration error is fixed' : now.reported,
      old: old === undefined ? 'works' : 'stopped',
      new: now === undefined ? 'works' : 'stopped',
      source,
    };
  }
}

interface Trouble {
  readonly reported: string;
  readonly effect: string;
}

interface Reporter {
  readonly subject: Subject;
  readonly source: string;
  readonly of: (prediction: Prediction) => Trouble | undefined;
}

const STOPS = 'the sync stops, and later steps are not applied';
const REPORTERS: readonly Reporter[] = [
  {
    subject: CONFIG,
    source: operatorSource('pkg/operator/controller.go', 'sync'),
    of: ({ state, sync }) => {
      const { Config: unreadable } = state.undecodable;
      if (unreadable !== undefined)
        return { reported: unreadable, effect: 'the Operator cannot read the Config and does nothing' };
      if (sync.panic !== undefined) return { reported: sync.panic, effect: 'the Operator panics repeatedly' };
      if (sync.error === undefined) return undefined;
      const { message: reported, permanent } = sync.error;
      return { reported, effect: permanent === undefined ? STOPS : `${STOPS}; the Operator is Degraded immediately` };
    },
  },
  {
    subject: IMAGE_PRUNER,
    source: operatorSource('pkg/operator/controllerimagepruner.go', 'ImagePrunerController.sync'),
    of: ({ state, others }) => {
      const { ImagePruner: unreadable } = state.undecodable;
      if (unreadable !== undefined) return { reported: unreadable, effect: 'the Operator cannot read the ImagePruner' };
      if (others.panic !== undefined) return { reported: others.panic, effect: 'the Operator panics repeatedly' };
      const reported = others.prunerError;
      return reported === undefined ? undefined : { reported, effect: 'the CronJob of the pruner is not applied' };
    },
  },
  {
    subject: CERTIFICATES,
    source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
    of: ({ others: { certificatesError: reported }, state }) =>
      reported === undefined || state.undecodable.Config !== undefined
        ? undefined
        : { reported, effect: 'the CAs that nodes and registry trust are no longer updated' },
  },
  {
    subject: CLUSTER_OPERATOR,
    source: operatorSource('pkg/operator/status.go', 'syncStatus'),
    of: ({ conditions }) => {
      const reported = conditions.find(
        ({ type, reason }) => type === 'Degraded' && reason === 'RouteDegraded',
      )?.message;
      return reported === undefined
        ? undefined
        : { reported, effect: 'a router does not admit a Route, and the Operator is Degraded' };
    },
  },
];
