// Which way imports run. The core is a line of rooms, each of which may look only at those before it; the edges stand around it.
const core = [
  'model',
  'lexicon',
  'text',
  'tokens',
  'mentions',
  'frame',
  'observations',
  'english',
  'findings',
  'analysis',
  'analyze',
];
const edges = ['ingest', 'batch', 'warehouse', 'compare', 'check', 'report', 'evaluate'];
/** Plainly the ground of the other: workers read files and write warehouses, a comparison reads a warehouse, checks and pages line up what is compared. */
const grounds = {
  batch: ['ingest', 'warehouse'],
  compare: ['warehouse'],
  check: ['compare'],
  report: ['compare', 'check', 'warehouse'],
};

/** Words and readings: what a room of mentions may look at within the room. */
const mentions = ['numeral', 'quantity', 'time'];

/** A room is a folder or, while it is small, a file. */
const room = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;
const tests = '\\.(test|test-kit)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or have a third between them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...core.map((name, i) => ({
      name: `core-${name}`,
      comment: `${name} looks only at ${core.slice(0, i).join(', ') || 'itself'}; the core imports no edge.`,
      severity: 'error',
      from: { path: room([name]), pathNot: tests },
      to: { path: '^src/', pathNot: room(core.slice(0, i + 1)) },
    })),
    ...edges.map((name) => ({
      name: `edge-${name}`,
      comment: 'An edge imports the core and its own ground, no other edge.',
      severity: 'error',
      from: { path: room([name]), pathNot: tests },
      to: { path: '^src/', pathNot: room([...core, name, ...(grounds[name] ?? [])]) },
    })),
    ...mentions.map((name, i) => ({
      name: `mentions-${name}`,
      comment: 'Numerals know no quantities, quantities no times.',
      severity: 'error',
      from: { path: `^src/mentions/${name}/`, pathNot: tests },
      to: { path: `^src/mentions/(${[...mentions.slice(i + 1), 'none'].join('|')})/` },
    })),
    {
      name: 'nobody-imports-the-shell',
      comment: 'Commands are the outermost ring.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/cli/|${tests}` },
      to: { path: '^src/cli/' },
    },
    {
      name: 'heavy-packages-at-the-edge',
      comment: 'The core starts fast: databases, workbooks and file formats belong to the edges.',
      severity: 'error',
      from: { path: room(core) },
      to: {
        path: 'node_modules/(@duckdb|@e965|pg|pg-copy-streams|echarts|jschardet|parse5|pdfjs-dist|saxes|tinypool|unpdf|word-extractor|yauzl|commander)/',
      },
    },
    {
      name: 'one-tokenizer-file-each',
      comment: 'Whoever needs tokens asks the Tokenizer interface.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/tokens/' },
      to: { path: 'node_modules/(@node-rs/jieba|nodejieba)' },
    },
    {
      name: 'one-tagger-file',
      comment:
        'What English words are is asked of src/english/tagger.ts, which loads its package when the first English sentence comes.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/english/tagger\\.ts$' },
      to: { path: 'node_modules/compromise/' },
    },
    {
      name: 'no-dev-packages-in-src',
      comment:
        'Whoever installs the program has no development packages. worker-from-source starts workers where there is no build; it is no part of one.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${tests}|^src/batch/worker-from-source\\.mjs$` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
