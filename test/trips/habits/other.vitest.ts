import { expect, it, vi } from 'vitest'
import { declareCases } from './declare-cases.cjs'

declareCases({ it, expect, timers: vi })
