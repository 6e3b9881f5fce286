import { isMeaningful } from '../../src/core/acknowledgement';

test.each([
  'lab',
  'yet',
  'copied',
  'temporary',
  'accepted',
  'a lab',
  '测试',
  '',
  ' ',
  'x',
  '\u200b',
  '\u200b\u2060',
  'ok',
  'n/a',
  'TODO',
  '-----',
  'xxxxxx',
  '....',
  'None.',
  'we know',
  'ok, ok, ok',
  'x x x x x',
  'N/a n/A n/a',
  'test test test',
  '测测测测',
  '、。「」、。「」',
  'ทดสอบ',
  'ชั่วคราว',
  'aaaa11',
  'CHG12',
  '0012345',
])('%j says nothing', (reason) => {
  expect(isMeaningful(reason)).toBe(false);
});

test.each([
  'one zone',
  'a lab of ours',
  'OPS-1234',
  'CHG0012345',
  '(INC12345)',
  'テスト',
  '测试环境',
  'see https://example.com/1',
  'คัดลอกอิมเมจทั้งหมดแล้ว',
  'ສຳເນົາຮູບທັງໝົດແລ້ວ',
  'បានចម្លងរូបភាពទាំងអស់',
  'ပုံအားလုံးကူးယူပြီးပါပြီ',
])('%j says something', (reason) => {
  expect(isMeaningful(reason)).toBe(true);
});
