import type { MarginTexts } from '../catalogue.js'

/** How far a grade is, in Chinese. */
export const margins: MarginTexts = {
  ballots: '到{grade}至少差{ballots}票（{changes}）{example}',
  relabel: '改填{ballots}票',
  add: '增加{ballots}票',
  remove: '减少{ballots}票',
  example: '，例如{moves}',
  move: '{option}{from}→{to}',
  blank: '空白票',
  inClass: '{class}{move}',
  beyond: '改动{ballots}票以内到不了{grade}，更多的没有查',
  score: ({ enough }) => `到{grade}须{way}${enough ? '' : '不止'}{points}分`,
  way: { up: '提高', down: '降低' },
  never: {
    rules: ({ rules }) => `怎样变都到不了{grade}${rules ? '：{rules}不许' : ''}`,
    judgement: '怎样变都到不了{grade}：党委已评价为{judged}',
    'not-proposed': '票数可以使{grade}成为可评等次，但只有党委综合评价能给出',
    quota: '怎样变都到不了{grade}：排在哪里都被比例调走',
    ranking: '到{grade}要的名次，什么票数都得不到',
    ballots: '发出的票（{limit}张）之内到不了{grade}',
  },
}
