import { nameSlip } from '../../../src/inputs/slips/name-slips.ts'

type Make = (bare: string, scope: string) => string

const letters = /[A-Za-z]/

/** Ways to get a name wrong, by what is wrong; where one has no effect, it gives the name itself. */
export const nameWays: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  'scope of a name': {
    'left out or added': (bare, scope) => (scope === '' ? `Flow.${bare}` : bare),
    'in lower case': (bare, scope) => scope.toLowerCase() + bare,
    'in upper case': (bare, scope) => scope.toUpperCase() + bare,
    another: (bare, scope) => (scope === '' ? bare : `Task.${bare}`),
    'with an underscore': (bare, scope) => scope.replace('.', '_') + bare,
    'without its point': (bare, scope) => scope.replace('.', '') + bare,
    'with a colon': (bare, scope) => scope.replace('.', ':') + bare,
  },
  'style of a name': {
    snake: (bare, scope) => scope + parted(bare, '_').toLowerCase(),
    kebab: (bare, scope) => scope + parted(bare, '-').toLowerCase(),
    Pascal: (bare, scope) => scope + bare.charAt(0).toUpperCase() + bare.slice(1),
    upper: (bare, scope) => scope + bare.toUpperCase(),
    lower: (bare, scope) => scope + bare.toLowerCase(),
    capitals: (bare, scope) => scope + parted(bare, '_').toUpperCase(),
    words: (bare, scope) => scope + parted(bare, ' '),
    'bare and snake': (bare) => parted(bare, '_').toLowerCase(),
    'bare and capitals': (bare) => parted(bare, '_').toUpperCase(),
    'all in lower case': (bare, scope) => (scope + bare).toLowerCase(),
  },
  'white space at a name': {
    behind: (bare, scope) => `${scope}${bare} `,
    'in front': (bare, scope) => ` ${scope}${bare}`,
    within: (bare, scope) => (scope === '' ? bare : `${scope} ${bare}`),
    'a tab behind': (bare, scope) => `${scope}${bare}\t`,
  },
  'typo in a name': {
    swapped: (bare, scope) => nameSlip(scope + bare, 2, false).name,
    'last dropped': (bare, scope) => scope + bare.slice(0, -1),
    dropped: (bare, scope) => scope + bare.slice(0, bare.length >> 1) + bare.slice((bare.length >> 1) + 1),
    doubled: (bare, scope) => scope + bare.slice(0, bare.length >> 1) + bare.slice((bare.length >> 1) - 1),
    'a wrong letter': (bare, scope) => scope + withOther(bare),
    'one for several': (bare, scope) => scope + (bare.endsWith('s') ? bare.slice(0, -1) : `${bare}s`),
    'bare and swapped': (bare) => nameSlip(bare, 2, false).name,
  },
}

/** A name by one of the ways. Names too short to be known again stay as they are. */
export function wrongName(name: string, make: Make): string {
  const end = name.indexOf('.') + 1
  const bare = name.slice(end)
  return bare.length < 4 ? name : make(bare, name.slice(0, end))
}

function parted(bare: string, separator: string): string {
  return bare.replace(/([a-z\d])([A-Z])/g, `$1${separator}$2`).replace(/[-_ ]/g, separator)
}

function withOther(bare: string): string {
  const middle = bare.length >> 1
  const letter = bare.charAt(middle)
  return bare.slice(0, middle) + (letters.test(letter) ? (letter === 'e' ? 'r' : 'e') : '7') + bare.slice(middle + 1)
}
