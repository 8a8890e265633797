import { exitCodes } from '../../ending'
import type { SetupWish } from './wish'

const profile = '{5c0a9c0e-6a1c-4e53-9d0f-1c6d2f7a4b10}'

/** Said at the head of each script. */
export const notSeen = [
  '# NOT SEEN ON WINDOWS. Written after Microsoft’s documentation; try it on a machine you can set up anew.',
  '# 未在 Windows 上实测。依据微软文档编写，请先在可重装的机器上试用。',
].join('\r\n')

/**
 * Shell Launcher's configuration, after its published schema: the kiosk in place of Explorer, started anew whatever it ends with but the
 * operator's own quitting. In quotes, or Windows would try `C:\\Program.exe` first.
 */
export const shellLauncherXml = ({ program: [first], user }: Pick<SetupWish, 'program' | 'user'>): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<ShellLauncherConfiguration
  xmlns="http://schemas.microsoft.com/ShellLauncher/2018/Configuration"
  xmlns:V2="http://schemas.microsoft.com/ShellLauncher/2019/Configuration">
  <Profiles>
    <DefaultProfile>
      <Shell Shell="%SystemRoot%\\explorer.exe" />
    </DefaultProfile>
    <Profile Id="${profile}">
      <Shell Shell="${escaped(`"${first}"`)}" V2:AppType="Desktop" V2:AllAppsFullScreen="true">
        <ReturnCodeActions>
          <ReturnCodeAction ReturnCode="${exitCodes.quit}" Action="DoNothing" />
        </ReturnCodeActions>
        <DefaultAction Action="RestartShell" />
      </Shell>
    </Profile>
  </Profiles>
  <Configs>
    <Config>
      <Account Name="${escaped(user)}" />
      <Profile Id="${profile}" />
    </Config>
  </Configs>
