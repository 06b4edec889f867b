import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

const terminal = (isTTY = true) => {
  const written: string[] = [];
  const write = (text: string): boolean => written.push(text) > 0;
  return { isTTY, columns: 80, written, write: write };
};

test('says what is done and failed, how fast it goes and how long it will take', async () => {
  const [screen, clock] = [terminal(), { now: 0 }];
  const progress = new Progress(false, screen, () => clock.now);
  progress.expect(() => Promise.resolve(1000));
  await Promise.resolve();
  const after = (now: number, name: string): string => {
    clock.now = now;
    progress.step(name);
    return screen.written.at(-1)!.replace('\r\u001b[K', '');
  };
  expect(after(0, 'a.txt')).toBe('1 done  a.txt');
  for (let i = 0; i < 98; i++) progress.step('b.txt');
  progress.fail();
  expect(screen.written.at(-1)).toBe('\r\u001b[K');
  expect(after(4000, '工作总结.txt')).toBe('100 done, 1 failed, 25/s, 36 s left  工作总结.txt');
  expect(after(40_000, 'c.txt')).toBe('101 done, 1 failed, 2.5/s, 6 min left  c.txt');
  expect(after(40_050, 'd.txt')).toContain('c.txt');
});

test('knows no end of what was not counted', () => {
  const [screen, clock] = [terminal(), { now: 0 }];
  const progress = new Progress(false, screen, () => clock.now);
  clock.now = 10_000;
  progress.step('a.txt');
  expect(screen.written).toEqual(['\r\u001b[K1 done, 0.1/s  a.txt']);
});

test.each([
  ['where nobody looks', false, false],
  ['to those who asked for quiet', true, true],
])('says nothing %s', (_, isTTY, quiet) => {
  const screen = terminal(isTTY);
  const progress = new Progress(quiet, screen);
  let counted = false;
  progress.expect(() => {
    counted = true;
    return Promise.resolve(1);
  });
  progress.step('a.txt');
  progress.fail();
  progress.clear();
  expect({ written: screen.written, counted }).toEqual({ written: [], counted: false });
});
