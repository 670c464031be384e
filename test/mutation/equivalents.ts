const tallyOnly = '只计票、不定等次也不排名的线不用等次次序和基数。'
const worst = '“差”是最低等次，不高于差就是恰好为差。'

const unqualified = '“不合格”是最低档次，不高于不合格就是恰好为不合格。'
const scored = '只看得分；没有有效票时得分同样不存在，缺少的同样是票。'

/** Mutants that no vector can kill, by policy and name, each with the reason; equivalence.test.ts shows it by enumeration. */
export const equivalents: Record<string, Record<string, string>> = {
  'wuding-river-2023': {
    '/tracks/0/rules/1 swapped rules 1 and 2': '两条规定效果相同，先后不影响结果。',
    '/tracks/1/scale/0 swapped scale 0 and 1': tallyOnly,
    '/tracks/1/scale/1 swapped scale 1 and 2': tallyOnly,
    '/tracks/1/scale/2 swapped scale 2 and 3': tallyOnly,
    '/tracks/1/base base valid → returned': tallyOnly,
    '/tracks/1/base base valid → issued': tallyOnly,
    '/tracks/1/base base valid → present': tallyOnly,
    '/tracks/1/base base valid → due': tallyOnly,
    '/tracks/0/rules/0/then/exactly effect exactly → atMost': worst,
    '/tracks/0/rules/1/then/exactly effect exactly → atMost': worst,
    '/tracks/0/rules/2/then/exactly effect exactly → atMost': worst,
  },
  'village-cadres': {
    '/tracks/0/proposal/cases/0 swapped cases 0 and 1': '不称职达三成与优秀达九成不能同时成立。',
    '/tracks/0/proposal/cases/2 swapped cases 2 and 3': '称职以上达七成与其余超过三成不能同时成立。',
  },
  'public-institutions': {
    '/tracks/0/rules/0/then/exactly effect exactly → atMost': unqualified,
  },
  'party-members': {
    '/tracks/0/rules/0 swapped rules 0 and 1': '一条收窄，一条不定等次，先后不影响结果。',
  },
  'league-secretaries': {
    '/tracks/0/base base valid → returned': scored,
  },
  'community-workers': {
    '/tracks/0/base base valid → returned': scored,
  },
}
