import type { ConfigSpec } from '../../schema/kinds/config';

/**
 * Two replicas are replaced one by one, more of them all but one at once. With none the arithmetic gives -1, which the API
 * server refuses. Source: pkg/resource/deployment.go.
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
