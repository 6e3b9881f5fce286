import { DNS_LABEL, DNS_SUBDOMAIN, LABEL_WORD, LONGEST_LABEL, LONGEST_SUBDOMAIN } from '../../core/formats/dns-name';
import { orNull, type Keywords } from './keywords';

const LONGEST_KEY = LONGEST_SUBDOMAIN + '/'.length + LONGEST_LABEL;

const text = (description: string, others: Keywords = {}): Keywords => ({
  description,
  ...orNull({ type: 'string', ...others }),
});
const time = (description: string): Keywords => text(description, { format: 'date-time', pattern: dateTime() });
const wholeNumber = (description: string): Keywords => ({ description, ...orNull({ type: 'integer' }) });

/** The metadata of a custom resource. Patterns have no look-ahead, which Go's regular expressions lack. */
export const METADATA: Keywords = {
  description: 'Name, labels and annotations of the object.',
  type: 'object',
  additionalProperties: false,
  anyOf: ['name', 'generateName'].map((field) => ({
    required: [field],
    properties: { [field]: { type: 'string', minLength: 1 } },
  })),
  properties: {
    name: text('Name of the object. The Operator reads the one that is named cluster.', {
      maxLength: LONGEST_SUBDOMAIN,
      pattern: `^(?:${DNS_SUBDOMAIN})?$`,
    }),
    generateName: text('Start of the name, which the API server completes.'),
    namespace: text('The object is of the whole cluster and has no namespace.', { pattern: `^(?:${DNS_LABEL})?$` }),
    labels: {
      description: 'Labels, by which objects are selected.',
      ...mapOf({ type: 'string', pattern: `^(?:${LABEL_WORD})?$` }, DNS_SUBDOMAIN),
    },
    annotations: {
      description: 'Annotations, which tools read.',
      ...mapOf({ type: 'string' }, DNS_SUBDOMAIN.replaceAll('a-z', 'A-Za-z')),
    },
    finalizers: {
      description: 'What must be done before the object is gone.',
      ...orNull({ type: 'array' }),
      items: { type: 'string', pattern: key(DNS_SUBDOMAIN), maxLength: LONGEST_KEY },
      not: { allOf: ['foregroundDeletion', 'orphan'].map((name) => ({ type: 'array', contains: { const: name } })) },
    },
    ownerReferences: {
      description: 'Objects with which this one is deleted.',
      ...orNull({ type: 'array' }),
      items: owner(),
    },
    managedFields: {
      description: 'Who set which field. The API server writes it.',
      ...orNull({ type: 'array' }),
      items: { type: 'object' },
    },
    uid: text('Identity of the object. The API server writes it.'),
    resourceVersion: text('Version of the object. The API server writes it.'),
    generation: wholeNumber('Number of changes of the spec. The API server writes it.'),
    creationTimestamp: time('When the object was created. The API server writes it.'),
    deletionTimestamp: time('When the deletion began. The API server writes it.'),
    deletionGracePeriodSeconds: wholeNumber('Seconds until the object is gone. The API server writes it.'),
    selfLink: text('Path of the object. Servers of today leave it out.'),
  },
};

function mapOf(value: Keywords, prefix: string): Keywords {
  return {
    ...orNull({ type: 'object' }),
    propertyNames: { pattern: key(prefix), maxLength: LONGEST_KEY },
    additionalProperties: orNull(value),
  };
}

function key(prefix: string): string {
  return `^(?:${prefix}/)?${LABEL_WORD}$`;
}

function owner(): Keywords {
  const filled = { type: 'string', minLength: 1 };
  return {
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'kind', 'name', 'uid'],
    properties: {
      apiVersion: { description: 'Group and version of the owner.', ...filled },
      kind: { description: 'Kind of the owner.', ...filled },
      name: { description: 'Name of the owner.', ...filled },
      uid: { description: 'Identity of the owner.', ...filled },
      controller: { description: 'Whether the owner manages the object.', ...orNull({ type: 'boolean' }) },
      blockOwnerDeletion: {
        description: 'Whether the owner waits for the deletion of the object.',
        ...orNull({ type: 'boolean' }),
      },
    },
    not: {
      required: ['apiVersion', 'kind'],
      properties: { kind: { const: 'Event' }, apiVersion: { enum: ['v1', 'events.k8s.io/v1'] } },
    },
  };
}

function dateTime(): string {
  return String.raw`^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:[Zz]|[-+][0-9]{2}:[0-9]{2})$`;
}
