import { createContext, runInContext, type Context } from 'node:vm';
import { buildSync } from 'esbuild';
import { ASK, type Asked, type Said } from './asked';

/** What every browser has, and the language has not. */
const OF_BROWSERS = { TextDecoder, TextEncoder, URL, atob, btoa, structuredClone };

/** The engine as a page has it: in one script, where there is nothing of Node. */
export function browserEngine(): (asked: Asked) => Said {
  const context = createContext({ ...OF_BROWSERS });
  runInContext(bundled(), context);
  const ask = runInContext(ASK, context) as (asked: string) => string;
  return (asked) => JSON.parse(ask(JSON.stringify(asked))) as Said;
}

/** What the expression is where the engine runs. */
export function inThere(expression: string): unknown {
  const context: Context = createContext({ ...OF_BROWSERS });
  return runInContext(expression, context);
}

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['src/engine/index.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'imageRegistry',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
