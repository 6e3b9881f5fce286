import type { IConstruct } from 'constructs';
import { PrivateSlot } from '../../core/private-slot';

interface SynthState {
  running: boolean;
  run: number;
  /** What is done once an app is written. */
  readonly after: (() => void)[];
}

const STATES = new PrivateSlot<IConstruct, SynthState>();

/**
 * `compute`, called at most once during one `synth()` of the app, and at every call outside of it.
 *
 * cdk8s validates every chart once for every chart: without this, judging 1,000 charts of one app would take a million
 * judgements. Nothing changes while an app is synthesized, but between two runs everything may.
 */
export function oncePerSynth<T>(construct: IConstruct, compute: () => T): () => T {
  const state = stateOf(construct.node.root);
  let kept: { readonly run: number; readonly value: T } | undefined;
  return () => {
    if (!state.running) return compute();
    if (kept?.run !== state.run) kept = { run: state.run, value: compute() };
    return kept.value;
  };
}

/** Does `work` as one synth does it: nothing changes meanwhile, and everything is computed once. */
export function asOneSynth<T>(root: IConstruct, work: () => T): T {
  const state = stateOf(root);
  state.running = true;
  state.run += 1;
  try {
    return work();
  } finally {
    state.running = false;
  }
}

/** Has something done at the end of each `synth()` of an app. */
export function afterSynth(root: IConstruct, act: () => void): void {
  stateOf(root).after.push(act);
}

function stateOf(root: IConstruct): SynthState {
  const known = STATES.get(root);
  if (known !== undefined) return known;
  const state: SynthState = { running: false, run: 0, after: [] };
  STATES.set(root, state);
  observe(root, 'synth', state);
  observe(root, 'synthYaml', state);
  return state;
}

/** Lets the state follow the app's own method, which cdk8s offers no other way to notice. */
function observe(root: IConstruct, method: 'synth' | 'synthYaml', state: SynthState): void {
  const app = root as unknown as Record<string, unknown>;
  const original = app[method];
  if (typeof original !== 'function') return;
  Object.defineProperty(app, method, {
    configurable: true,
    writable: true,
    value: (...args: unknown[]): unknown =>
      asOneSynth(root, () => {
        const result = original.apply(root, args) as unknown;
        if (method === 'synth') for (const act of state.after) act();
        return result;
      }),
  });
}
