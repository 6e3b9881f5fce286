import type { Dump } from '../../engine/dump';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc616 = messageCause({
  id: 'IRC616',
  title: 'Registry rejects its configuration',
  why: 'The Operator writes the Config into environment variables of the registry. One variable has a value that the registry does not accept.',
  decides: 'The first lines of the log of the pod.',
  source: 'openshift/image-registry pkg/cmd/dockerregistry/dockerregistry.go Execute',
  messages: [
    'error parsing configuration file',
    'configuration error',
    'No bucket parameter provided',
    'No region parameter provided',
  ],
  depth: 2,
  looksLike:
    /error parsing configuration|configuration error|no (?:bucket|region|container|accountname|username|password|authurl) parameter provided|the \S+ parameter should be|StorageDriver not registered|unable to configure (?:storage|registry) middleware|invalid region provided|the chunksize \d+ parameter should be a number|failed to (?:read|decode) private ?key/i,
  where: { areas: ['rollout'], sources: ['container', 'log'] },
  explain: ({ statements: [first] }, dump) => ({
    what: `The registry rejects its configuration: ${(first?.text ?? '').slice(-160)}.`,
    object: THE_CONFIG,
    field: fieldIn(first?.text ?? '', dump),
    explains: ['rollout'],
    fix: [
      inRegistry(
        'See the variables of the container:',
        'set env deployment/image-registry --list | grep -v HTTP_SECRET',
      ),
      step(
        'Correct the field of the Config that the message is about, such as the bucket or the region. The Operator writes the variables from the Config: do not edit the Deployment.',
      ),
    ],
  }),
});

/** The field of the stanza that the message is about, if it names one that the Config has. */
function fieldIn(text: string, { backend }: Dump): string {
  if (backend === undefined) return 'spec.storage';
  if (backend === 's3' && /cloudfront|private ?key/i.test(text)) return 'spec.storage.s3.cloudFront';
  const [name] =
    /\b(?:bucket|region|container|accountname|authurl|chunksize)(?= provided| (?:\d+ )?parameter)/i.exec(text) ?? [];
  const field = FIELDS[name?.toLowerCase() ?? ''];
  return field === undefined ? `spec.storage.${backend}` : `spec.storage.${backend}.${field}`;
}

const FIELDS: Readonly<Record<string, string | undefined>> = {
  bucket: 'bucket',
  region: 'region',
  container: 'container',
  accountname: 'accountName',
  authurl: 'authURL',
  chunksize: 'chunkSizeMiB',
};
