/** Rules that one paper needs for itself, each under a class, so that no element carries a style of its own. */
export interface OwnRules {
  /** The class that has these declarations. */
  classFor: (declarations: string) => string
  /** The rules so far. */
  rules: () => string[]
}

/** A fresh list of rules. */
export const ownRules = (): OwnRules => {
  const classes = new Map<string, string>()
  return {
    classFor: (declarations) => {
      const known = classes.get(declarations) ?? `r${classes.size + 1}`
      classes.set(declarations, known)
      return known
    },
    rules: () => [...classes].map(([declarations, name]) => `.${name}{${declarations}}`),
  }
}
