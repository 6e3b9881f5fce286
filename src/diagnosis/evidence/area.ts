/** A part of the registry that can fail by itself. A cause explains the symptoms of the areas that it is seen in. */
export type Area =
  | 'sync'
  | 'rollout'
  | 'removal'
  | 'routes'
  | 'certificates'
  | 'node-ca'
  | 'image-config'
  | 'observation'
  | 'pruner'
  | 'operator'
  | 'clients'
  | 'other';

/** What a text without a known object may be about. */
export const ANY_AREA: readonly Area[] = [
  'sync',
  'rollout',
  'removal',
  'routes',
  'certificates',
  'node-ca',
  'image-config',
  'observation',
  'pruner',
  'operator',
  'clients',
  'other',
];