</ShellLauncherConfiguration>
`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A mark at the head tells Windows PowerShell 5 that the file is UTF-8. */
const lines = (...all: readonly string[]): string => `\uFEFF${all.join('\r\n')}\r\n`

/** The account, without a password that expires, signed in by itself. */
export const accountScript = (user: string): string =>
  lines(
    notSeen,
    '#Requires -RunAsAdministrator',
    `$name = '${user}'`,
    'if (-not (Get-LocalUser -Name $name -ErrorAction SilentlyContinue)) {',
    "  $password = Read-Host -AsSecureString 'Password for the kiosk account'",
    '  New-LocalUser -Name $name -Password $password -PasswordNeverExpires -UserMayNotChangePassword | Out-Null',
    '  Add-LocalGroupMember -SID S-1-5-32-545 -Member $name',
    '}',
    '# Sign it in at start with Autologon of Sysinternals, which keeps the password as a secret of the system:',
    '# https://learn.microsoft.com/sysinternals/downloads/autologon',
  )

/**
 * Hands the XML to the Assigned Access provider. The WMI bridge answers only the SYSTEM account, so a task of one run does it
 * (https://learn.microsoft.com/windows/configuration/shell-launcher/configure). Enterprise, Education and IoT Enterprise only.
 */
export const shellLauncherScript = (): string =>
  lines(
    notSeen,
    '#Requires -RunAsAdministrator',
    '$xml = Join-Path $PSScriptRoot shell-launcher.xml',
    '$work = Join-Path $env:ProgramData ZoneKioskSetup',
    'New-Item -ItemType Directory -Force -Path $work | Out-Null',
    'Copy-Item $xml (Join-Path $work shell-launcher.xml) -Force',
    "@'",
    '$folder = Join-Path $env:ProgramData ZoneKioskSetup',
    'try {',
    '  $text = Get-Content -Raw -Encoding UTF8 (Join-Path $folder shell-launcher.xml)',
    "  $csp = Get-CimInstance -Namespace 'root\\cimv2\\mdm\\dmmap' -ClassName MDM_AssignedAccess",
    '  $csp.ShellLauncher = [System.Net.WebUtility]::HtmlEncode($text)',
    '  Set-CimInstance -CimInstance $csp',
    "  'done' | Set-Content (Join-Path $folder result.txt)",
    '} catch { $_.Exception.Message | Set-Content (Join-Path $folder result.txt) }',
    "'@ | Set-Content (Join-Path $work apply.ps1) -Encoding UTF8",
    'Remove-Item (Join-Path $work result.txt) -ErrorAction SilentlyContinue',
    "$run = '-NoProfile -ExecutionPolicy Bypass -File \"' + (Join-Path $work apply.ps1) + '\"'",
    '$action = New-ScheduledTaskAction -Execute powershell.exe -Argument $run',
    '$system = New-ScheduledTaskPrincipal -UserId SYSTEM -LogonType ServiceAccount -RunLevel Highest',
    'Register-ScheduledTask -TaskName ZoneKioskSetup -Action $action -Principal $system -Force | Out-Null',
    'Start-ScheduledTask -TaskName ZoneKioskSetup',
    'for ($i = 0; $i -lt 30 -and -not (Test-Path (Join-Path $work result.txt)); $i++) { Start-Sleep 1 }',
    'Unregister-ScheduledTask -TaskName ZoneKioskSetup -Confirm:$false',
    'Get-Content (Join-Path $work result.txt)',
  )

const blockedKeys = [
  'Ctrl+Alt+Del',
  'Ctrl+Esc',
  'Shift+Ctrl+Esc',
  'Alt+Tab',
  'Alt+F4',
  'Alt+Esc',
  'Alt+Space',
  'Win+L',
  'Win+U',
  'Win+R',
  'Win+E',
  'Windows',
]

/** Keyboard Filter by its WMI provider (https://learn.microsoft.com/windows/configuration/keyboard-filter/wekf-predefinedkey). */
export const keyboardScript = (): string =>
  lines(
    notSeen,
    '#Requires -RunAsAdministrator',
    'Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart',
    "$embedded = 'root\\standardcimv2\\embedded'",
    `foreach ($id in @(${blockedKeys.map((key) => `'${key}'`).join(', ')})) {`,
    '  $key = Get-CimInstance -Namespace $embedded -ClassName WEKF_PredefinedKey | Where-Object Id -eq $id',
    '  if ($key) { $key | Set-CimInstance -Property @{ Enabled = $true } } else { Write-Warning "no predefined key $id" }',
    '}',
    '$setting = Get-CimInstance -Namespace $embedded -ClassName WEKF_Settings',
    "$setting | Where-Object Name -eq 'ForceOffAccessibility' | Set-CimInstance -Property @{ Value = 'true' }",
    '# The feature asks for a restart; run this again afterwards if the provider was not there yet.',
  )

/** The plan that never sleeps, and the values of the kiosk account's own hive. */
export const machineScript = (user: string): string =>
  lines(
    notSeen,
    '#Requires -RunAsAdministrator',
    'reg import (Join-Path $PSScriptRoot machine.reg)',
    `$hive = Join-Path $env:SystemDrive 'Users\\${user}\\NTUSER.DAT'`,
    '# The account must have signed in once and be signed out now.',
    'if (Test-Path $hive) {',
    '  reg load HKU\\KIOSK $hive',
    '  reg import (Join-Path $PSScriptRoot account.reg)',
    '  [gc]::Collect()',
    '  reg unload HKU\\KIOSK',
    `} else { Write-Warning "Sign in as ${user} once, sign out, and run this again." }`,
    'powercfg /setactive SCHEME_MIN',
    "foreach ($what in 'monitor', 'standby', 'hibernate', 'disk') { powercfg /change \"$what-timeout-ac\" 0 }",
    'powercfg /hibernate off',
    '# Power, sleep and lid buttons do nothing.',
    "foreach ($button in 'PBUTTONACTION', 'SBUTTONACTION', 'LIDACTION') {",
    '  powercfg /setacvalueindex SCHEME_CURRENT SUB_BUTTONS $button 0',
    '}',
    'powercfg /setactive SCHEME_CURRENT',
  )
