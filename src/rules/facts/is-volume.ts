import { apiGroup, type Manifest } from '../../core/manifest';

/** Whether an object is a volume, which a claim may be bound to. */
export function isVolume({ apiVersion, kind }: Manifest): boolean {
  return kind === 'PersistentVolume' && apiGroup(apiVersion) === '';
}
