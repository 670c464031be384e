import type { FileFaultCode } from '../../fileFault.js'
import type { Text } from '../catalogue.js'

/** What is wrong with an office's file, in Chinese; the place is put in front. */
export const fileFaults: Record<FileFaultCode, Text> = {
  'unrecognised-file': ({ expected }) => (expected ? '不能识别是哪一种表，应为{expected}。' : '不能识别是哪一种表。'),
  'unreadable-file': ({ found }) => (found ? '文件无法读取（{found}）。' : '文件无法读取。'),
  'wrong-encoding': ({ expected }) => (expected ? '文字编码不能识别，应为{expected}。' : '文字编码不能识别。'),
  'empty-file': '文件是空的。',
  'missing-package': ({ package: name }) =>
    name ? '读取这种文件需要安装“{package}”，目前没有安装。' : '读取这种文件所需的组件没有安装。',
  'missing-file': ({ expected }) => (expected ? '文件夹里没有可以读取的文件，应为{expected}。' : '找不到这个文件。'),
  'too-large': ({ limit, of }) =>
    limit && of === 'rows' ? '行数过多，上限为{limit}行。' : limit ? '文件过大，上限为{limit}字节。' : '文件过大。',
  'invalid-case': ({ path, fault, found, expected }) =>
    `数据不符合要求${path ? '：{path}' : ''}${fault ? '：{fault}' : `${expected ? '，应为{expected}' : ''}${found ? '，实为“{found}”' : ''}。`}`,
  'several-cases': ({ found }) =>
    found ? '同一文件夹中有几份数据（{found}），只能选用一份。' : '同一文件夹中有几份数据，只能选用一份。',
  'ignored-file': ({ reason }) => {
    if (reason === 'lock') return '这是表格软件留下的临时文件，未读取。'
    if (reason === 'system' || reason === 'hidden') return '这是系统文件或隐藏文件，未读取。'
    if (reason === 'readme') return '这是说明文件，未读取。'
    if (reason === 'folder') return '这是下级文件夹，未读取。'
    return '不能读取这一类型的文件，未读取。'
  },
  'unrecognised-sheet': ({ expected }) => (expected ? '不能识别是哪一种表，应为{expected}。' : '不能识别是哪一种表。'),
  'missing-sheet': ({ expected }) => (expected ? '缺少“{expected}”工作表。' : '缺少必需的工作表。'),
  'ambiguous-sheet': '不能分清各行是评议表还是得票统计，请增加“票号”列，或“发出票”“有效票”列。',
  'empty-sheet': '工作表是空的。',
  'hidden-part': ({ what }) => {
    if (what === 'rows') return '隐藏的行（{which}）也已读取。'
    if (what === 'columns') return '隐藏的列（{which}）也已读取。'
    return '隐藏的工作表也已读取。'
  },
  'duplicate-sheet': ({ kind, other }) =>
    `${kind ? '“{kind}”' : '同一种表'}不止一份${other ? '，与{other}内容相同' : ''}，只能有一份。`,
  'duplicate-column': ({ found, other }) =>
    `${found ? '不止一列是“{found}”' : '有重复的列'}${other ? '，另一列为{other}' : ''}，只能有一列。`,
  'unknown-column': ({ found, expected }) =>
    `${found ? '不认识列名“{found}”，该列未读取' : '有不认识的列，未读取'}${expected ? '；可用的列有{expected}' : ''}。`,
  'missing-column': ({ expected }) => (expected ? '缺少“{expected}”列。' : '缺少必需的列。'),
  'no-roster': '没有花名册，不能确定参评的党组织和书记。',
  'no-rows': '表头之下没有数据。',
  'missing-value': ({ expected }) => (expected ? '没有填写，应填{expected}。' : '没有填写。'),
  'wrong-date': ({ expected }) =>
    expected
      ? '“{found}”不是可用的日期，应为{expected}。'
      : '“{found}”不是可用的日期，应如2023-12-20、2023年12月20日。',
  'ambiguous-date': ({ expected }) =>
    expected
      ? '日期“{found}”有几种读法（{expected}），请写明年、月、日。'
      : '日期“{found}”有几种读法，请写明年、月、日。',
  'not-a-number': ({ expected }) => (expected ? '“{found}”不是数字，应填{expected}。' : '“{found}”不是数字。'),
  'wrong-year': ({ expected }) => (expected ? '年份为“{found}”，应为{expected}。' : '年份“{found}”不符。'),
  'future-date': '日期“{found}”晚于参评年度。',
  'time-dropped': ({ expected }) =>
    expected ? '“{found}”中的钟点未采用，只取日期{expected}。' : '“{found}”中的钟点未采用，只取日期。',
  'year-assumed': ({ expected }) =>
    expected ? '标题没有写明年度，按方案年度{expected}处理。' : '标题没有写明年度，按方案年度处理。',
  'bad-mark': ({ expected }) => (expected ? '“{found}”不能识别，应填{expected}。' : '“{found}”不能识别，应打√或留空。'),
  'formula-error': ({ found }) =>
    found ? '公式结果有错（{found}），请改正后重新保存。' : '公式结果有错，请改正后重新保存。',
  'unknown-kind': ({ expected }) =>
    expected ? '党组织类别“{found}”方案没有规定，应为{expected}。' : '党组织类别“{found}”方案没有规定。',
  'unknown-grade': ({ expected }) =>
    expected ? '等次“{found}”方案没有规定，应为{expected}。' : '等次“{found}”方案没有规定。',
  'unknown-option': ({ expected }) =>
    expected ? '“{found}”不是评议表的选项，应为{expected}。' : '“{found}”不是评议表的选项。',
  'unknown-incident': ({ expected }) =>
    expected ? '情形“{found}”方案没有规定，应为{expected}。' : '情形“{found}”方案没有规定。',
  'unknown-event': ({ expected }) =>
    expected ? '事项“{found}”方案没有规定，应为{expected}。' : '事项“{found}”方案没有规定。',
  'unknown-organization': ({ expected }) =>
    expected ? '党组织“{found}”不在花名册上，相近的有{expected}。' : '党组织“{found}”不在花名册上。',
  'unknown-secretary': ({ expected }) =>
    expected ? '书记“{found}”不在花名册上，花名册上为{expected}。' : '书记“{found}”不在花名册上。',
  'unknown-track': ({ expected }) =>
    expected ? '评议类别“{found}”方案没有规定，应为{expected}。' : '评议类别“{found}”方案没有规定。',
  'unknown-class': ({ expected }) =>
    expected ? '评议人类别“{found}”方案没有规定，应为{expected}。' : '评议人类别“{found}”方案没有规定。',
  'unknown-component': ({ expected }) =>
    expected ? '得分项目“{found}”方案没有规定，应为{expected}。' : '得分项目“{found}”方案没有规定。',
  'unknown-item': '事项“{found}”不在整改清单上，请核对事项编号。',
  'unknown-role': ({ expected }) =>
    expected ? '参会身份“{found}”方案没有规定，应为{expected}。' : '参会身份“{found}”方案没有规定。',
  'ambiguous-organization': '花名册上不止一个党组织叫“{found}”，不能确定是哪一个。',
  'ambiguous-secretary': ({ organizations }) =>
    organizations
      ? '“{found}”在花名册上对应不止一名书记（{organizations}），请同时写明党组织和姓名。'
      : '“{found}”在花名册上对应不止一名书记，请同时写明党组织和姓名。',
  'duplicate-row': ({ found, other }) => `${found ? '“{found}”' : ''}与${other ? '第{other}行' : '前面的行'}重复。`,
  'conflicting-row': ({ found, expected, other }) =>
    `${found ? '“{found}”' : ''}与${other ? '第{other}行' : '前面的行'}${expected ? '“{expected}”' : ''}不一致，不能确定以哪一个为准。`,
  'differs-from-sheet': ({ expected }) =>
    expected
      ? '“{found}”与其他各列、各表所记的“{expected}”不一致，请改为一致。'
      : '“{found}”与其他各列、各表所记的不一致，请改为一致。',
  'total-differs': ({ expected }) =>
    expected ? '合计为“{found}”，逐行相加为{expected}，两数不符。' : '合计“{found}”与逐行相加的数不符。',
  'same-name': ({ organizations }) =>
    organizations
      ? '前任书记“{found}”与{organizations}的现任书记同名，按不同的人处理。'
      : '前任书记“{found}”与其他党组织的现任书记同名，按不同的人处理。',
  footnote: ({ found }) => (found ? '“{found}”作为备注，未作数据读取。' : '本行作为备注，未作数据读取。'),
  'repeated-header': '本行重复表头，已跳过。',
  'nothing-row': ({ found }) => (found ? '“{found}”表示没有，已按此读取。' : '本行表示没有，已按此读取。'),
  'formula-value': ({ cells }) =>
    cells ? '单元格{cells}是公式，采用其保存的结果。' : '单元格是公式，采用其保存的结果。',
  'merged-cells': ({ cells }) =>
    cells ? '合并的单元格{cells}按首格内容逐行填入。' : '合并的单元格按首格内容逐行填入。',
  'ballot-number-made': '没有“票号”列，按行的次序编号。',
  'guide-sheet': '这是填写说明，不作数据读取。',
  'example-filled': '本行“序号”写着“示例”，按示例不读取，却写了“{found}”；若是真实内容，请把序号改为数字。',
  'unfilled-rows': ({ count }) => `${count ? '有{count}行' : '有的行'}只有预先填好的名称，没有填写内容，未读取。`,
  'form-untouched': ({ sheets }) =>
    sheets
      ? '工作表{sheets}没有填写，按没有提供处理；确实没有的，请在表中填“无”。'
      : '有的工作表没有填写，按没有提供处理。',
}
