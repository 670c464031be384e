import type { TemplateTexts } from './templateTexts.js'

/** What `template` says, in Chinese. */
export const zhTemplate: TemplateTexts = {
  either: '--roster 和 --case 只能写一个。',
  notAWorkbook: (path) => `“${path}”不是 .xlsx，请写一个以 .xlsx 结尾的文件名。`,
  overInput: (path) => `${path} 会写到所读的数据上或数据文件夹里，请换一个位置。`,
  missingPackage: (path, name) => `写出 ${path} 需要“${name}”，目前没有安装：npm install ${name}`,
  lost: (count) => `工作簿没有带上数据中的 ${count} 处内容：`,
  place: (pointer) => `${pointer}：表格没有这一内容的位置`,
}
