import { type MediaFormat, type OtherFormat, type ShownFormat, shownFormats } from './media-facts'
import { type Said, same } from './said'

type Refused = { readonly name: Said; readonly cure: Said }

const asPhotograph: Said = {
  en: 'Open it in a picture program and save it as JPEG, PNG or WebP.',
  zh: '请用图片软件打开，另存为 JPEG、PNG 或 WebP。',
}
const asFilm: Said = {
  en: 'Convert it to MP4 with H.264, for example with HandBrake.',
  zh: '请转换成 H.264 编码的 MP4，例如用 HandBrake。',
}
const asSound: Said = { en: 'Save it as MP3 or M4A.', zh: '请另存为 MP3 或 M4A。' }
const asDrawing: Said = {
  en: 'Export the page as PNG, or as SVG if it is a drawing.',
  zh: '请把页面导出为 PNG；如果是矢量图形，导出为 SVG。',
}

/** What a kiosk doesn't show, what an editor calls it, and how it becomes something a kiosk shows. */
const refused: Readonly<Record<OtherFormat, Refused>> = {
  gif: {
    name: { en: 'a GIF', zh: 'GIF 图片' },
    cure: {
      en: 'Save a still as PNG; turn a moving one into a film (MP4 with H.264) or an animated WebP.',
      zh: '静止的请另存为 PNG；会动的请转换成影片（H.264 编码的 MP4）或动态 WebP。',
    },
  },
  heic: {
    name: { en: 'a HEIC photograph', zh: 'HEIC 照片' },
    cure: {
      en: 'Save it as JPEG; a telephone takes JPEG by itself when its camera is set to “Most Compatible”.',
      zh: '请另存为 JPEG；在手机相机设置里选“兼容性最佳”，以后直接拍成 JPEG。',
    },
  },
  tiff: { name: { en: 'a TIFF or a raw photograph', zh: 'TIFF 或相机原始文件' }, cure: asPhotograph },
  bmp: { name: { en: 'a BMP', zh: 'BMP 图片' }, cure: asPhotograph },
  ico: { name: { en: 'an icon file', zh: '图标文件' }, cure: asPhotograph },
  jxl: { name: same('JPEG XL'), cure: asPhotograph },
  jp2: { name: same('JPEG 2000'), cure: asPhotograph },
  psd: {
    name: { en: 'a Photoshop file', zh: 'Photoshop 文件' },
    cure: { en: 'Export it from Photoshop as JPEG, PNG or WebP.', zh: '请在 Photoshop 里导出为 JPEG、PNG 或 WebP。' },
  },
  xcf: {
    name: { en: 'a GIMP file', zh: 'GIMP 文件' },
    cure: { en: 'Export it from GIMP as JPEG, PNG or WebP.', zh: '请在 GIMP 里导出为 JPEG、PNG 或 WebP。' },
  },
  eps: {
    name: same('PostScript'),
    cure: { en: 'Export it from the drawing program as SVG.', zh: '请在绘图软件里导出为 SVG。' },
  },
  pdf: { name: same('PDF'), cure: asDrawing },
  powerpoint: {
    name: { en: 'a slide presentation', zh: '演示文稿' },
    cure: {
      en: 'Export the slides as PNG, and write their words in the YAML file so that they can be read in every language.',
      zh: '请把幻灯片导出为 PNG，文字写到 YAML 文件里，才能有各种语言。',
    },
  },
  word: {
    name: { en: 'a word processor’s document', zh: '文字处理文档' },
    cure: { en: 'Write its words in the YAML file.', zh: '请把文字写到 YAML 文件里。' },
  },
  excel: {
    name: { en: 'a spreadsheet', zh: '电子表格' },
    cure: { en: 'Write its numbers in the YAML file.', zh: '请把数字写到 YAML 文件里。' },
  },
  office: { name: { en: 'an Office document', zh: 'Office 文档' }, cure: asDrawing },
  zip: {
    name: { en: 'an archive', zh: '压缩包' },
    cure: { en: 'Unpack it and put the picture itself here.', zh: '请解压，把图片本身放进来。' },
  },
  html: {
    name: { en: 'a web page', zh: '网页' },
    cure: { en: 'Save the picture itself, not the page it stands on.', zh: '请保存图片本身，而不是图片所在的网页。' },
  },
  mov: { name: { en: 'a QuickTime film', zh: 'QuickTime 影片' }, cure: asFilm },
  mkv: { name: { en: 'a Matroska film', zh: 'MKV 影片' }, cure: asFilm },
  avi: { name: { en: 'an AVI film', zh: 'AVI 影片' }, cure: asFilm },
  wmv: { name: { en: 'a Windows Media file', zh: 'WMV 文件' }, cure: asFilm },
  flv: { name: { en: 'a Flash film', zh: 'FLV 影片' }, cure: asFilm },
  mpeg: { name: { en: 'an MPEG film', zh: 'MPEG 影片' }, cure: asFilm },
  wav: { name: { en: 'a WAV sound', zh: 'WAV 声音' }, cure: asSound },
  ogg: { name: { en: 'an Ogg sound', zh: 'Ogg 声音' }, cure: asSound },
  flac: { name: { en: 'a FLAC sound', zh: 'FLAC 声音' }, cure: asSound },
  aac: { name: { en: 'a bare AAC sound', zh: '裸 AAC 声音' }, cure: asSound },
}

