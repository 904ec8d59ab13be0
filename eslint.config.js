import tseslint from 'typescript-eslint';

/**
 * Who may import whom. A folder may import what it lists and what those may import; diagnostics is open to all.
 * docs/architecture.md explains the order.
 */
const imports = {
  diagnostics: [],
  read: [],
  schema: ['read'],
  project: ['schema'],
  sigma: ['schema'],
  catalog: ['schema', 'project'],
  normal: ['sigma', 'catalog'],
  scripts: [],
  targets: ['normal', 'scripts'],
  lint: ['normal'],
  compile: ['targets', 'lint'],
  engine: [],
  connect: [],
  watch: ['engine', 'scripts'],
  inputs: [],
  intel: ['inputs', 'connect'],
  harness: ['compile', 'watch', 'inputs'],
  deploy: ['compile', 'connect'],
  publish: ['normal', 'compile'],
};

function closure(folder, seen = new Set([folder, 'diagnostics'])) {
  for (const next of imports[folder]) {
    if (!seen.has(next)) {
      seen.add(next);
      closure(next, seen);
    }
  }
  return seen;
}

const folders = [...Object.keys(imports), 'cli'];
const importOrder = Object.keys(imports).map((folder) => {
  const allowed = closure(folder);
  const forbidden = folders.filter((other) => !allowed.has(other));
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${forbidden.join('|')})/`,
              message: `src/${folder} may import: ${[...allowed].join(', ')}.`,
            },
            { regex: '^(?:\\.\\./)+index\\.js$', message: 'src/index.ts is for users of the package.' },
          ],
        },
      ],
    },
  };
});

const noLazyImport = {
  selector: 'ImportExpression',
  message: 'Only cli/ and the registry of targets load modules lazily.',
};
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'No default exports.' };

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'src/**/generated/', 'bin/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      'no-restricted-syntax': ['error', noLazyImport, noDefaultExport],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...importOrder,
  {
    files: ['src/cli/**/*.ts', 'src/targets/registry.ts', 'test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['scripts/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Mocha loads its reporters as CommonJS.
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
