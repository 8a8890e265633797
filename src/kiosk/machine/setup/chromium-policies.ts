import { file, type Planned } from './planned'

/** What Chromium itself must not do on a machine whose web host shows the kiosk (https://chromeenterprise.google/policies). */
const policies = {
  URLBlocklist: ['*'],
  URLAllowlist: ['http://127.0.0.1', 'http://localhost'],
  AllowDinosaurEasterEgg: false,
  AllowFileSelectionDialogs: false,
  AutofillAddressEnabled: false,
  AutofillCreditCardEnabled: false,
  BackgroundModeEnabled: false,
  BrowserAddPersonEnabled: false,
  BrowserGuestModeEnabled: false,
  BrowserSignin: 0,
  DefaultBrowserSettingEnabled: false,
  DeveloperToolsAvailability: 2,
  DownloadRestrictions: 3,
  EditBookmarksEnabled: false,
  ExtensionInstallBlocklist: ['*'],
  IncognitoModeAvailability: 1,
  MetricsReportingEnabled: false,
  PasswordManagerEnabled: false,
  PrintingEnabled: false,
  PromotionalTabsEnabled: false,
  SavingBrowserHistoryDisabled: true,
  SearchSuggestEnabled: false,
  SyncDisabled: true,
  TaskManagerEndProcessEnabled: false,
  TranslateEnabled: false,
}

export const policyPath = '/etc/chromium/policies/managed/zone-kiosk.json'

export const chromiumPolicies: Planned = file(policyPath, `${JSON.stringify(policies, undefined, 2)}\n`, {
  en: 'What Chromium may not do: other addresses, tools for developers, downloads, printing, file dialogs.',
  zh: '限制 Chromium：禁止其他网址、开发者工具、下载、打印和文件对话框。',
})
