// Prints the message of a door that cannot open, by `import`.
try {
  await import(process.argv[2])
  process.stdout.write('opened\n')
} catch (error) {
  process.stdout.write(`message: ${error.message}\n`)
}
