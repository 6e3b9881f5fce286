import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import { configuredBackends } from '../../storage';
import { describeSubject } from '../effects/subject';
import { CONFIG } from '../objects';
import type { Unknown } from '../unknown/unknown';
import { lastApplied } from './live-fields';

/** A live storage that another one takes the place of, unless nobody's apply brought it: then there are two. */
export function unknownStorageOwner(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const [live, manifest] = [old, now].map((side) => side.find((each) => kindOf(each) === 'Config'));
  if (live === undefined || manifest === undefined || !isLive(live) || lastApplied(live) !== undefined) return [];
  const [[before], [after]] = [backendsOf(live), backendsOf(manifest)];
  if (before === undefined || after === undefined || before === after) return [];
  const why = `the input does not show who set spec.storage.${before}: if no delivery tool applied it, it stays in addition to ${after}, and the Operator stops`;
  return [{ object: describeSubject(CONFIG), field: `spec.storage.${before}`, why }];
}

function backendsOf({ spec }: Manifest): string[] {
  return configuredBackends(asRecord(asRecord(spec)['storage'])).map(({ backend }) => backend.field);
}
