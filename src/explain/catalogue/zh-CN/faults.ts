import type { FaultCode } from '../../../schema/fault.js'
import type { Text } from '../catalogue.js'

/** What is wrong with a JSON document, in Chinese; the place is put in front. */
export const faults: Record<FaultCode, Text> = {
  missing: '缺少这一项，应为{expected}。',
  'wrong-type': '应为{expected}，实为{found}。',
  'not-json': '“{found}”不是JSON能够表示的内容。',
  'too-deep': '嵌套超过{limit}层。',
  'newer-schema': '文件为第{found}版写法，本程序只认识到第{known}版，请更新程序。',
  'unknown-key': ({ known }) => (known ? '不认识这一项，可用的有：{known}。' : '不认识这一项。'),
  'several-forms': '不能与“{with}”同时使用，只能取其中一种。',
  'no-form': ({ found }) =>
    found ? '不能确定是哪一种写法，应有{forms}之一，实有{found}。' : '不能确定是哪一种写法，应有{forms}之一。',
  'not-one-of': '“{found}”不在可选范围之内，应为{expected}之一。',
  'wrong-format': ({ expected }) => (expected ? '“{found}”写法不对，应为{expected}。' : '“{found}”写法不对。'),
  'out-of-range': '{found}超出范围，应{limit}。',
  'too-few': '只有{found}项，至少应有{atLeast}项。',
  'too-short': '文字过短（{found}字），至少应有{atLeast}字。',
  'too-long': '文字过长（{found}字），至多{atMost}字。',
  'one-operator': ({ found }) =>
    found ? '比较方式应有且只有一种（{expected}），实有{found}。' : '比较方式应有且只有一种（{expected}），现没有。',
  'one-bound': ({ found }) =>
    found
      ? '比例的限定应有且只有一种（{expected}），实有{found}。'
      : '比例的限定应有且只有一种（{expected}），现没有。',
  'one-ballot': ({ found }) =>
    found
      ? '评议表应列出选项或规定打分，只能取其一，实有{found}。'
      : '评议表应列出选项或规定打分，只能取其一，现没有。',
  'duplicate-id': '编号“{id}”重复，首次出现在{first}。',
  'reserved-id': '编号“{id}”已有固定含义，不能另行声明。',
  'unknown-reference': ({ expected }) =>
    expected ? '没有这样的{to}：“{found}”，可用的有：{expected}。' : '没有这样的{to}：“{found}”。',
  'not-in-consequence': '条件“{condition}”只能用于结果运用。',
  'not-an-end-of-scale': '比例所限的等次（{found}）应为等次表（{scale}）中最好或最差的一段，且不能是全部。',
  'not-about-committee': '比例的条件只能问党委的情况（"about": "committee"），不能用“{condition}”问参评对象。',
  'cohort-not-all': '以“{of}”为基数的比例只能对全部对象（"cohort": "all"）。',
  'no-score': ({ track }) =>
    track ? '评议类别“{track}”没有规定得分，不能使用得分。' : '本评议类别没有规定得分，不能使用得分。',
  'no-score-ballot': ({ track }) =>
    track ? '评议类别“{track}”的评议表不打分，没有平均分。' : '评议表不打分，没有平均分。',
  'no-options': ({ track }) =>
    track ? '评议类别“{track}”的评议表没有选项，不能按得票最多确定。' : '评议表没有选项，不能按得票最多确定。',
  'no-proposal': ({ track }) => (track ? '评议类别“{track}”没有规定如何提出建议等次。' : '没有规定如何提出建议等次。'),
  'option-not-a-grade': '选项“{option}”不是等次，等次为：{scale}。',
  'no-grades': ({ streak }) =>
    `连续年度规定${streak ? '“{streak}”' : ''}没有写明等次；只看未定等次的年份，应写明ungraded为true。`,
  'weights-not-one': '权重之和为{sum}，应为1。',
  'duplicate-limit': '起始分数{limit}重复，首次出现在{first}。',
  'ends-before-start': '结束日期{until}早于起始日期{from}。',
  'empty-range': '最高分{to}应高于最低分{from}。',
  'pointer-nowhere': '指针“{pointer}”没有指向任何内容。',
  'reading-breaks-policy': '读法“{reading}”改取“{alternative}”后方案有误：{faults}',
  'ambiguous-subject': '编号“{id}”既用于党组织又用于书记，不能确定所指，首次出现在{first}。',
}
