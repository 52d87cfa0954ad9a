const reasons: readonly unknown[] = ['DAMAGED', 'LATE', 'WRONG_ITEM', 'OTHER']
const known: readonly string[] = ['Flow.orderId', 'Flow.amount', 'Flow.reason', 'Flow.lines']

/** The application's own guard: whether inputs from elsewhere are good enough to start the refund flow with. */
export function isRefund(inputs: unknown): boolean {
  if (!isMap(inputs) || Object.keys(inputs).some((name) => !known.includes(name))) return false
  const { 'Flow.orderId': order, 'Flow.amount': amount, 'Flow.reason': reason, 'Flow.lines': lines } = inputs
  return (
    isText(order) &&
    order !== '' &&
    isText(amount) &&
    /^-?\d+(\.\d+)?\|[A-Z]{3}$/.test(amount) &&
    (reason === undefined || reasons.includes(reason)) &&
    (lines === undefined || (Array.isArray(lines) && lines.length <= 2_000 && lines.every(isLine)))
  )
}

function isLine(line: unknown): boolean {
  if (!isMap(line) || Object.keys(line).some((name) => name !== 'sku' && name !== 'quantity')) return false
  return typeof line['sku'] === 'string' && Number.isInteger(line['quantity']) && Number(line['quantity']) >= 1
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Texts as the platform takes them: of 32,000 characters at most. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && [...value].length <= 32_000
}
