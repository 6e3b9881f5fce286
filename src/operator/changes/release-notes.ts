import { isAtLeast, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { BackendField } from '../../storage/backend';
import type { Change, Transition } from './base/change';
import { CONFIG, ours } from '../objects';
import { backendIn } from './storage/storage-in-words';

/** Behavior that differs between releases of the Operator and that no object shows. */
export function* releaseNotes({ before, after }: Transition): Iterable<Change> {
  for (const { since, field, ...note } of NOTES) {
    if (isAtLeast(before.state.release, since) || !isAtLeast(after.state.release, since)) continue;
    if (field !== undefined && backendIn(after)?.backend.field !== field) continue;
    const { release: old } = before.state;
    yield { level: 'change', why: `this is new since ${since}`, old, new: after.state.release, ...note };
  }
}

interface Note extends Pick<Change, 'subject' | 'what' | 'source'> {
  readonly since: Release;
  /** If set, the note applies only to this backend. */
  readonly field?: BackendField;
}

const NOTES: readonly Note[] = [
  {
    since: Release.V4_18,
    field: 's3',
    subject: { backend: 'S3' },
    what: "the Operator adds the cluster's resource tags to the bucket, even to one that is yours",
    source: operatorSource('pkg/operator/awstagcontroller.go', 'AWSTagController'),
  },
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
  {
    since: Release.V5_0,
    field: 'gcs',
    subject: { backend: 'GCS' },
    what: 'the key of a new bucket is set when the bucket is created, not afterwards',
    source: operatorSource('pkg/storage/gcs/gcs.go', 'CreateStorage'),
  },
];
