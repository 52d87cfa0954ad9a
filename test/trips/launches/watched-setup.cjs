const { failOnBadLaunch } = require('flow-contract/jest')

failOnBadLaunch()
