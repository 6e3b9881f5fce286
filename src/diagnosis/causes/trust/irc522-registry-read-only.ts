import { fieldOf } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc522 = messageCause({
  id: 'IRC522',
  title: 'Registry is read-only and rejects pushes (HTTP 405)',
  why: 'With spec.readOnly, the registry answers each request that writes or deletes with 405 Method Not Allowed. Pulls work.',
  decides: 'Whether spec.readOnly of the Config is true.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: ['405 Method Not Allowed', 'error parsing HTTP 405 response body', 'The operation is unsupported'],
  depth: 3,
  looksLike: /\b405 (?:Method Not Allowed|response body)|The operation is unsupported|StatusCode: 405/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: (_, { config }) => ({
    ...(config !== undefined && fieldOf(config.manifest['spec'], 'readOnly') !== true ? NOT_NOW : READ_ONLY),
    object: THE_CONFIG,
    field: 'spec.readOnly',
    explains: ['clients'],
  }),
});

const SEE = commandStep(
  'See whether the registry is read-only:',
  'oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath={.spec.readOnly}',
);

const READ_ONLY = {
  what: 'The registry rejects pushes: it is read-only.',
  fix: [SEE, setInConfig('When pushes are allowed again, set readOnly to false:', { readOnly: false })],
};

const NOT_NOW = {
  what: 'A request that writes was rejected with HTTP 405, but spec.readOnly of the Config is not true. The registry was read-only before, or a proxy between client and registry rejects the request.',
  certainty: 'possible',
  fix: [
    SEE,
    step('If it is not, push again. If the push fails again, look for a proxy between the client and the registry.'),
  ],
} as const;
