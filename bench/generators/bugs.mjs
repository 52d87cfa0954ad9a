// A bug for each flow, as a test would find it: whether the code under test fails on these inputs. How well a generator
// shrinks shows in what is left of the inputs, and after how many runs.

/** @type {Readonly<Record<string, (inputs: any) => boolean>>} */
export const bugs = {
  plain: (inputs) => inputs['Flow.customerId'].length > 2,
  constrained: (inputs) => inputs['Flow.attempts'] > 2,
  nested: (inputs) => inputs['Flow.customer'].name.last.length > 1,
  collections: (inputs) => inputs['Flow.lines'].some(({ quantity }) => quantity > 10),
  'open map': (inputs) => Object.keys(inputs['Flow.attributes']).length > 1,
  variants: (inputs) => inputs['Flow.payment'].method === 'transfer',
  'forty inputs': (inputs) => inputs['Flow.input03'] > 100,
  'draft-04': (inputs) => inputs['Flow.claim'].amount > 10,
}
