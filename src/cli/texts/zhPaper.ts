import type { PaperTexts } from './paperTexts.js'

const list = (items: readonly string[]): string => items.join('、')

/** The texts of `paper` in Chinese. */
export const zhPaper: PaperTexts = {
  unknownKind: (found, known, meant) =>
    `--kind 没有“${found}”。${meant === undefined ? '' : `是不是“${meant}”？`}可写：${list(known)}，用逗号隔开。`,
  unsettled: (count) => `有 ${count} 个参评对象的等次尚未确定，没有写反馈函、通报和谈话记录。`,
  meetingOnly: '还没有确定的等次，只写出会前用的表；要写汇总表等，请用 --kind 写明。',
  empty: (kinds) => `没有可写的内容，未写出：${list(kinds)}。`,
  nothing: '没有可写的文书，没有写出任何文件。',
  missingPackage: (name) => `写出 .docx 需要“${name}”，目前没有安装：npm install ${name}`,
  errors: (count) => `评定结果有 ${count} 条错误提示，用 appraise 查看；文书发出前请先处理。`,
}
