import type { IConstruct } from 'constructs';
import { PrivateSlot } from '../../core/caching/private-slot';

interface SynthState {
  running: boolean;
  run: number;
  /** When it began. */
  now: Date;
  /** Callbacks that run after the app is written. */
  readonly after: (() => void)[];
}

const STATES = new PrivateSlot<IConstruct, SynthState>();

/**
 * Caches the result of `compute` during one `synth()` of the app, and computes it at every call outside `synth()`.
 *
 * cdk8s validates every chart once per chart, so 1,000 charts would otherwise take a million validations. The app does not
 * change during one `synth()`, but may change between two.
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

/** Runs `work` with the caching of one synth; the app must not change during it. */
export function asOneSynth<T>(root: IConstruct, work: () => T): T {
  const state = stateOf(root);
  state.running = true;
  state.run += 1;
  state.now = new Date();
  try {
    return work();
  } finally {
    state.running = false;
  }
}

/** The time at which the app is judged: one for a whole synth, so that all charts get the same answer. */
export function nowOf({ node }: IConstruct): Date {
  const { running, now } = stateOf(node.root);
  return running ? now : new Date();
}

/** Registers a callback for the end of each `synth()` of an app. */
export function afterSynth(root: IConstruct, act: () => void): void {
  stateOf(root).after.push(act);
}

function stateOf(root: IConstruct): SynthState {
  const known = STATES.get(root);
  if (known !== undefined) return known;
  const state: SynthState = { running: false, run: 0, now: new Date(), after: [] };
  STATES.set(root, state);
  observe(root, 'synth', state);
  observe(root, 'synthYaml', state);
  return state;
}

/** Replaces a method of the app to track its runs, because cdk8s has no hook for it. */
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
