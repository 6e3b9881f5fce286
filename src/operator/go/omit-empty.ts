import { isRecord } from '../../core/record';

/**
 * Tolerations, affinity and spread constraints as Go serializes them, without empty `omitempty` fields. Source:
 * k8s.io/api core/v1 types.go.
 */
export function omitEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(omitEmpty);
  if (!isRecord(value)) return value;
  const kept = Object.keys(value).filter((key) => !isEmpty(key, value[key]));
  return Object.fromEntries(kept.map((key) => [key, omitEmpty(value[key])]));
}

function isEmpty(key: string, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0 && key !== 'nodeSelectorTerms';
  return key === 'matchLabels' && isRecord(value) && Object.keys(value).length === 0;
}

/** Every string field of a toleration is `omitempty`. */
export function tolerationsOf(tolerations: readonly unknown[] | undefined): unknown {
  return tolerations?.map((toleration) =>
    isRecord(toleration)
      ? Object.fromEntries(Object.entries(toleration).filter(([, value]) => value !== '' && value !== null))
      : toleration,
  );
}
