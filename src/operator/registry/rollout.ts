import type { ConfigSpec } from '../../schema/kinds/config';

/**
 * Two replicas are replaced one at a time; with more, all but one are replaced at once. With 0 replicas the Operator
 * computes -1, which the API server rejects. Source: pkg/resource/deployment.go.
 */
export function rolloutStrategy({
  replicas = 0,
  rolloutStrategy: type = '',
}: ConfigSpec): Readonly<Record<string, unknown>> {
  if (type !== '' && type !== 'RollingUpdate') return { type };
  const rollingUpdate =
    replicas === 2 ? { maxSurge: 1, maxUnavailable: 1 } : { maxSurge: '25%', maxUnavailable: replicas - 1 };
  return { type: 'RollingUpdate', rollingUpdate };
}
