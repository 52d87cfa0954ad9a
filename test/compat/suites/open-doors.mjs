// Opens by `import` every door named on the command line.
for (const door of process.argv.slice(2)) {
  if (Object.keys(await import(door)).length === 0) throw new Error(`${door} gives nothing`)
  process.stdout.write(`opened ${door}\n`)
}
