/**
 * The key of the method that `using` calls. Jest's realm may lack the symbol; compilers of `using` then look for this one.
 */
export const disposeKey: symbol =
  (Symbol as Partial<Pick<SymbolConstructor, 'dispose'>>).dispose ?? Symbol.for('Symbol.dispose')
