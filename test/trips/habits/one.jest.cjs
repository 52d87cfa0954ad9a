const { declareCases } = require('./declare-cases.cjs')

declareCases({ it, expect, timers: jest })
