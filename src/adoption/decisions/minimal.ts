import { jsonText } from '../../core/formats/json-text';
import { propsOf, structOf } from '../../core/props/struct-props';
import { withoutProp, type Props } from '../code/value';
import type { Decisions } from '../decisions';
import { render } from './render';

/** The decisions without props that make no difference: those that are the default. */
export function withoutDefaults(decisions: Decisions): Decisions {
  const same = (other: Decisions): boolean => jsonText(manifestsOf(other)) === jsonText(manifestsOf(decisions));
  let least = decisions;
  for (const name of ['registry', 'pruner', 'trust', 'alerts'] as const) {
    const props = least[name];
    if (props === undefined) continue;
    least = { ...least, [name]: leastProps(props, (fewer) => same({ ...least, [name]: fewer })) };
  }
  const { storage, credentials } = least;
  if (storage === undefined) return least;
  const usual = withoutStorage(least);
  if (credentials === undefined && same(usual)) return usual;
  const needed = Object.entries(propsOf(structOf('RegistryStorage', storage.factory)))
    .filter(([, prop]) => prop.needed === true)
    .map(([name]) => name);
  const withProps = (props: Props): Decisions => ({ ...least, storage: { ...storage, props } });
  return withProps(leastProps(storage.props, (fewer) => same(withProps(fewer)), needed));
}

function withoutStorage(decisions: Decisions): Decisions {
  const entries = Object.entries(decisions).filter(([name]) => name !== 'storage');
  return Object.fromEntries(entries) as unknown as Decisions;
}

/** Without each prop that is not missed. */
function leastProps(props: Props, isEnough: (fewer: Props) => boolean, needed = ASKED_FOR): Props {
  let least = props;
  for (const name of Object.keys(props)) {
    if (needed.includes(name)) continue;
    const fewer = withoutProp(least, name);
    if (isEnough(fewer)) least = fewer;
  }
  return least;
}

/** It says what the objects do not. */
const ASKED_FOR: readonly string[] = ['registry'];

function manifestsOf(decisions: Decisions): unknown {
  return render(decisions).map(({ manifest }) => manifest);
}
