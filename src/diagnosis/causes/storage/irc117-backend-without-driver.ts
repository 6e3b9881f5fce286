import { isRecord, asRecord, fieldOf } from '../../../core/record';
import { isAtLeast, Release } from '../../../core/release';
import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { mentions } from '../../forms/mention';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc117: Cause = {
  id: 'IRC117',
  title: 'Alibaba OSS has no driver since 4.17',
  why: 'The field spec.storage.oss still exists, but since 4.17 the Operator ignores it: the registry has no storage.',
  decides: 'The release, and the field spec.storage.oss.',
  source: operatorSource('pkg/storage/storage.go', 'NewDriver'),
  messages: ['storage backend not configured'],
  rule: 'IR402',
  depth: 2,
  *find(dump) {
    const storage = asRecord(fieldOf(dump.config?.manifest['spec'], 'storage'));
    const found = mentions(dump, /storage backend not configured/);
    if (!isRecord(storage['oss']) || !isAtLeast(dump.release, Release.V4_17) || found === undefined) return;
    yield {
      certainty: 'certain',
      what: `OpenShift ${dump.release} has no driver for spec.storage.oss.`,
      object: THE_CONFIG,
      field: 'spec.storage.oss',
      evidence: found.statements,
      explains: ['rollout'],
      fix: [
        setInConfig(
          'Move to another storage, such as a claim (create the claim first; images in OSS are not copied):',
          {
            storage: { oss: null, pvc: { claim: 'image-registry-storage' } },
          },
        ),
      ],
    };
  },
};
