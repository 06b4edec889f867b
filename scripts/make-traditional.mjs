// Writes lexicon/core/traditional.tsv: each traditional character beside its simplified form, from opencc-js (t → cn).
// Run after an upgrade of opencc-js: node scripts/make-traditional.mjs
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const simplify = Converter({ from: 't', to: 'cn' });
const rows = [];
for (let code = 0x3400; code < 0xa000; code++) {
  const traditional = String.fromCharCode(code);
  const simplified = simplify(traditional);
  if (simplified !== traditional && simplified.length === 1) rows.push(`${traditional}\t${simplified}`);
}
const head = '# Made by scripts/make-traditional.mjs from opencc-js; do not edit.\ntraditional\tsimplified\n';
writeFileSync(new URL('../lexicon/core/traditional.tsv', import.meta.url), head + rows.join('\n') + '\n');
console.log(`${rows.length} characters`);
