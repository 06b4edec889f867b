/**
 * Chinese that went through a wrong decoder: UTF-8 read as GBK (鍏ㄥ尯鍚勭骇宸ヤ細), as Latin-1 (å…¨åŒº) or GBK read as Latin-1
 * (È«Çø¸÷¼¶). Recognised here by the few characters that such texts are full of; mended where the file is decoded.
 */
import type { Diagnostic } from '../model/index.ts';

/** What the lead bytes of UTF-8 (E4 to E9, with the byte behind) and its full stops become in GBK; rare in any prose. */
const MARKS = new Set(
  '涓浜鍐鍚鍏鍙瑙杩缁鏀嬪鏂璁鎵鍦鍥鏃鐢骞涔搴鍔鍖鍘绾鐪鏄屽忓栭鑷鐗鍒褰閫鎯鑱銆锛鐨宸ュ寰庡鸿嗘欎芥熷氬堝旂傝鍩鎴绗琛闈浼浠鎻璇璧璐鐞鎶绛寮浣閲',
);
const SHORTEST = 6;
const SHARE = 0.2;
const LATIN = /[À-ÿ\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0080-\u00bf€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›]{8,}/gu;

const IS_MARK = new Uint8Array(65_536);
for (const mark of MARKS) IS_MARK[mark.charCodeAt(0)] = 1;

export function findMojibake(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (countMarks(text, 0, text.length) >= SHORTEST / 2) {
    for (const { 0: run, index } of text.matchAll(/[\u3041-\u312f\u3400-\u9fff\ue000-\uf8ff€]{6,}/gu)) {
      const end = index + run.length;
      const marks = countMarks(text, index, end);
      if (marks >= SHORTEST / 2 && marks >= run.length * SHARE) found.push(place(index, end));
    }
  }
  for (const { 0: run, index } of text.matchAll(LATIN)) {
    // Words of European languages have vowels and consonants between their accents; this has nothing else.
    if ((run.match(/[À-ÿ]/gu)?.length ?? 0) * 3 >= run.length) found.push(place(index, index + run.length));
  }
  return found.slice(0, NAMED);
}

function countMarks(text: string, from: number, to: number): number {
  let marks = 0;
  for (let i = from; i < to; i++) marks += IS_MARK[text.charCodeAt(i)]!;
  return marks;
}

const NAMED = 20;

const place = (start: number, end: number): Diagnostic => ({
  code: 'mojibake',
  severity: 'error',
  message: 'text that was read in a wrong encoding',
  start,
  end,
});
