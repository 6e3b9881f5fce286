import { Composer, YAMLParseError, type ErrorCode } from 'yaml';
import { SCALARS } from './scalars';

/**
 * A composer that keeps only the first error of each document. The composer of the package creates an error, with its stack,
 * for every character that it does not understand: a file of 32 MiB that contains `"\q\q\q…"` needs 14 GiB. No option bounds
 * that, so this replaces the private member `onError`. Therefore package.json pins `yaml` to one version.
 */
export function firstErrorComposer(keepSourceTokens: boolean): Composer {
  const composer = new Composer({ ...OPTIONS, keepSourceTokens });
  const inner = composer as unknown as ComposerParts;
  inner.onError = (source, code, message, warning) => {
    if (warning === true || inner.errors.length > 0) return;
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0];
    inner.errors.push(
      // Not constructed: that takes a stack trace, which nobody reads, and a text may have an error for each few characters.
      Object.assign(Object.create(YAMLParseError.prototype) as YAMLParseError, {
        code,
        message,
        pos: [offset, offset + 1] as const,
      }),
    );
  };
  return composer;
}

/** `uniqueKeys` takes time that grows with the square of the number of keys; `readTree` finds repeated keys itself. */
const OPTIONS = { version: '1.1', schema: SCALARS, uniqueKeys: false, logLevel: 'silent' } as const;

interface ComposerParts {
  errors: YAMLParseError[];
  onError: (
    source: number | readonly [number, ...number[]] | { readonly offset: number },
    code: ErrorCode,
    message: string,
    warning?: boolean,
  ) => void;
}
