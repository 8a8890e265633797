/** A sentence for operators, in the languages of the panel. Of the same shape as what the exhibit's checks say. */
export type Said = { readonly en: string; readonly zh: string }
