import { inFolder } from '../files/temporary';
import { runWith } from './checking';

const ROW =
  'image-registry   4.14.8    False       True          True       4d      Available: Error: storage backend not configured...\r\n';

test.each([
  ['little-endian', Buffer.from(`\ufeff${ROW}`, 'utf16le')],
  ['big-endian', Buffer.from(`\ufeff${ROW}`, 'utf16le').swap16()],
])('a table that PowerShell wrote is read: %s', (_, bytes) => {
  inFolder({ 'co.txt': bytes }, (folder) => {
    const { code, out } = runWith(['explain', '--output', 'json', `${folder}/co.txt`]);
    expect([code, (JSON.parse(out) as { causes: { id: string }[] }).causes[0]?.id]).toEqual([1, 'IRC101']);
  });
});
