import { isLive } from '../../core/live-object';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { NotJudged } from '../../core/not-judged';
import { secretBroughtBy } from '../../credentials';
import { keyPlace } from '../../credentials/key-place';
import { placeIn, type SourceObject } from '../../yaml/source-object';
import { keyList } from '../engine/key-list';

/**
 * Secrets of the registry with values that are variables: whether anything fills them in cannot be seen. The values are never
 * shown, because one that nothing fills in is the credential itself.
 */
export function variablesInSecrets(objects: readonly SourceObject[]): NotJudged[] {
  return objects.flatMap((object) => {
    const { namespace, variableKeys = [] } = secretBroughtBy(object.manifest) ?? {};
    const [first] = variableKeys;
    if (first === undefined || namespace !== REGISTRY_NAMESPACE || isLive(object.manifest)) return [];
    const { file, line } = placeIn(object, keyPlace(object.manifest, first));
    return [{ file, line, why: `values of ${keyList([...new Set(variableKeys)])} look like variables; ${UNFILLED}` }];
  });
}

const UNFILLED = 'if nothing fills them in, the registry gets these texts; check the rendered output';
