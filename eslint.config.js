// Rules that catch mistakes; layout is prettier's.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'out', 'coverage', 'corpus', 'fixtures'] },
  tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      // import('…') in a type position is how a package is typed that is loaded only when it is needed.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Under noUncheckedIndexedAccess an index that the loop has just checked needs its `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'array-callback-return': 'error',
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-empty-character-class': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='toLocaleString'], CallExpression[callee.property.name='localeCompare']",
          message: 'The same bytes must give the same bytes under every locale.',
        },
      ],
    },
  },
  {
    // The core is a pure function of text, options and lexicon.
    files: ['src/{model,lexicon,text,tokens,mentions,frame,observations,findings}/**/*.ts', 'src/analyze.ts'],
    ignores: ['**/*.test.ts', '**/*.test-kit.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core reads no clock.' },
        { object: 'Math', property: 'random', message: 'The core is deterministic.' },
        { object: 'process', property: 'env', message: 'The core reads no environment.' },
      ],
    },
  },
  {
    files: ['scripts/**', 'bench/**', '**/*.test.ts', 'bin/**'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
);
