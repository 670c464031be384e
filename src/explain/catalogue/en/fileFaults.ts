import type { FileFaultCode } from '../../fileFault.js'
import type { Text } from '../catalogue.js'

/** What is wrong with an office's file, in English; the place is put in front. */
export const fileFaults: Record<FileFaultCode, Text> = {
  'guide-sheet': 'This sheet explains how to fill in the workbook; it was not read as data.',
  'example-filled':
    'The row says 示例 (example) under 序号 and so is not read, yet it names “{found}”; if that is real, give the row a number.',
  'unfilled-rows': ({ count }) =>
    `${count ? '{count} rows hold' : 'Some rows hold'} only the names that were filled in beforehand; they were not read.`,
  'form-untouched': ({ sheets }) =>
    sheets
      ? 'Nothing was filled in on {sheets}; it counts as not supplied. Where there really is none, write 无 in the sheet.'
      : 'Nothing was filled in on some sheets; they count as not supplied.',
  'unrecognised-file': ({ expected }) =>
    expected
      ? 'It cannot be told what kind of table this is; expected: {expected}.'
      : 'It cannot be told what kind of table this is.',
  'unreadable-file': ({ found }) => (found ? 'The file cannot be read ({found}).' : 'The file cannot be read.'),
  'wrong-encoding': ({ expected }) =>
    expected ? 'The text encoding is not recognised; expected: {expected}.' : 'The text encoding is not recognised.',
  'empty-file': 'The file is empty.',
  'missing-package': ({ package: name }) =>
    name
      ? 'Reading this kind of file needs the package “{package}”, which is not installed.'
      : 'Reading this kind of file needs a package that is not installed.',
  'missing-file': ({ expected }) =>
    expected ? 'The folder has no file that can be read; {expected} is expected.' : 'The file is not there.',
  'too-large': ({ limit, of }) =>
    limit && of === 'rows'
      ? 'There are too many rows; the limit is {limit}.'
      : limit
        ? 'The file is too large; the limit is {limit} bytes.'
        : 'The file is too large.',
  'invalid-case': ({ path, fault, found, expected }) =>
    `The document is not valid${path ? ': {path}' : ''}${fault ? ': {fault}' : `${expected ? '; expected: {expected}' : ''}${found ? '; found: “{found}”' : ''}.`}`,
  'several-cases': ({ found }) =>
    found ? 'The folder holds several cases ({found}); choose one.' : 'The folder holds several cases; choose one.',
  'ignored-file': ({ reason }) => {
    if (reason === 'lock') return 'A lock file of a spreadsheet program; it was not read.'
    if (reason === 'system' || reason === 'hidden') return 'A system file or hidden file; it was not read.'
    if (reason === 'readme') return 'An explanatory file; it was not read.'
    if (reason === 'folder') return 'A folder inside the folder; it was not read.'
    return 'Files of this type cannot be read; it was not read.'
  },
  'unrecognised-sheet': ({ expected }) =>
    expected
      ? 'It cannot be told what kind of table this is; expected: {expected}.'
      : 'It cannot be told what kind of table this is.',
  'missing-sheet': ({ expected }) => (expected ? 'The sheet “{expected}” is missing.' : 'A sheet is missing.'),
  'ambiguous-sheet':
    'It cannot be told whether the rows are ballots or tallies; add a column 票号, or columns 发出票 and 有效票.',
  'empty-sheet': 'The sheet is empty.',
  'hidden-part': ({ what }) => {
    if (what === 'rows') return 'Hidden rows ({which}) were read too.'
    if (what === 'columns') return 'Hidden columns ({which}) were read too.'
    return 'A hidden sheet was read too.'
  },
  'duplicate-sheet': ({ kind, other }) =>
    `There is more than one ${kind ? '“{kind}”' : 'table of this kind'}${other ? ', with the same content as {other}' : ''}; only one can be used.`,
  'duplicate-column': ({ found, other }) =>
    `${found ? 'More than one column is “{found}”' : 'A column is there more than once'}${other ? ', the other being {other}' : ''}; there can be only one.`,
  'unknown-column': ({ found, expected }) =>
    `${found ? 'The column “{found}” is not known; it was not read' : 'A column is not known; it was not read'}${expected ? '. Known columns: {expected}' : ''}.`,
  'missing-column': ({ expected }) =>
    expected ? 'The column “{expected}” is missing.' : 'A required column is missing.',
  'no-roster': 'There is no roster, so the organizations and secretaries are not known.',
  'no-rows': 'There are no rows below the header.',
  'missing-value': ({ expected }) =>
    expected ? 'Nothing is filled in; expected: {expected}.' : 'Nothing is filled in.',
  'wrong-date': ({ expected }) =>
    expected
      ? '“{found}” is no date that can be used; expected: {expected}.'
      : '“{found}” is no date that can be used; expected a day such as 2023-12-20.',
  'ambiguous-date': ({ expected }) =>
    expected
      ? 'The date “{found}” can be read in several ways ({expected}); write year, month and day.'
      : 'The date “{found}” can be read in several ways; write year, month and day.',
  'not-a-number': ({ expected }) =>
    expected ? '“{found}” is no number; expected: {expected}.' : '“{found}” is no number.',
  'wrong-year': ({ expected }) =>
    expected ? 'The year is “{found}”; expected: {expected}.' : 'The year “{found}” does not fit.',
  'future-date': 'The date “{found}” lies after the year of the appraisal.',
  'time-dropped': ({ expected }) =>
    expected
      ? 'The time of day in “{found}” was left out; the day is {expected}.'
      : 'The time of day in “{found}” was left out.',
  'year-assumed': ({ expected }) =>
    expected
      ? "No title names the year; the policy's year {expected} was taken."
      : "No title names the year; the policy's year was taken.",
  'bad-mark': ({ expected }) =>
    expected
      ? '“{found}” is no mark that can be read; expected: {expected}.'
      : '“{found}” is no mark that can be read; expected √ or nothing.',
  'formula-error': ({ found }) =>
    found
      ? 'The formula has an error ({found}); put it right and save again.'
      : 'The formula has an error; put it right and save again.',
  'unknown-kind': ({ expected }) =>
    expected
      ? 'The policy has no kind of organization “{found}”; expected: {expected}.'
      : 'The policy has no kind of organization “{found}”.',
  'unknown-grade': ({ expected }) =>
    expected ? 'The policy has no grade “{found}”; expected: {expected}.' : 'The policy has no grade “{found}”.',
  'unknown-option': ({ expected }) =>
    expected ? '“{found}” is no option of the ballot; expected: {expected}.' : '“{found}” is no option of the ballot.',
  'unknown-incident': ({ expected }) =>
    expected
      ? 'The policy has no kind of incident “{found}”; expected: {expected}.'
      : 'The policy has no kind of incident “{found}”.',
  'unknown-event': ({ expected }) =>
    expected ? 'The policy has no event “{found}”; expected: {expected}.' : 'The policy has no event “{found}”.',
  'unknown-organization': ({ expected }) =>
    expected
      ? 'The organization “{found}” is not on the roster; similar: {expected}.'
      : 'The organization “{found}” is not on the roster.',
  'unknown-secretary': ({ expected }) =>
    expected
      ? 'The secretary “{found}” is not on the roster, which has {expected}.'
      : 'The secretary “{found}” is not on the roster.',
  'unknown-track': ({ expected }) =>
    expected ? 'The policy has no track “{found}”; expected: {expected}.' : 'The policy has no track “{found}”.',
  'unknown-class': ({ expected }) =>
    expected
      ? 'The policy has no voter class “{found}”; expected: {expected}.'
      : 'The policy has no voter class “{found}”.',
  'unknown-component': ({ expected }) =>
    expected
      ? 'The policy has no score component “{found}”; expected: {expected}.'
      : 'The policy has no score component “{found}”.',
  'unknown-item': 'The item “{found}” is not on the list of items; please check its number.',
  'unknown-role': ({ expected }) =>
    expected
      ? 'The policy names no attendance as “{found}”; expected: {expected}.'
      : 'The policy names no attendance as “{found}”.',
  'ambiguous-organization':
    'More than one organization of the roster is called “{found}”; it cannot be told which is meant.',
  'ambiguous-secretary': ({ organizations }) =>
    organizations
      ? '“{found}” fits more than one secretary of the roster ({organizations}); give organization and name.'
      : '“{found}” fits more than one secretary of the roster; give organization and name.',
  'duplicate-row': ({ found, other }) =>
    `${found ? '“{found}”' : 'The row'} repeats ${other ? 'row {other}' : 'an earlier row'}.`,
  'conflicting-row': ({ found, expected, other }) =>
    `${found ? '“{found}”' : 'The row'} contradicts ${other ? 'row {other}' : 'an earlier row'}${expected ? ' (“{expected}”)' : ''}; it cannot be told which is right.`,
  'differs-from-sheet': ({ expected }) =>
    expected
      ? '“{found}” differs from “{expected}”, which other columns or sheets say; make them agree.'
      : '“{found}” differs from what other columns or sheets say; make them agree.',
  'total-differs': ({ expected }) =>
    expected
      ? 'The total is “{found}”, the rows add up to {expected}.'
      : 'The total “{found}” is not the sum of the rows.',
  'same-name': ({ organizations }) =>
    organizations
      ? 'The earlier secretary “{found}” has the name of the present secretary of {organizations}; taken as different persons.'
      : 'The earlier secretary “{found}” has the name of a present secretary of another organization; taken as different persons.',
  footnote: ({ found }) =>
    found ? '“{found}” was taken as a note, not as data.' : 'The row was taken as a note, not as data.',
  'repeated-header': 'The row repeats the header and was passed over.',
  'nothing-row': ({ found }) => (found ? '“{found}” was read as “none”.' : 'The row was read as “none”.'),
  'formula-value': ({ cells }) =>
    cells
      ? 'The cells {cells} hold formulas; their stored values were used.'
      : 'The cell holds a formula; its stored value was used.',
  'merged-cells': ({ cells }) =>
    cells
      ? 'The merged cells {cells} were filled down from their first cell.'
      : 'Merged cells were filled down from their first cell.',
  'ballot-number-made': 'There is no column 票号; ballots were numbered by their rows.',
}
