import type { Change, Edit } from '../operator/changes/base/change';
import { isSameData } from '../core/data/same-data';
import { bySource, imageSettings, type MirrorRule } from './image-settings';
import { machineConfigSource } from './sources';

/** Sources that are mirrored in another way. */
export function* mirrorsChanged(edit: Edit): Iterable<Change> {
  const [old, now] = [imageSettings(edit.before, edit.old), imageSettings(edit.after, edit.now)];
  const [before, after] = [bySource(old.mirrors), bySource(now.mirrors)];
  for (const source of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(source) ?? [], after.get(source) ?? []];
    if (isSameData(was, is)) continue;
    const { level, what } = meaningOf(source, was, is);
    yield {
      ...{ level, subject: { kind: 'Mirror', name: source }, what },
      why: `the mirror sets for ${source} changed`,
      old: inWords(was),
      new: inWords(is),
      source: machineConfigSource(
        'pkg/controller/container-runtime-config/container_runtime_config_controller.go',
        'registriesConfigIgnition',
      ),
    };
  }
}

function meaningOf(
  source: string,
  was: readonly MirrorRule[],
  is: readonly MirrorRule[],
): Pick<Change, 'level' | 'what'> {
  const [isBlocked, wasBlocked] = [is, was].map((rules) => rules.some(({ neverSource }) => neverSource));
  if (isBlocked === true && wasBlocked !== true) {
    return {
      level: 'disruption',
      what: `images of ${source} come only from its mirrors: images missing there cannot be pulled`,
    };
  }
  if (is.length === 0) {
    return {
      level: 'disruption',
      what: `images of ${source} come from no mirror any more: without access to ${source} itself they cannot be pulled`,
    };
  }
  const left = new Set(locationsOf(is));
  const isAnyRemoved = locationsOf(was).some((location) => !left.has(location));
  if (isAnyRemoved) return { level: 'disruption', what: `images of ${source} no longer come from one of its mirrors` };
  if (wasBlocked === true)
    return {
      level: 'change',
      what: `images of ${source} come from ${source} itself again if its mirrors do not have them`,
    };
  const which = was.length === 0 ? 'its mirrors' : 'other mirrors';
  return { level: 'change', what: `nodes look for images of ${source} in ${which} first` };
}

function locationsOf(rules: readonly MirrorRule[]): string[] {
  return rules.flatMap(({ by, mirrors }) => mirrors.map((location) => `${by} ${location}`));
}

function inWords(rules: readonly MirrorRule[]): string {
  if (rules.length === 0) return 'no mirror';
  return rules
    .map(
      ({ mirrors, by, neverSource }) =>
        `${mirrors.join(', ')} (references by ${by})${neverSource ? ', never the source' : ''}`,
    )
    .join('; ');
}