/** What is said of a format that a kiosk doesn't show; `undefined` for those it does. */
export const refusedFormat = (format: MediaFormat): Refused | undefined =>
  format === 'unknown' || isShown(format) ? undefined : refused[format]

const isShown = (format: MediaFormat): format is ShownFormat => shownFormats.some((shown) => shown === format)

/** What files of each format are called; the first is what a file is renamed to. */
const endings: Readonly<Record<ShownFormat, readonly string[]>> = {
  svg: ['svg'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  avif: ['avif'],
  mp4: ['mp4', 'm4a'],
  webm: ['webm'],
  mp3: ['mp3'],
  m4a: ['m4a', 'mp4'],
  vtt: ['vtt'],
}

export const endingsOf = (format: MediaFormat): readonly string[] => (isShown(format) ? endings[format] : [])

/** The ending of a file's name, in small letters, without the dot. */
export const endingOf = (file: string): string => /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''

/** Which refused format an ending stands for, before anybody looks into the file. */
export const refusedEnding = (ending: string): Refused | undefined => {
  const format = Object.hasOwn(otherEndings, ending) ? otherEndings[ending] : undefined
  return format && refused[format]
}

const otherEndings: Readonly<Record<string, OtherFormat>> = {
  ...{ gif: 'gif', heic: 'heic', heif: 'heic', bmp: 'bmp', ico: 'ico', jxl: 'jxl', jp2: 'jp2', j2k: 'jp2' },
  ...{ tif: 'tiff', tiff: 'tiff', dng: 'tiff', cr2: 'tiff', nef: 'tiff', arw: 'tiff', raw: 'tiff' },
  ...{ psd: 'psd', psb: 'psd', xcf: 'xcf', eps: 'eps', ai: 'eps', pdf: 'pdf', html: 'html', htm: 'html' },
  ...{ ppt: 'powerpoint', pptx: 'powerpoint', pps: 'powerpoint', odp: 'powerpoint', key: 'powerpoint' },
  ...{ doc: 'word', docx: 'word', odt: 'word', xls: 'excel', xlsx: 'excel', ods: 'excel' },
  ...{ zip: 'zip', rar: 'zip', '7z': 'zip', mov: 'mov', qt: 'mov', mkv: 'mkv', avi: 'avi', wmv: 'wmv', asf: 'wmv' },
  ...{ flv: 'flv', mpg: 'mpeg', mpeg: 'mpeg', ts: 'mpeg', m2ts: 'mpeg', vob: 'mpeg', '3gp': 'mov' },
  ...{ wav: 'wav', ogg: 'ogg', oga: 'ogg', flac: 'flac', aac: 'aac', wma: 'wmv' },
} as const
