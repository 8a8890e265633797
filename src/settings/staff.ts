import * as v from 'valibot'
import { textOf, type TextField } from './fields'

const call: TextField = {
  kind: 'text',
  path: 'staff.call',
  most: 80,
  usual: '',
  mayBeEmpty: true,
  name: { en: 'Whom to call', zh: '现场联系人' },
  says: {
    en: 'Whom the staff on the floor calls when something is amiss: a name and a number, at most 80 characters.',
    zh: '出现问题时，现场工作人员联系谁：姓名和电话，最多 80 个字符。',
  },
}

/** What the staff on the floor is told. */
export const Staff = v.strictObject({ call: textOf(call) })

export const staffFields = [call] as const
