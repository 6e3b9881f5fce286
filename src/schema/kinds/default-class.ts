import type { Manifest } from '../../core/manifest';

/** Whether a claim without a class gets this StorageClass. */
export function isDefaultClass({ metadata: { annotations } }: Manifest): boolean {
  return DEFAULT_MARKS.some((mark) => annotations?.[mark] === 'true');
}

const DEFAULT_MARKS = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
];
