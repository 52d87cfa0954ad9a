import { printValue } from '../../src/inputs/print-value.ts'
import { type Theme, themes } from './corpus.ts'
import { heldOut } from './held-out/themes.ts'
import { judgeSlip, type JudgedSlip } from './judge-slip.ts'

// How many of the slips the first repair mends as they were meant, for both corpora: one line a theme, the total, and each
// miss.
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const longest = 600

printCorpus('all', themes)
print('')
printCorpus('held out', heldOut)

function printCorpus(name: string, corpus: readonly Theme[]): void {
  const judged = corpus.map((theme) => ({ theme: theme.name, slips: theme.slips.map(judgeSlip) }))
  for (const { theme, slips } of judged) print(`${theme}: ${share(slips)}`)
  const all = judged.flatMap(({ slips }) => slips)
  print(`${name}: ${share(all)}`)
  for (const one of all.filter(({ isIntended, faults }) => !isIntended || faults.length > 0)) printMiss(one)
}

function share(slips: readonly JudgedSlip[]): string {
  const intended = slips.filter(({ isIntended }) => isIntended).length
  return `${intended} of ${slips.length} as intended (${((100 * intended) / slips.length).toFixed(1)} %)`
}

function printMiss({ slip, first, isIntended, faults }: JudgedSlip): void {
  print('')
  print(`${slip.name} (${slip.flow.flow.name})`)
  print(`  given:  ${printValue(slip.given, '', longest)}`)
  if (!isIntended) {
    print(
      `  wanted: ${printValue(slip.intended, '', longest)}${slip.open === undefined ? '' : `, open: ${slip.open.join(' ')}`}`,
    )
    print(
      `  got:    ${first === undefined ? 'no repair' : printValue(first.result, '', longest)}${first?.complete === false ? ', incomplete' : ''}`,
    )
  }
  for (const fault of faults) print(`  fault:  ${fault}`)
}
