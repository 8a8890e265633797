import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { plugin, textParser } from './scripts/lint/plugin.js'

const tests = ['**/*.test.ts', 'tests/**/*.ts']
const restricted = (off = []) =>
  Object.fromEntries(
    ['kiosk/network', 'kiosk/timers', 'kiosk/listeners'].map((rule) => [rule, off.includes(rule) ? 'off' : 'error']),
  )

const globals = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']))
const nodeGlobals = globals(
  'process console Buffer URL URLSearchParams AbortController AbortSignal setTimeout clearTimeout setInterval clearInterval setImmediate fetch Request Response Headers performance structuredClone WebSocket TextDecoder TextEncoder',
)

/** What holds for every TypeScript line, with or without its types at hand. */
const house = {
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  '@typescript-eslint/no-extraneous-class': 'off',
  'no-undef': 'off',
  eqeqeq: 'error',
}

/** What of Electron opens something outside the kiosk, asks a person, or reaches past the service (docs/security.md, items 15 and 20). */
const leadsOutside = {
  name: 'electron',
  importNames: [
    ...[
      'default',
      'clipboard',
      'desktopCapturer',
      'dialog',
      'inAppPurchase',
      'net',
      'Notification',
      'pushNotifications',
    ],
    ...[
      'autoUpdater',
      'safeStorage',
      'ServiceWorkerMain',
      'ShareMenu',
      'shell',
      'systemPreferences',
      'Tray',
      'utilityProcess',
    ],
  ],
  message: 'The kiosk opens nothing outside itself.',
}

export default defineConfig(
  globalIgnores([
    'out/**',
    'dist/**',
    'shots/**',
    'test-results/**',
    'playwright-report/**',
    '.cache/**',
    'coverage/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { kiosk: plugin } },

  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...house,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    extends: [js.configs.recommended, tseslint.configs.strict, vue.configs['flat/essential']],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    rules: {
      ...house,
      'vue/no-static-inline-styles': 'error',
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
    },
  },
  // Without vue-tsc at hand a component is `any` to the type-aware rules.
  {
    files: ['src/renderer/**/*.ts', 'tests/gallery/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    files: ['src/**/*.{css,svg,html,json,md}'],
    languageOptions: { parser: textParser },
    rules: { 'kiosk/words': 'error' },
  },
  { files: ['src/**/*.{ts,vue}'], rules: { 'kiosk/rooms': 'error', 'kiosk/words': 'error', 'kiosk/sql': 'error' } },
  { files: ['src/main/**'], rules: { 'no-restricted-imports': ['error', { paths: [leadsOutside] }] } },
  { files: ['src/kiosk/store/**'], rules: { 'kiosk/sql': 'off' } },
  { files: ['src/renderer/**/*.{ts,vue}'], rules: restricted() },
  { files: ['src/renderer/client/**'], rules: restricted(['kiosk/network', 'kiosk/listeners']) },
  {
    files: ['src/renderer/{composables,components}/**'],
    rules: restricted(['kiosk/timers', 'kiosk/listeners']),
  },

  {
    files: ['**/*.{ts,vue,js,mjs,cjs}'],
    rules: { 'max-lines': ['error', 250], 'max-lines-per-function': ['error', 50] },
  },
  {
    files: tests,
    rules: {
      ...restricted(['kiosk/network', 'kiosk/timers', 'kiosk/listeners']),
      'kiosk/sql': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Playwright reads a fixture's needs from its first parameter, also when there are none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
)
