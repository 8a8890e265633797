import type { Problem, Said } from '../../exhibit'
import { same, together } from '../../exhibit'
import type { Refusal, RefusalCode } from '../packs'

/** Why an exhibit is not installed, or nothing undone. Stable: written into receipts and read by programs. */
export type InstallRefusalCode =
  | RefusalCode
  | 'signer-unknown'
  | 'kiosk-older'
  | 'kiosk-newer'
  | 'older'
  | 'same-version-other-content'
  | 'declined'
  | 'broken'
  | 'other-name'
  | 'folder-shown'
  | 'nothing-to-undo'
  | 'unsaved'
  | 'superseded'
  | 'busy'
  | 'passed-over'
  | 'exchanged'

/** Why not, and what to do, each in a sentence. `problems` are those of the exhibit inside, where it is broken. */
export type InstallRefusal = {
  readonly code: InstallRefusalCode
  readonly says: Said
  readonly cure: Said
  readonly problems?: readonly Problem[]
}

export const ofPack = ({ code, says, cure }: Refusal): InstallRefusal => ({ code, says, cure })

/** The whole command by which the operator trusts the key of a pack and installs it. */
export const trustCommand = (file: string, dataFolder: string): string =>
  `kiosk install "${file}" --trust --data "${dataFolder}"`

export const signerUnknown = (fingerprint: string, command: string): InstallRefusal => ({
  code: 'signer-unknown',
  says: {
    en: `It is signed with the key ${fingerprint}, which this kiosk does not trust.`,
    zh: `它由密钥 ${fingerprint} 签名，本机不信任这个密钥。`,
  },
  cure: {
    en: `Sign it with a key this kiosk trusts, or let the operator trust this one: ${command}`,
    zh: `请用本机信任的密钥签名，或由管理员信任这个密钥：${command}`,
  },
})

export const kioskOlder = (from: string): InstallRefusal => ({
  code: 'kiosk-older',
  says: { en: `It needs kiosk ${from} or newer.`, zh: `它需要 ${from} 或更高版本的展示程序。` },
  cure: { en: 'Update this kiosk first.', zh: '请先升级本机。' },
})

export const kioskNewer = (below: string): InstallRefusal => ({
  code: 'kiosk-newer',
  says: {
    en: `It is for kiosks below ${below}, and this one is newer.`,
    zh: `它只适用于 ${below} 以下的版本，本机版本更高。`,
  },
  cure: { en: 'Pack the exhibit again with this version.', zh: '请用当前版本重新打包。' },
})

export const older = (current: string): InstallRefusal => ({
  code: 'older',
  says: { en: `This kiosk has had ${current}, which is newer.`, zh: `本机已有更新的版本 ${current}。` },
  cure: {
    en: 'Raise the version in exhibit.yaml and pack again, or install with --allow-downgrade.',
    zh: '请提高 exhibit.yaml 中的版本号后重新打包，或安装时加上 --allow-downgrade。',
  },
})

export const otherContent = (version: string): InstallRefusal => ({
  code: 'same-version-other-content',
  says: {
    en: `This kiosk has ${version} already, with other content.`,
    zh: `本机已有 ${version}，但内容不同。`,
  },
  cure: {
    en: 'Raise the version in exhibit.yaml and pack again, or install with --replace.',
    zh: '请提高 exhibit.yaml 中的版本号后重新打包，或安装时加上 --replace。',
  },
})

export const declinedBefore: InstallRefusal = {
  code: 'declined',
  says: { en: 'It was on this kiosk before and was taken back.', zh: '它曾装在本机上，后来被撤回。' },
  cure: {
    en: 'Mend it, raise its version and pack again, or install it with kiosk install.',
    zh: '请修改后提高版本号重新打包，或用 kiosk install 安装。',
  },
}

/** The first problem stands in the sentence; the others go along. */
export const brokenExhibit = (problems: readonly Problem[]): InstallRefusal => {
  const [first] = problems
  if (!first)
    return {
      code: 'broken',
      says: { en: 'The exhibit inside can’t be read.', zh: '无法读取里面的展览。' },
      cure: { en: 'Check it with kiosk check and pack again.', zh: '请用 kiosk check 检查后重新打包。' },
    }
  const place = [first.file, first.line, first.column].filter((part) => part !== undefined).join(':')
  const says = together(same(`${place}:`), first.says)
  return { code: 'broken', says: { en: says.en, zh: `${place}：${first.says.zh}` }, cure: first.cure, problems }
}

export const otherName: InstallRefusal = {
  code: 'other-name',
  says: {
    en: 'The pack calls the exhibit by another id or version than the exhibit itself.',
    zh: '展览包标明的编号或版本与里面的展览不一致。',
  },
  cure: { en: 'Make the pack again with kiosk pack.', zh: '请用 kiosk pack 重新打包。' },
}

export const folderShown: InstallRefusal = {
  code: 'folder-shown',
  says: {
    en: 'This kiosk was started with --exhibit and shows that folder.',
    zh: '本机启动时用 --exhibit 指定了文件夹，只显示该文件夹。',
  },
  cure: { en: 'Start it without --exhibit, then install again.', zh: '请去掉 --exhibit 重新启动，然后再安装。' },
}

export const nothingToUndo: InstallRefusal = {
  code: 'nothing-to-undo',
  says: { en: 'There is no exhibit from before to put back.', zh: '没有可以恢复的旧展览。' },
  cure: { en: 'Install the pack you want shown.', zh: '请直接安装要展示的展览包。' },
}

export const unsaved: InstallRefusal = {
  code: 'unsaved',
  says: {
    en: 'The data folder can’t be written, so the exhibit stays as it was.',
    zh: '数据文件夹无法写入，展览保持不变。',
  },
  cure: {
    en: 'See that the disk has room and can be written to, then try again.',
    zh: '请确认磁盘有空间且可写，然后重试。',
  },
}

/** Somebody called it off before the change. */
export const stopped: InstallRefusal = {
  code: 'stopped',
  says: { en: 'The work was stopped.', zh: '操作已中止。' },
  cure: { en: 'Begin again when there is time for it.', zh: '请在方便时重新开始。' },
}

/** Between the look at a pack and the yes to it, another one took its place. */
export const exchanged: InstallRefusal = {
  code: 'exchanged',
  says: { en: 'The file is not the pack any more that was looked at.', zh: '文件已不是刚才查看的那个展览包。' },
  cure: { en: 'Look at the list again, then choose.', zh: '请重新查看列表后再选择。' },
}

export const superseded: InstallRefusal = {
  code: 'superseded',
  says: {
    en: 'The kiosk stopped, or was told to show another, before it could be shown.',
    zh: '还没来得及显示，程序就停止了，或改为显示另一个展览。',
  },
  cure: { en: 'Install it again.', zh: '请重新安装。' },
}

/** Of several packs that could be taken from one place, only one is. */
export const passedOver: InstallRefusal = {
  code: 'passed-over',
  says: { en: 'Another pack beside it goes first.', zh: '同一位置的另一个展览包优先。' },
  cure: { en: 'Leave only this one there to have it installed.', zh: '如要装入它，请只保留这一个。' },
}

export const busy: InstallRefusal = {
  code: 'busy',
  says: { en: 'Another program is installing on this kiosk.', zh: '另一个程序正在本机上安装。' },
  cure: { en: 'Wait until it is done, then try again.', zh: '请等它完成后重试。' },
}
