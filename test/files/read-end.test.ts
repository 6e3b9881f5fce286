import { join } from 'node:path';
import { readEnd } from '../../src/files/read-end';
import { inFolder } from './temporary';

test('the end of a file begins with a whole line, whose number is known', () => {
  inFolder({ 'a.log': 'one\ntwo\nthree\nfour\n' }, (folder) => {
    const file = join(folder, 'a.log');
    const end = (most: number): [string, number] => {
      const { content, firstLine } = readEnd(file, most);
      return [content.toString(), firstLine];
    };
    expect(end(7)).toEqual(['four\n', 4]);
    expect(end(12)).toEqual(['three\nfour\n', 3]);
    expect(end(100)).toEqual(['one\ntwo\nthree\nfour\n', 1]);
  });
});
