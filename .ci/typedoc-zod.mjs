// TypeDoc plugin: the fields of a zod schema say what they are with `.describe()`, and a doc comment on the schema
// itself is enough. Without this, every field of an inferred schema type would be asked for a comment of its own.
import { Converter, ReflectionKind } from 'typedoc'

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
      if (variable.type?.type !== 'reference' || variable.type.package !== 'zod') continue
      project.removeTypeReflections(variable.type)
      variable.type.typeArguments = undefined
    }
    for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
      if (isSchemaField(property)) project.removeReflection(property)
    }
  })
}

/** Inferred from a schema: it stands in the schema folder and its type was made by zod, not written as an interface. */
function isSchemaField(property) {
  const source = property.sources?.[0]?.fullFileName ?? ''
  return source.includes('/scenarios/schema/') && !property.flags.isReadonly
}
