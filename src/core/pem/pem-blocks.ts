import { base64Bytes } from '../bytes/base64';

/** The PEM blocks of a text, read like Go's encoding/pem: a marker must start its line, other text is ignored. */
interface PemParts {
  readonly blocks: readonly PemBlock[];
  /** Line numbers, from 1, of markers without a counterpart. Lines that start with `#` are comments. */
  readonly strayMarkers: readonly number[];
}

export interface PemBlock {
  /** The label after `BEGIN`, such as `CERTIFICATE`. */
  readonly label: string;
  /** The lines from `BEGIN` to `END`, inclusive. */
  readonly text: string;
}

export function readPem(text: string): PemParts {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const blocks: PemBlock[] = [];
  const strayMarkers: number[] = [];
  let open: { readonly label: string; readonly index: number } | undefined;
  for (const [index, line] of lines.entries()) {
    if (!/---(BEGIN|END)/.test(line) || line.startsWith('#')) continue;
    const [, kind, label = ''] = MARKER.exec(line) ?? [];
    const closes = kind === 'END' && open?.label === label;
    if (open !== undefined && closes) blocks.push({ label, text: lines.slice(open.index, index + 1).join('\n') });
    if (open !== undefined && !closes) strayMarkers.push(open.index + 1);
    if (kind !== 'BEGIN' && !closes) strayMarkers.push(index + 1);
    open = kind === 'BEGIN' ? { label, index } : undefined;
  }
  if (open !== undefined) strayMarkers.push(open.index + 1);
  return { blocks, strayMarkers };
}

/** The decoded bytes of a block; undefined if the block is not base64 or has headers. */
export function bytesOfBlock(block: Pick<PemBlock, 'text'>): Uint8Array | undefined {
  const base64 = block.text.split('\n').slice(1, -1).join('').replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(base64) && base64.length % 4 === 0 ? base64Bytes(base64) : undefined;
}

/** Whether `text` contains the start of a private key, well-formed or not. */
export function holdsPrivateKey(text: string): boolean {
  return /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text);
}

const MARKER = /^-----(BEGIN|END) (.*)-----$/;
