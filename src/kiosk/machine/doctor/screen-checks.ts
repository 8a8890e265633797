import { type Check, fail, pass, unknown } from './check'
import { touchscreensIn } from './input-devices'

const gpu: Check = {
  id: 'gpu',
  title: { en: 'The graphics chip is at hand', zh: '图形芯片可用' },
  look: async ({ machine }) => {
    const nodes = (await machine.names('/dev/dri')).filter((name) => name.startsWith('renderD'))
    if (nodes.length === 0)
      return fail(
        {
          en: 'There is no render node in /dev/dri: everything is drawn by the processor.',
          zh: '/dev/dri 中没有渲染节点：全部由处理器绘制。',
        },
        {
          en: 'Install the driver’s firmware (firmware-misc-nonfree, intel-microcode or the maker’s) and restart.',
          zh: '安装显卡固件（如 firmware-misc-nonfree 或厂商提供的固件）后重启。',
        },
      )
    const usable = await Promise.all(nodes.map((name) => machine.mayUse(`/dev/dri/${name}`)))
    if (usable.some((may) => may)) return pass(`/dev/dri/${nodes.join(', ')}.`, `/dev/dri/${nodes.join('、')}。`)
    return fail(
      { en: 'The account may not use the render node.', zh: '当前账户无权使用渲染节点。' },
      {
        en: 'The unit gives the group render; elsewhere: usermod -aG render,video USER',
        zh: '系统服务会加入 render 组；其他情况请运行：usermod -aG render,video 用户名',
      },
    )
  },
}

const display: Check = {
  id: 'display',
  title: { en: 'A display is connected', zh: '已连接显示器' },
  look: async ({ machine }) => {
    const outputs = (await machine.names('/sys/class/drm')).filter((name) => /^card\d+-/.test(name))
    const states = await Promise.all(outputs.map((name) => machine.text(`/sys/class/drm/${name}/status`)))
    const connected = outputs.filter((_, at) => states[at]?.trim() === 'connected')
    if (connected.length > 0) return pass(`Connected: ${connected.join(', ')}.`, `已连接：${connected.join('、')}。`)
    return fail(
      outputs.length === 0
        ? { en: 'The kernel knows no output for a display.', zh: '内核没有发现任何显示输出。' }
        : { en: `Nothing is connected to ${outputs.join(', ')}.`, zh: `${outputs.join('、')} 上没有连接显示器。` },
      { en: 'Check the cable and the power of the display, then restart.', zh: '检查显示器的线缆和电源，然后重启。' },
    )
  },
}

const touch: Check = {
  id: 'touch',
  title: { en: 'A touchscreen is there', zh: '已发现触摸屏' },
  look: async ({ machine }) => {
    const devices = await machine.text('/proc/bus/input/devices')
    if (devices === undefined)
      return unknown(
        { en: 'The input devices can’t be read.', zh: '无法读取输入设备。' },
        { en: 'libinput list-devices', zh: 'libinput list-devices' },
      )
    const names = touchscreensIn(devices)
    if (names.length > 0) return pass(`${names.join(', ')}.`, `${names.join('、')}。`)
    return fail(
      { en: 'No device reports fingers on a screen.', zh: '没有设备报告屏幕触摸。' },
      {
        en: 'Check the USB cable of the display; some have a second one for touch.',
        zh: '检查显示器的 USB 线，有些显示器的触摸功能需要单独接一根。',
      },
    )
  },
}

/** Chromium's sandbox wants a user namespace; three switches of Debian and Ubuntu can take it away. */
const sandbox: Check = {
  id: 'sandbox',
  title: { en: 'The browser’s sandbox can be built', zh: '浏览器沙箱可用' },
  look: async ({ machine }) => {
    const [clone, most, armor] = await Promise.all([
      machine.text('/proc/sys/kernel/unprivileged_userns_clone'),
      machine.text('/proc/sys/user/max_user_namespaces'),
      machine.text('/proc/sys/kernel/apparmor_restrict_unprivileged_userns'),
    ])
    if (most === undefined)
      return unknown(
        { en: 'The kernel tells nothing of namespaces.', zh: '内核未提供命名空间信息。' },
        { en: 'unshare -U true', zh: 'unshare -U true' },
      )
    if (clone?.trim() === '0' || most.trim() === '0')
      return fail(
        { en: 'User namespaces are switched off.', zh: '用户命名空间已关闭。' },
        {
          en: 'sysctl kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000, and in /etc/sysctl.d',
          zh: '运行 sysctl kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000，并写入 /etc/sysctl.d',
        },
      )
    if (armor?.trim() === '1')
      return fail(
        {
          en: 'AppArmor keeps programs from making user namespaces, as on Ubuntu.',
          zh: 'AppArmor 禁止程序创建用户命名空间（Ubuntu 默认如此）。',
        },
        {
          en: 'Write kernel.apparmor_restrict_unprivileged_userns = 0 into /etc/sysctl.d and restart.',
          zh: '在 /etc/sysctl.d 中写入 kernel.apparmor_restrict_unprivileged_userns = 0 后重启。',
        },
      )
    return pass('User namespaces are allowed.', '允许用户命名空间。')
  },
}

export const screenChecks: readonly Check[] = [display, gpu, touch, sandbox]
