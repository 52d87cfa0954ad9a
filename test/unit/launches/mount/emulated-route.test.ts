import { expect, test } from 'vitest'
import { emulatedRoutes } from '../../../../src/emulator/not-found.ts'
import { isEmulatedRoute } from '../../../../src/launches/mount/emulated-route.ts'

test('every route that the emulator names is one, with any id and any query', () => {
  for (const route of emulatedRoutes) {
    const [method = '', path = ''] = route.replaceAll(/\{\w+\}/g, 'a1-b2').split(' ')
    expect(isEmulatedRoute(method, path)).toBe(true)
    expect(isEmulatedRoute(method, `${path}?pageSize=1&name=a/b`)).toBe(true)
    expect(isEmulatedRoute(method, `${path}/else/where`)).toBe(false)
    expect(isEmulatedRoute('DELETE', path)).toBe(false)
  }
})
