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
    /error parsing configuration|configuration error|no (?:bucket|region|container|accountname|username|password|authurl) parameter provided|the \S+ parameter should be|StorageDriver not registered|unable to configure (?:storage|registry) middleware|invalid region provided/i,
  where: { areas: ['rollout'], sources: ['container', 'log'] },
  explain: ({ statements: [first] }, dump) => ({
    what: `The registry rejects its configuration: ${(first?.text ?? '').slice(-160)}.`,
    object: THE_CONFIG,
    field: `spec.storage${dump.backend === undefined ? '' : `.${dump.backend}`}`,
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
