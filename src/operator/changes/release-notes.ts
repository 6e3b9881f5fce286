import { isAtLeast, Release, RELEASES } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { Change, Transition } from './base/change';
import { CONFIG, ours } from '../objects';
import { DRIVERS } from '../drivers';
import type { Prediction } from '../prediction';
import { backendIn } from './storage/storage-in-words';

/** Behavior that differs between releases of the Operator and that no object shows. */
export function* releaseNotes({ before, after }: Transition): Iterable<Change> {
  for (const { since, ...note } of [...NOTES, ...notesOfStorage(after)].sort(byRelease)) {
    if (isAtLeast(before.state.release, since) || !isAtLeast(after.state.release, since)) continue;
    const { release: old } = before.state;
    yield { level: 'change', why: `this is new since ${since}`, old, new: after.state.release, ...note };
  }
}

interface Note extends Pick<Change, 'subject' | 'what' | 'source'> {
  readonly since: Release;
}

function notesOfStorage(after: Prediction): Note[] {
  const used = backendIn(after);
  if (used === undefined) return [];
  const { field, operatorName } = used.backend;
  return (DRIVERS[field].notes ?? []).map((note) => ({ ...note, subject: { backend: operatorName } }));
}

function byRelease(a: Note, b: Note): number {
  return RELEASES.indexOf(a.since) - RELEASES.indexOf(b.since);
}

const NOTES: readonly Note[] = [
  {
    since: Release.V4_22,
    subject: ours('NetworkPolicy', 'default-deny-all'),
    what: 'a NetworkPolicy closes the namespace: pods in it that do not belong to the registry have no network',
    source: operatorSource('manifests/08-default-deny-all-networkpolicy.yaml', 'default-deny-all'),
  },
  {
    since: Release.V4_22,
    subject: CONFIG,
    what: 'the registry gets the TLS profile of the cluster from spec.observedConfig, which Git must not set',
    source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  },
  {
    since: Release.V4_23,
    subject: ours('DaemonSet', 'node-ca'),
    what: 'node-ca copies the CAs with a program instead of a shell script, and its pods are replaced',
    source: operatorSource('pkg/resource/nodecadaemon.go', 'generatorNodeCADaemonSet'),
  },
];
