import { operatorSource } from '../../core/source';
import type { Outlook } from '../prediction';
import { CONFIG, type Change, type Transition } from './change';

/** What keeps the Operator from doing as it is told. */
export function* errors({ before, after }: Transition): Iterable<Change> {
  for (const { object, source, of } of SPEAKERS) {
    const [old, now] = [of(before), of(after)];
    if (old?.said === now?.said) continue;
    yield {
      level: now === undefined ? 'change' : 'disruption',
      object,
      what: now?.effect ?? 'the Operator gets on with its work again',
      why: now === undefined ? 'what kept it from it is mended' : now.said,
      old: old === undefined ? 'works' : 'stopped',
      new: now === undefined ? 'works' : 'stopped',
      source,
    };
  }
}

interface Trouble {
  readonly said: string;
  readonly effect: string;
}

interface Speaker {
  readonly object: string;
  readonly source: string;
  readonly of: (outlook: Outlook) => Trouble | undefined;
}

const STOPS = 'the sync stops, and whatever comes behind is not applied';
const SPEAKERS: readonly Speaker[] = [
  {
    object: CONFIG,
    source: operatorSource('pkg/operator/controller.go', 'sync'),
    of: ({ state, sync }) => {
      const { Config: unreadable } = state.undecodable;
      if (unreadable !== undefined)
        return { said: unreadable, effect: 'the Operator cannot read the Config and stands still' };
      if (sync.panic !== undefined) return { said: sync.panic, effect: 'the Operator panics again and again' };
      if (sync.error === undefined) return undefined;
      const { message: said, permanent } = sync.error;
      return { said, effect: permanent === undefined ? STOPS : `${STOPS}; the Operator is Degraded at once` };
    },
  },
  {
    object: 'ImagePruner/cluster',
    source: operatorSource('pkg/operator/controllerimagepruner.go', 'ImagePrunerController.sync'),
    of: ({ state, others }) => {
      const { ImagePruner: unreadable } = state.undecodable;
      if (unreadable !== undefined) return { said: unreadable, effect: 'the Operator cannot read the ImagePruner' };
      if (others.panic !== undefined) return { said: others.panic, effect: 'the Operator panics again and again' };
      const said = others.prunerError;
      return said === undefined ? undefined : { said, effect: 'the CronJob of the pruner is not applied' };
    },
  },
  {
    object: 'ConfigMap/openshift-image-registry/image-registry-certificates',
    source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
    of: ({ others: { certificatesError: said }, state }) =>
      said === undefined || state.undecodable.Config !== undefined
        ? undefined
        : { said, effect: 'what nodes and registry trust is no longer kept up to date' },
  },
  {
    object: 'ClusterOperator/image-registry',
    source: operatorSource('pkg/operator/status.go', 'syncStatus'),
    of: ({ conditions }) => {
      const said = conditions.find(({ type, reason }) => type === 'Degraded' && reason === 'RouteDegraded')?.message;
      return said === undefined
        ? undefined
        : { said, effect: 'a router does not admit a Route, and the Operator is Degraded' };
    },
  },
];
