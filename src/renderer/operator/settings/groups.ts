import type { Said } from '../../../exhibit'
import { fields, type Field } from '../../../settings'

export type GroupId = 'loop' | 'languages' | 'look' | 'screen' | 'hours' | 'staff' | 'install' | 'more' | 'file'

export type Group = { readonly id: GroupId; readonly name: Said; readonly fields: readonly Field[] }

const names: readonly (readonly [GroupId, Said])[] = [
  ['loop', { en: 'Loop and idle', zh: '轮播与空闲' }],
  ['languages', { en: 'Languages', zh: '语言' }],
  ['look', { en: 'Look and sound', zh: '外观与声音' }],
  ['screen', { en: 'Display and reach', zh: '屏幕与可及' }],
  ['hours', { en: 'Opening hours', zh: '开放时间' }],
  ['staff', { en: 'Name and staff', zh: '名称与人员' }],
  ['install', { en: 'Installing', zh: '安装' }],
  ['more', { en: 'Guide and records', zh: '导览与记录' }],
  ['file', { en: 'File', zh: '设置文件' }],
]

const groupOfPart: Readonly<Record<string, GroupId>> = {
  loop: 'loop',
  idle: 'loop',
  languages: 'languages',
  theme: 'look',
  sound: 'look',
  display: 'screen',
  screen: 'screen',
  access: 'screen',
  hours: 'hours',
  kioskName: 'staff',
  staff: 'staff',
  install: 'install',
}

/** What no group claims is found among the rest. */
const groupOf = ({ path }: Field): GroupId => groupOfPart[path.split('.')[0] ?? ''] ?? 'more'

/** The groups of the page, each with its settings. */
export const groups: readonly Group[] = names.map(([id, name]) => ({
  id,
  name,
  fields: fields.filter((field) => groupOf(field) === id),
}))
