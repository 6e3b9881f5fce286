/** A text in which PEM blocks stand, as Go's encoding/pem sees it: markers begin their line, other text is ignored. */
export interface PemParts {
  readonly blocks: readonly PemBlock[];
  /** Numbers, from 1, of lines with a marker that neither begins nor ends a block. Comments after `#` do not count. */
  readonly strayMarkers: readonly number[];
}

export interface PemBlock {
  /** What stands after `BEGIN`, such as `CERTIFICATE`. */
  readonly label: string;
  /** The lines from `BEGIN` to `END`, both included. */
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

/** The bytes inside a block, or undefined where they are not base64 or headers stand before them. */
export function bytesOfBlock(block: Pick<PemBlock, 'text'>): Buffer | undefined {
  const base64 = block.text.split('\n').slice(1, -1).join('').replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(base64) && base64.length % 4 === 0 ? Buffer.from(base64, 'base64') : undefined;
}

/** Whether a private key begins anywhere in `text`, be it well-formed or not. */
export function holdsPrivateKey(text: string): boolean {
  return /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text);
}

const MARKER = /^-----(BEGIN|END) (.*)-----$/;
