// npm run train -- NAME: trains one part from the data beside the repository.
const name = process.argv[2] ?? "";
if (!/^[a-z-]+$/.test(name)) {
  console.error("usage: npm run train -- NAME (parse, …)");
  process.exit(2);
}
const part = (await import(`./${name}.ts`)) as { train(): void | Promise<void> };
await part.train();
