// The rules for all scripts; the stage "Lint" of `./dev test` runs them.
import js from '@eslint/js';
import globals from 'globals';

// Scripts that run in a page, scripts of Node, and scripts of Node that hand functions
// over to a page.
const inPages = ['web/**', 'module/**', 'tools/bench/bare/**', 'tools/bench/charts/**', 'tests/page/hosts/**'];
const inNode = ['*.mjs', 'tools/**', 'hosting/**', 'tests/**'];
const drivingPages = ['tools/bench/*.mjs', 'tools/dev/profile.mjs', 'tools/dev/screenshots.mjs', 'tests/page/**'];

export default [
  { ignores: ['build/', 'dist/', 'dist.new/', 'dist.old/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: {
      // `_` stands where a parameter must stand; `{ a, ...rest }` leaves a out.
      'no-unused-vars': ['error', { argsIgnorePattern: '^_$', ignoreRestSiblings: true }],
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
      'no-implicit-globals': ['error', { lexicalBindings: true }],
      // Only names that are declared above: a function further down is not what is meant.
      'no-shadow': ['error', { hoist: 'never' }],
      // Texts from outside are searched for control characters on purpose.
      'no-control-regex': 'off',
      // The same for characters that join others: each is written as an escape.
      'no-misleading-character-class': ['error', { allowEscape: true }],
    },
  },
  { files: inNode, ignores: inPages, languageOptions: { globals: globals.nodeBuiltin } },
  { files: [...inPages, ...drivingPages], languageOptions: { globals: globals.browser } },
  // Plain scripts: what they declare at the top would be the page's. Two of them are
  // bundled, and may import.
  { files: ['**/*.js'], ignores: ['web/embed/theme.js', 'web/boot/early.js', 'web/offline/sw.js'],
    languageOptions: { sourceType: 'script' } },
  { files: ['web/offline/sw.js'], languageOptions: { globals: globals.serviceworker } },
  // The whole page is a test's.
  { files: ['tests/page/hosts/**'], rules: { 'no-implicit-globals': 'off' } },
  // The build sets it (cmake/Web.cmake).
  { files: ['web/boot/sections.mjs'], languageOptions: { globals: { OFFLINE: 'readonly' } } },
];
