/** The regular files of a tar archive, as GNU tar and bsdtar write it. Throws for what is no archive. */
export function filesInTar(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = sizeIn(header);
    const start = at + BLOCK;
    if (start + size > bytes.length) throw new Error('the archive ends in the middle of a file');
    const content = bytes.subarray(start, start + size);
    const type = textIn(header, 156, 1);
    if (type === 'L') longName = textIn(content, 0, size);
    else if (type === 'x') longName = paxPath(content) ?? longName;
    else {
      if (type === '0' || type === '') files.set(longName ?? nameIn(header), content);
      if (type !== 'g') longName = undefined;
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

const BLOCK = 512;

function nameIn(header: Uint8Array): string {
  const isUstar = textIn(header, 257, 5) === 'ustar';
  const prefix = isUstar && header[262] === 0 ? textIn(header, 345, 155) : '';
  return `${prefix === '' ? '' : `${prefix}/`}${textIn(header, 0, 100)}`;
}

function sizeIn(header: Uint8Array): number {
  const size = Number.parseInt(textIn(header, 124, 12), 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('this is no tar archive');
  return size;
}

function paxPath(content: Uint8Array): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(new TextDecoder().decode(content))?.[1];
}

/** Up to the first zero. */
function textIn(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}
