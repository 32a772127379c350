const PLAIN = /^[\w@%+=:,./-]+$/u

/**
 * A command line as it would be typed again.
 *
 * @param args - what followed the program's name.
 * @example commandText(['compare', 'my night.yaml']) // kingtide compare 'my night.yaml'
 */
export function commandText(args: readonly string[]): string {
  const quoted = args.map((text) => (PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`))
  return ['kingtide', ...quoted].join(' ')
}
